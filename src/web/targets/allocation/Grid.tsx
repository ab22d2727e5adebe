import { type MouseEvent, useCallback, useMemo, useRef } from 'react'
import { percentOf } from '#domain/progress/percent'
import { formatNumber } from '#domain/vietnamese'
import { useText } from '../../i18n'
import { COLUMNS, type ColumnKey, GridRow, type RowActs } from './GridRow'
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
  const table = useRef<HTMLTableElement>(null)
  const part = useRowWindow(rows.length, table)
  const { active, goTo } = useActiveCell(rows.length, table, part, view.jumps)
  const acts = useRowActs(view)
  const onKeyDown = useGridKeys({ active, goTo, view })

  const onMouseDown = (event: MouseEvent) => {
    const place = placeAt(event.target)
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
      className={`sheet${part.isPart ? ' is-part' : ''}`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the pattern for sheets
      role="grid"
      aria-label={allocation.gridLabel(reply.period.name)}
      aria-rowcount={rows.length + 2}
      aria-colcount={COLUMNS.length}
      aria-readonly={!mayWrite}
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
    >
      <Head view={view} />
      <Room height={part.above} />
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
              acts={acts}
            />
          )
        })}
      </tbody>
      <Room height={part.below} />
    </table>
  )
}

/** Stands for the rows that are not drawn. */
function Room({ height }: { height: number }) {
  if (height === 0) return null
  return (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={COLUMNS.length} style={{ height, padding: 0, border: 0 }}>
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

function placeAt(target: EventTarget): { index: number; column: ColumnKey } | null {
  if (!(target instanceof Element)) return null
  const cell = target.closest<HTMLElement>('[data-column]')
  const index = Number(cell?.closest<HTMLElement>('[data-index]')?.dataset.index)
  const column = COLUMNS.find((one) => one === cell?.dataset.column)
  return column === undefined || Number.isNaN(index) ? null : { index, column }
}

function Head({ view: { reply, rows, sums, proposal } }: { view: SheetView }) {
  const { allocation } = useText()
  const { columns } = allocation
  const total = (values: readonly (number | null)[]) => shown(sumOf(values))
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">{columns.name(rows.length)}</th>
        <th scope="col">{columns.members}</th>
        <th scope="col">{columns.last}</th>
        <th scope="col">{columns.assigned}</th>
        <th scope="col">{columns.proposed}</th>
        <th scope="col">{columns.value}</th>
        <th scope="col">
          {columns.rate}
          {reply.rate !== null && <span className="sheet-band"> {allocation.band(reply.rate)}</span>}
        </th>
        <th scope="col">{columns.note}</th>
      </tr>
      <tr className="sheet-total" aria-rowindex={2}>
        <th scope="row">{allocation.total}</th>
        <td>{shown(sums.members)}</td>
        <td>{total(rows.map((row) => row.admittedLastPeriod))}</td>
        <td>{total(rows.map((row) => row.assigned))}</td>
        <td>{proposal === null ? '' : total([...proposal.values()])}</td>
        <td>{shown(sums.allocated)}</td>
        <td>{shown(percentOf(sums.allocated, sums.members))}</td>
        <td className="sheet-note">{sums.gap !== null && allocation.gapShort(sums.gap)}</td>
      </tr>
    </thead>
  )
}

const shown = (value: number | null): string => (value === null ? '–' : formatNumber(value))
