import { Link } from 'react-router'
import type { NeedItem, NeedReply } from '#contract/classResults'
import { formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { paths } from '../paths'
import type { Column } from '../ui/DataTable'
import type { SheetColumn } from '../ui/sheet'
import type { Text } from './text'

interface Picking {
  readonly picked: ReadonlySet<string>
  readonly onPick: (ids: readonly string[], isPicked: boolean) => void
}

function reasonOf({ classes: { needs } }: Text, { reason, due }: NeedItem): string {
  return needs.reasons[reason](due === null ? '…' : formatDay(due))
}

/** Who, why and by when, and whether a class has them; whoever may be taken is ticked here. */
export function needColumns(text: Text, { picked, onPick }: Picking): readonly Column<NeedItem>[] {
  const { needs: words } = text.classes
  return [
    {
      key: 'name',
      head: words.name,
      width: '30%',
      cell: ({ candidateId, fullName, classId }) =>
        fullName === null ? (
          <span className="soft">{words.nameClosed}</span>
        ) : (
          <span className="class-pick">
            {classId === null && (
              <input
                type="checkbox"
                className="screen-only"
                aria-label={words.choose(fullName)}
                checked={picked.has(candidateId)}
                onChange={(event) => onPick([candidateId], event.target.checked)}
              />
            )}
            <Link to={paths.candidate(candidateId)}>{fullName}</Link>
          </span>
        ),
    },
    {
      key: 'cell',
      head: words.cell,
      onPhone: 'line',
      cell: ({ cell }) => (
        <>
          {cell.name}
          {cell.parentName !== null && <small className="class-under">{cell.parentName}</small>}
        </>
      ),
    },
    { key: 'why', head: words.why, onPhone: 'line', cell: (row) => reasonOf(text, row) },
    {
      key: 'class',
      head: words.class,
      onPhone: 'line',
      cell: ({ classId, className }) =>
        classId === null ? (
          <span className="soft">{words.noClass}</span>
        ) : (
          <Link to={paths.trainingClass(classId)}>{className}</Link>
        ),
    },
  ]
}

type CellRow = NeedReply['cells'][number]

export function cellColumns(text: Text, toCell: (id: string) => string): readonly Column<CellRow>[] {
  const { needs: words } = text.classes
  return [
    {
      key: 'cell',
      head: words.cell,
      width: '56%',
      cell: ({ id, name, parentName }) => (
        <>
          <Link to={toCell(id)}>{name}</Link>
          {parentName !== null && <small className="class-under">{parentName}</small>}
        </>
      ),
    },
    { key: 'count', head: words.count, align: 'end', cell: ({ people }) => formatNumber(people) },
    { key: 'inClass', head: words.inClass, align: 'end', cell: ({ inClass }) => formatNumber(inClass) },
  ]
}

export function needSheet(text: Text): readonly SheetColumn<NeedItem>[] {
  const { needs: words } = text.classes
  return [
    { head: words.name, copyValue: ({ fullName }) => fullName ?? words.nameClosed },
    { head: words.cell, copyValue: ({ cell }) => cell.name },
    { head: words.why, copyValue: (row) => reasonOf(text, row) },
    { head: words.class, copyValue: ({ className }) => className },
  ]
}
