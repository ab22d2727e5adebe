import { type ReactNode, useId } from 'react'
import { useText } from '../i18n'
import type { Sort } from './sorting'
import { type Column, type DataTableProps, ordinalOf } from './tableColumns'

/** A table on a phone: name and standing in the first line, the figures with their names in the second. */
export function TableLines<Row>({
  caption,
  columns,
  rows,
  rowKey,
  total,
  sort = null,
  onSort,
  numbered,
}: DataTableProps<Row>) {
  return (
    <>
      {onSort !== undefined && <SortChoice columns={columns} sort={sort} onSort={onSort} />}
      <ul className="table-lines" aria-label={caption}>
        {total !== undefined && <Lines row={total} columns={columns} className="data-total" />}
        {rows.map((row, index) => (
          <Lines key={rowKey(row)} row={row} columns={columns} ordinal={ordinalOf(numbered, row, index)} />
        ))}
      </ul>
    </>
  )
}

interface LinesProps<Row> {
  row: Row
  columns: readonly Column<Row>[]
  className?: string
  ordinal?: string | undefined
}

function Lines<Row>({ row, columns, className, ordinal = '' }: LinesProps<Row>) {
  const [name, ...others] = columns
  const at = (place: Column<Row>['onPhone']) => others.filter(({ onPhone = 'figure' }) => onPhone === place)
  return (
    <li className={className}>
      <div className="lines-name">
        <span className={ordinal === '' ? undefined : 'lines-numbered'}>
          {ordinal !== '' && <span>{ordinal}.</span>}
          {name?.cell(row)}
        </span>
        {at('standing').map((column) => (
          <span key={column.key}>{column.cell(row)}</span>
        ))}
      </div>
      <dl className="lines-figures">
        {at('figure').map((column) => (
          <Figure key={column.key} head={column.head} content={column.cell(row)} />
        ))}
      </dl>
      {at('line').map((column) => (
        <div key={column.key}>{column.cell(row)}</div>
      ))}
    </li>
  )
}

/** What has no figure is left out: a name without a number after it only takes room. */
function Figure({ head, content }: { head: string; content: ReactNode }) {
  if (content === null || content === undefined || content === false || content === '') return null
  return (
    <div>
      <dt>{head}</dt>
      <dd>{content}</dd>
    </div>
  )
}

interface SortChoiceProps<Row> {
  columns: readonly Column<Row>[]
  sort: Sort | null
  onSort: (sort: Sort | null) => void
}

function SortChoice<Row>({ columns, sort, onSort }: SortChoiceProps<Row>) {
  const { tables } = useText()
  const id = useId()
  const choices = columns
    .filter((column) => column.sortValue !== undefined)
    .flatMap(({ key, head }): { sort: Sort; label: string }[] => [
      { sort: { key, direction: 'descending' }, label: tables.descending(head) },
      { sort: { key, direction: 'ascending' }, label: tables.ascending(head) },
    ])
  const valueOf = (choice: Sort | null): string =>
    choice === null ? '' : `${choice.key} ${choice.direction}`
  return (
    <div className="lines-sort screen-only">
      <label htmlFor={id}>{tables.sortLabel}</label>
      <select
        id={id}
        className="input"
        value={valueOf(sort)}
        onChange={(event) => {
          const chosen = choices.find((choice) => valueOf(choice.sort) === event.target.value)
          onSort(chosen?.sort ?? null)
        }}
      >
        <option value="">{tables.asListed}</option>
        {choices.map((choice) => (
          <option key={choice.label} value={valueOf(choice.sort)}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
