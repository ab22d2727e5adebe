import { memo, type ReactNode } from 'react'
import type { TargetsReply } from '#contract/targets'
import { percentOf } from '#domain/progress/percent'
import type { RateRange } from '#domain/targets/ledger'
import { formatNumber } from '#domain/vietnamese'
import { useText } from '../text'
import { BodyName } from './BodyName'
import { RowNotes } from './RowNotes'
import { type AllocationRow, isDrafted, isUnsaved, resultOf, valueOf } from './rows'
import type { Cell } from './sheet'
import { ValueCell } from './ValueCell'

const COLUMNS = ['name', 'members', 'last', 'assigned', 'proposed', 'value', 'rate', 'note'] as const
export type ColumnKey = (typeof COLUMNS)[number]

/** Who only reads sees no proposal, and no plan where there is none. */
export function columnsFor({ mayWrite, children }: TargetsReply): readonly ColumnKey[] {
  if (mayWrite) return COLUMNS
  const hidden = children.some(isDrafted) ? ['proposed'] : ['proposed', 'value']
  return COLUMNS.filter((column) => !hidden.includes(column))
}

/** What a row can ask of its sheet; one object for all rows, so that only changed rows are drawn again. */
export interface RowActs {
  readonly enter: (id: string, value: number | null) => void
  readonly lock: (id: string, locked: boolean) => void
  readonly pasteMany: (text: string, index: number) => void
  readonly givenUp: (typed: string) => void
}

interface GridRowProps {
  row: AllocationRow
  index: number
  cell: Cell
  formerName: string | null
  proposed: number | null
  band: RateRange | null
  mayWrite: boolean
  /** The active column when this is the active row. */
  active: ColumnKey | null
  columns: readonly ColumnKey[]
  acts: RowActs
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, index, cell, formerName, proposed, band, mayWrite, active, columns, acts } = props
  const { allocation } = useText()
  const { organisation, members } = row
  const value = valueOf(row, cell)
  const result = resultOf(row, cell)
  const figure = (column: ColumnKey, shown: ReactNode) => (
    <td data-column={column} {...focusable(active === column)}>
      {shown}
    </td>
  )
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 3}
      className={row.writable || !mayWrite ? undefined : 'is-closed'}
    >
      <th scope="row" data-column="name" {...focusable(active === 'name')}>
        <BodyName organisation={organisation} formerName={formerName} />
      </th>
      {figure('members', shown(members))}
      {figure('last', shown(row.admittedLastPeriod))}
      {figure('assigned', shown(row.assigned))}
      {columns.includes('proposed') &&
        figure('proposed', <span className="soft">{proposed === null ? '' : formatNumber(proposed)}</span>)}
      {columns.includes('value') && (
        <ValueCell
          label={allocation.valueOf(organisation.name)}
          value={value}
          isActive={active === 'value'}
          locked={cell.locked}
          writable={mayWrite && row.writable}
          unsaved={isUnsaved(row, cell)}
          onEnter={(entered) => acts.enter(organisation.id, entered)}
          onPasteMany={(text) => acts.pasteMany(text, index)}
          onGivenUp={acts.givenUp}
        />
      )}
      {figure('rate', shown(percentOf(result, members)))}
      <td className="sheet-note" data-column="note" data-active={active === 'note' || undefined}>
        <div>
          <span>
            <RowNotes row={row} cell={cell} proposed={proposed} band={band} mayWrite={mayWrite} />
          </span>
          {mayWrite && row.writable && (
            <LockButton
              name={organisation.name}
              locked={cell.locked}
              isReachable={active === 'note'}
              onLock={(locked) => acts.lock(organisation.id, locked)}
            />
          )}
        </div>
      </td>
    </tr>
  )
})

const shown = (value: number | null): string => (value === null ? '–' : formatNumber(value))

function focusable(isActive: boolean) {
  return isActive ? { tabIndex: 0, 'data-active': true, className: 'is-active' } : {}
}

interface LockButtonProps {
  name: string
  locked: boolean
  isReachable: boolean
  onLock: (locked: boolean) => void
}

export function LockButton({ name, locked, isReachable, onLock }: LockButtonProps) {
  const { allocation } = useText()
  return (
    <button
      type="button"
      className="text-button"
      tabIndex={isReachable ? 0 : -1}
      aria-label={locked ? allocation.unlockOf(name) : allocation.lockOf(name)}
      onClick={() => onLock(!locked)}
    >
      {locked ? allocation.unlock : allocation.lock}
    </button>
  )
}
