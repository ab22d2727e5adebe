import { type MouseEvent, type ReactNode, useCallback, useMemo, useRef } from 'react'
import { percentOf } from '#domain/progress/percent'
import { formatNumber } from '#domain/vietnamese'
import { useText } from '../text'
import { type ColumnKey, columnsFor, GridRow, type RowActs } from './GridRow'
import { sumOf } from './rows'
import { cellOf } from './sheet'
import type { SheetView } from './sheetView'
import { useActiveCell } from './useActiveCell'
import { useGridKeys } from './useGridKeys'
import { useRowWindow } from './useRowWindow'
import './grid.css'

/** The sheet: arrows, Enter, typing, F2, Delete, Space, paste; the head and the sums stay in view. */
export function Grid({ view }: { view: SheetView }) {
  const { allocation } = useText()
  const { reply, rows, cells, formerNames, proposal, mayWrite } = view
  const columns = useMemo(() => columnsFor(reply), [reply])
  const table = useRef<HTMLTableElement>(null)
  const part = useRowWindow(rows.length, table)
  const { active, goTo } = useActiveCell(
    rows.length,
    table,
    part,
    view.jumps,
    columns.includes('value') ? 'value' : 'name',
  )
  const acts = useRowActs(view)
  const onKeyDown = useGridKeys({ active, goTo, view, columns })

  const onMouseDown = (event: MouseEvent) => {
    const place = placeAt(event.target, columns)
    if (place === null || (place.index === active.index && place.column === active.column)) return
    // what is being typed elsewhere is entered before its field goes
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur()
    goTo(place.index, place.column)
  }
  return (
    // the cells inside hold the focus; the table only hears their keys
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid is drawn as a table
    <table
      ref={table}
      className={`sheet${part.isPart ? ' is-part' : ''}${proposal === null ? ' is-unproposed' : ''}`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the pattern for sheets
      role="grid"
      aria-label={allocation.gridLabel(reply.period.name)}
      aria-rowcount={rows.length + 2}
      aria-colcount={columns.length}
      aria-readonly={!mayWrite}
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
    >
      <Head view={view} columns={columns} />
      <Room height={part.above} span={columns.length} />
      <tbody>
        {rows.slice(part.first, part.last).map((row, place) => {
          const index = part.first + place
          const { id } = row.organisation
          return (
            <GridRow
              key={id}
              row={row}
              index={index}
              cell={cellOf(cells, id)}
              formerName={formerNames.get(id) ?? null}
              proposed={proposal?.get(id) ?? null}
              band={reply.rate}
              mayWrite={mayWrite}
              active={active.index === index ? active.column : null}
              columns={columns}
              acts={acts}
            />
          )
        })}
      </tbody>
      <Room height={part.below} span={columns.length} />
    </table>
  )
}

/** Stands for the rows that are not drawn. */
function Room({ height, span }: { height: number; span: number }) {
  if (height === 0) return null
  return (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={span} style={{ height, padding: 0, border: 0 }}>
          {' '}
        </td>
      </tr>
    </tbody>
  )
}

function useRowActs({ rows, enter, dispatch, pasteAt, tell }: SheetView): RowActs {
  const { allocation } = useText()
  const givenUp = useCallback((typed: string) => tell(allocation.givenUp(typed)), [tell, allocation])
  return useMemo(
    () => ({
      enter: (id, value) => enter([{ id, value }]),
      lock: (id, locked) => dispatch({ kind: 'lock', id, locked }),
      pasteMany: (text, index) => pasteAt(text, Math.min(index, rows.length)),
      givenUp,
    }),
    [enter, dispatch, pasteAt, rows.length, givenUp],
  )
}

function placeAt(
  target: EventTarget,
  columns: readonly ColumnKey[],
): { index: number; column: ColumnKey } | null {
  if (!(target instanceof Element)) return null
  const cell = target.closest<HTMLElement>('[data-column]')
  const index = Number(cell?.closest<HTMLElement>('[data-index]')?.dataset.index)
  const column = columns.find((one) => one === cell?.dataset.column)
  return column === undefined || Number.isNaN(index) ? null : { index, column }
}

interface HeadProps {
  view: SheetView
  columns: readonly ColumnKey[]
}

function Head({ view: { reply, rows, sums, proposal, mayWrite }, columns }: HeadProps) {
  const { allocation } = useText()
  const say = allocation.columns
  const total = (values: readonly (number | null)[]) => shown(sumOf(values))
  const heads: Record<ColumnKey, ReactNode> = {
    name: say.name(rows.length),
    members: say.members,
    last: say.last,
    assigned: say.assigned,
    proposed: say.proposed,
    value: mayWrite ? say.value : say.planned,
    rate: (
      <>
        {say.rate}
        {reply.rate !== null && <span className="sheet-band"> {allocation.band(reply.rate)}</span>}
      </>
    ),
    note: say.note,
  }
  const totals: Record<ColumnKey, ReactNode> = {
    name: allocation.total,
    members: shown(sums.members),
    last: total(rows.map((row) => row.admittedLastPeriod)),
    assigned: total(rows.map((row) => row.assigned)),
    proposed: proposal === null ? '' : total([...proposal.values()]),
    value: shown(sums.allocated),
    rate: shown(percentOf(sums.allocated, sums.members)),
    note: sums.gap === null ? '' : allocation.gapShort(sums.gap),
  }
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => (
          <th key={column} scope="col" data-column={column}>
            {heads[column]}
          </th>
        ))}
      </tr>
      <tr className="sheet-total" aria-rowindex={2}>
        {columns.map((column) =>
          column === 'name' ? (
            <th key={column} scope="row">
              {totals.name}
            </th>
          ) : (
            <td key={column} data-column={column} className={column === 'note' ? 'sheet-note' : undefined}>
              {totals[column]}
            </td>
          ),
        )}
      </tr>
    </thead>
  )
}

const shown = (value: number | null): string => (value === null ? '–' : formatNumber(value))
