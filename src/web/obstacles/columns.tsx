import { Link } from 'react-router'
import type { ObstacleItem } from '#contract/obstacles'
import { type Day, formatDay } from '#domain/dates'
import { natureOf } from '#domain/obstacles/words'
import { paths } from '../paths'
import type { Column } from '../ui/DataTable'
import type { SheetColumn } from '../ui/sheet'
import { Tag } from '../ui/Tag'
import type { Text } from './text'

/** What it is, where, who must answer by when, and how it stands. */
export function obstacleColumns(text: Text): readonly Column<ObstacleItem>[] {
  const { list, causes } = text.obstacles
  return [
    {
      key: 'what',
      head: list.what,
      width: '34%',
      cell: ({ id, cause, note }) => (
        <>
          <Link to={paths.obstacle(id)}>{causes[cause]}</Link>
          <small className="obstacle-under">{note}</small>
        </>
      ),
    },
    {
      key: 'where',
      head: list.where,
      width: '24%',
      onPhone: 'line',
      cell: (item) => (
        <>
          {item.organisation.name}
          <small className="obstacle-under">{subjectWords(text, item)}</small>
        </>
      ),
    },
    { key: 'owner', head: list.owner, width: '18%', onPhone: 'line', cell: ({ owner }) => owner.name },
    { key: 'due', head: list.due, width: '9rem', cell: ({ dueDay }) => formatDay(dueDay) },
    {
      key: 'status',
      head: list.status,
      width: '10rem',
      onPhone: 'standing',
      cell: (item) => <StatusTag text={text} item={item} />,
    },
  ]
}

/** "hồ sơ Nguyễn Thị An, ở bước “Đã học lớp”", "chỉ tiêu năm 2026"; of a body no more than the place itself. */
export function subjectWords(
  { obstacles, fileWords }: Text,
  { subject, organisation }: Pick<ObstacleItem, 'subject' | 'organisation'>,
): string {
  const { one } = obstacles
  const { personName, stage, target } = subject
  if (subject.kind === 'body') return organisation.parentName ?? ''
  if (target !== null) return one.target(target.periodName)
  const who = personName === null ? one.fileClosed : one.fileOf(personName)
  return stage === null ? who : `${who}, ${one.stage(fileWords.stages[stage])}`
}

export function StatusTag({
  text,
  item,
}: {
  text: Text
  item: Pick<ObstacleItem, 'status' | 'overdue' | 'moved'>
}) {
  const { list, one } = text.obstacles
  if (item.overdue) {
    return (
      <Tag tone="late" sign="!">
        {list.statuses.overdue}
      </Tag>
    )
  }
  if (item.status === 'open') return <Tag tone="way">{list.statuses.open}</Tag>
  return (
    <>
      <Tag tone={item.status === 'closed' ? 'met' : 'none'}>{list.statuses[item.status]}</Tag>
      {item.moved !== null && (
        <small className="obstacle-under">{item.moved ? one.moved : one.notMoved}</small>
      )}
    </>
  )
}

const dayText = (day: Day | null): string | null => day && formatDay(day)

/** As the sheet has them: every fact in a column of its own. */
export function obstacleSheet(text: Text): readonly SheetColumn<ObstacleItem>[] {
  const { list, causes, natures, one } = text.obstacles
  return [
    { head: list.what, copyValue: ({ cause }) => causes[cause] },
    { head: list.nature, copyValue: ({ cause }) => natures[natureOf(cause)] },
    { head: list.note, copyValue: ({ note }) => note },
    { head: list.proposal, copyValue: ({ proposal }) => proposal },
    { head: list.where, copyValue: ({ organisation }) => organisation.name },
    {
      head: one.at.file,
      copyValue: (item) => (item.subject.kind === 'body' ? null : subjectWords(text, item)),
    },
    { head: list.raiser, copyValue: ({ raiser }) => raiser.name },
    { head: list.owner, copyValue: ({ owner }) => owner.name },
    { head: list.raised, copyValue: ({ raisedDay }) => formatDay(raisedDay) },
    { head: list.due, copyValue: ({ dueDay }) => formatDay(dueDay) },
    {
      head: list.status,
      copyValue: ({ status, overdue }) => list.statuses[overdue ? 'overdue' : status],
    },
    { head: list.answered, copyValue: ({ answeredDay }) => dayText(answeredDay) },
    { head: list.closed, copyValue: ({ closedDay }) => dayText(closedDay) },
    {
      head: list.effect,
      copyValue: ({ moved }) => (moved === null ? null : moved ? one.moved : one.notMoved),
    },
  ]
}
