import { useId, useRef } from 'react'
import { useText } from '../i18n'
import { Chevron } from './Chevron'
import { nextSort, type Sort } from './sorting'
import { TableLines } from './TableLines'
import { type Column, type DataTableProps, ordinalOf } from './tableColumns'
import { useIsTall, useIsWide } from './useIsWide'
import { useMedia } from './useMedia'
import { useRowArrows } from './useRowArrows'
import './data-table.css'

export type { Column }

const PHONE = 'screen and (max-width: 719px)'

/** Rows of figures under a head that stays in view. On a phone each row becomes two lines. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const phone = useMedia(PHONE) && props.phone !== 'table'
  const { rows, total, empty, foot } = props
  return (
    <div className="data-table">
      {phone ? <TableLines {...props} /> : <Sheet {...props} />}
      {rows.length === 0 && total === undefined && empty}
      {foot !== undefined && <div className="data-foot">{foot}</div>}
    </div>
  )
}

function Sheet<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, total, sort = null, onSort, numbered } = props
  const text = useText()
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const wide = useIsWide(frame)
  const tall = useIsTall(frame)
  useRowArrows(frame)
  // what scrolls can be reached by keyboard and has a name
  const region = wide || tall ? { role: 'region', tabIndex: 0, 'aria-labelledby': id } : {}
  return (
    <div ref={frame} className={`data-frame${wide ? ' is-wide' : ''}`} {...region}>
      <table>
        <caption id={id} className="visually-hidden">
          {caption}
          {wide && ` (${text.tables.scrollHint})`}
        </caption>
        <thead>
          <tr>
            {numbered !== undefined && (
              <th scope="col" className="data-ordinal">
                {text.tables.ordinal}
              </th>
            )}
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
          {total !== undefined && (
            <Cells
              row={total}
              columns={columns}
              className="data-total"
              ordinal={numbered === undefined ? undefined : ''}
            />
          )}
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Cells key={rowKey(row)} row={row} columns={columns} ordinal={ordinalOf(numbered, row, index)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface HeadProps<Row> {
  column: Column<Row>
  sort: Sort | null
  onSort: DataTableProps<Row>['onSort']
}

/** One head of a table; sorts when the column can. */
export function Head<Row>({ column, sort, onSort }: HeadProps<Row>) {
  const { head, headNote, key, align = 'start', width } = column
  const direction = sort?.key === key ? sort.direction : undefined
  const sortable = onSort !== undefined && column.sortValue !== undefined
  const first = align === 'end' ? 'descending' : 'ascending'
  const words = (
    <>
      {head}
      {headNote !== undefined && <span className="data-head-note"> {headNote}</span>}
    </>
  )
  return (
    <th
      scope="col"
      className={classOf(column)}
      style={{ width }}
      aria-sort={sortable ? (direction ?? 'none') : undefined}
    >
      {sortable ? (
        <>
          <button type="button" className="data-sort" onClick={() => onSort(nextSort(sort, key, first))}>
            {words}
            <Chevron />
          </button>
          {/* where a head repeats from sheet to sheet, a button is left out */}
          <span className="print-only">{words}</span>
        </>
      ) : (
        words
      )}
    </th>
  )
}

interface CellsProps<Row> {
  row: Row
  columns: readonly Column<Row>[]
  className?: string
  /** undefined in a table without the column STT */
  ordinal: string | undefined
}

function Cells<Row>({ row, columns, className, ordinal }: CellsProps<Row>) {
  return (
    <tr className={className}>
      {ordinal !== undefined && <td className="data-ordinal">{ordinal}</td>}
      {columns.map((column, index) =>
        index === 0 ? (
          <th key={column.key} scope="row" className={classOf(column)}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} className={classOf(column)}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  )
}

function classOf<Row>({ align = 'start', isAct }: Column<Row>): string {
  return isAct === true ? `is-${align} screen-only` : `is-${align}`
}
