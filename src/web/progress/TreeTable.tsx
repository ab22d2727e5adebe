import { useId, useRef } from 'react'
import { useText } from '../i18n'
import { type Column, Head } from '../ui/DataTable'
import { TableLines } from '../ui/TableLines'
import type { DataTableProps } from '../ui/tableColumns'
import { useIsWide } from '../ui/useIsWide'
import type { TreeLine } from './lines'
import { type RowKeys, useTreeKeys } from './treeKeys'
import { usePhone } from './usePhone'

interface TreeTableProps
  extends Pick<DataTableProps<TreeLine>, 'caption' | 'columns' | 'sort' | 'onSort' | 'empty' | 'foot'> {
  lines: readonly TreeLine[]
  total: TreeLine
  /** How many of the bodies right beneath the screen shows; paper shows all. */
  most: number
  onToggle: (line: TreeLine) => void
}

/** A body and those beneath it, opened in place level by level. On a phone each row becomes two lines. */
export function TreeTable({ lines, total, most, onToggle, empty, foot, ...rest }: TreeTableProps) {
  const phone = usePhone()
  return (
    <div className="data-table">
      {phone ? (
        <TableLines
          {...rest}
          rows={lines.filter(({ rank }) => rank < most)}
          rowKey={({ key }) => key}
          total={total}
        />
      ) : (
        <TreeSheet {...rest} lines={lines} total={total} most={most} onToggle={onToggle} />
      )}
      {lines.length === 0 && empty}
      {foot !== undefined && <div className="data-foot">{foot}</div>}
    </div>
  )
}

type TreeSheetProps = Omit<TreeTableProps, 'empty' | 'foot'>

function TreeSheet({ caption, columns, lines, total, most, sort = null, onSort, onToggle }: TreeSheetProps) {
  const { tables, progress } = useText()
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const wide = useIsWide(frame)
  const keys = useTreeKeys(table, rowKeys(lines, total, onToggle))
  const region = wide ? { role: 'region', tabIndex: 0, 'aria-labelledby': id } : {}
  return (
    <div ref={frame} className={`data-frame${wide ? ' is-wide' : ''}`} {...region}>
      {/* a table whose rows open: the browser has no element of its own for it */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table ref={table} role="treegrid" {...keys}>
        <caption id={id} className="visually-hidden">
          {caption} ({progress.table.keys}
          {wide && `; ${tables.scrollHint}`})
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
          <Row line={total} columns={columns} className="data-total" />
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row
              key={line.key}
              line={line}
              columns={columns}
              className={line.rank < most ? undefined : 'is-later'}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  line: TreeLine
  columns: readonly Column<TreeLine>[]
  className?: string | undefined
}

function Row({ line, columns, className }: RowProps) {
  const { key, level, branch } = line
  return (
    <tr
      className={className}
      data-row={key}
      aria-level={level}
      aria-expanded={branch === 'leaf' ? undefined : branch !== 'closed'}
      aria-busy={branch === 'opening' || undefined}
    >
      {columns.map(({ key: column, align = 'start', cell }, index) =>
        index === 0 ? (
          <th key={column} scope="row" className={`is-${align}`}>
            {cell(line)}
          </th>
        ) : (
          <td key={column} className={`is-${align}`}>
            {cell(line)}
          </td>
        ),
      )}
    </tr>
  )
}

function rowKeys(lines: readonly TreeLine[], total: TreeLine, onToggle: (line: TreeLine) => void): RowKeys {
  const lineOf = (key: string) => lines.find((line) => line.key === key)
  const toggleWhen = (key: string, holds: (line: TreeLine) => boolean): boolean => {
    const line = lineOf(key)
    if (line === undefined || !holds(line)) return false
    onToggle(line)
    return true
  }
  return {
    open: (key) => toggleWhen(key, ({ branch }) => branch === 'closed' || branch === 'failed'),
    close: (key) => toggleWhen(key, ({ branch }) => branch !== 'closed' && branch !== 'leaf'),
    parentOf: (key) => {
      const at = lines.findIndex((line) => line.key === key)
      const level = lines[at]?.level ?? 2
      const above = lines.slice(0, at).reverse()
      return above.find((line) => line.level < level)?.key ?? total.key
    },
  }
}
