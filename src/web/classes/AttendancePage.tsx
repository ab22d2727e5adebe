import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { AttendanceBody, AttendanceItem, AttendanceSheet } from '#contract/classRoster'
import { formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { paths } from '../paths'
import { useDraft } from '../platform/draft'
import { useViewer } from '../platform/viewer'
import { AwaitedPage } from '../ui/AwaitedPage'
import { Button, ButtonLink } from '../ui/Button'
import { Lede, PageHead } from '../ui/PageHead'
import { EmptyState } from '../ui/States'
import { AttendanceMark } from './AttendanceMark'
import { isMarks, type Mark, type Marks, markOf, nextMark, startMarks } from './marks'
import { sheetUrl, useSheet } from './queries'
import { useText } from './text'
import { useToastedWrite } from './useToastedWrite'
import { WriteRefused } from './WriteRefused'
import './classes.css'

/** One session on one screen: everybody is there, then the exceptions, then one press. */
export function AttendancePage() {
  const { id = '' } = useParams()
  const { attendance: words } = useText().classes
  const sheet = useSheet(id)
  const { today } = useViewer()
  if (sheet.data === undefined) {
    return <AwaitedPage title={words.title} asked={[sheet]} rows={10} />
  }
  const { classId, className, session, items, version } = sheet.data
  const isEarly = session.day > today
  return (
    <>
      <PageHead
        title={words.title}
        note={className}
        actions={<ButtonLink to={paths.trainingClass(classId)}>{words.back}</ButtonLink>}
      />
      {items.length === 0 || isEarly ? (
        <EmptyState title={isEarly ? words.notYet(formatDay(session.day)) : words.emptyTitle} />
      ) : (
        <Sheet key={`${id} ${version}`} id={id} sheet={sheet.data} />
      )}
    </>
  )
}

function Sheet({ id, sheet }: { id: string; sheet: AttendanceSheet }) {
  const { attendance: words, parts, page } = useText().classes
  const { session, items, version, classId } = sheet
  const [start] = useState(() => startMarks(items))
  const { value, change, drop } = useDraft<Marks>(`attendance ${id} ${version}`, start, isMarks)
  const navigate = useNavigate()
  const writing = useToastedWrite<AttendanceBody>(sheetUrl(id), words.done, () => {
    drop()
    void navigate(paths.trainingClass(classId))
  })
  const total = items.reduce((sum, { headcount }) => sum + headcount, 0)
  const present = items.reduce((sum, item) => sum + (markOf(value, item)?.present ?? 0), 0)
  const left = items.filter((item) => markOf(value, item) === null)
  const set = (item: AttendanceItem, mark: Mark | null) =>
    change({ ...value, marks: { ...value.marks, [item.enrolmentId]: mark } })
  const all = () =>
    change({
      ...value,
      marks: Object.fromEntries(
        items.map(({ enrolmentId, headcount }) => [enrolmentId, { present: headcount, excused: false }]),
      ),
    })
  const save = () =>
    writing.write((commandId) => ({
      commandId,
      expectedVersion: version,
      rows: items.flatMap((item) => {
        const mark = markOf(value, item)
        return mark === null ? [] : [{ enrolmentId: item.enrolmentId, ...mark }]
      }),
    }))
  const figure = (count: number) => ({
    text: formatNumber(count),
    to: `${paths.trainingClass(classId)}#roster`,
  })
  return (
    <>
      <p>
        {page.sessionOf(formatDay(session.day), parts[session.part])}: {session.topic}
      </p>
      <Lede sentence={words.lede(figure(present), figure(total))} />
      <div className="class-bar">
        <Button onClick={all}>{words.allPresent}</Button>
        <span className="soft">{words.hint}</span>
      </div>
      <ul className="class-marks">
        {items.map((item) => (
          <li key={item.enrolmentId}>
            <AttendanceMark
              item={item}
              mark={markOf(value, item)}
              onPress={() => set(item, nextMark(markOf(value, item)))}
              onCount={(mark) => set(item, mark)}
            />
          </li>
        ))}
      </ul>
      {writing.error !== null && <WriteRefused error={writing.error} />}
      <div className="class-save">
        {left.length > 0 && <span role="status">{words.left(left.length)}</span>}
        <Button
          look="main"
          reason={left.length > 0 ? words.left(left.length) : undefined}
          disabled={writing.isPending}
          onClick={save}
        >
          {session.taken ? words.correct : words.submit}
        </Button>
      </div>
    </>
  )
}
