import { gap as gapOf } from '#domain/targets/ledger'
import { formatNumber } from '#domain/vietnamese'
import { type Column, DataTable } from '../../ui/DataTable'
import { useText } from '../text'
import { sumOf } from './rows'
import { ScrollBox } from './ScrollBox'
import type { Given, SheetView } from './sheetView'

interface Change {
  readonly id: string
  readonly name: string
  readonly before: number | null
  readonly after: number | null
}

/** What the paper would change: each body's figure before and after, the sum and the gap. */
export function ChangesTable({ given, view }: { given: readonly Given[]; view: SheetView }) {
  const { allocation } = useText()
  const { issue: say } = allocation
  const changes = given.map(
    ({ row, value }): Change => ({
      id: row.organisation.id,
      name: row.organisation.name,
      before: row.assigned,
      after: value,
    }),
  )
  const after = new Map(changes.map((change) => [change.id, change.after]))
  const total: Change = {
    id: '',
    name: allocation.total,
    before: sumOf(view.rows.map((row) => row.assigned)),
    after: sumOf(view.rows.map((row) => after.get(row.organisation.id) ?? row.assigned)),
  }
  const columns: readonly Column<Change>[] = [
    { key: 'name', head: say.body, cell: ({ name }) => name },
    { key: 'before', head: say.before, align: 'end', cell: ({ before }) => shown(before) },
    { key: 'after', head: say.after, align: 'end', cell: ({ after: next }) => shown(next) },
    { key: 'change', head: say.change, align: 'end', cell: changeWords },
  ]
  return (
    <div className="issue-changes">
      <h3>{say.changes}</h3>
      <ScrollBox label={say.changes}>
        <DataTable
          caption={say.changes}
          columns={columns}
          rows={changes}
          rowKey={({ id }) => id}
          total={total}
        />
      </ScrollBox>
      <p>{say.afterwards(total.after, view.sums.target, gapOf(view.sums.target, total.after))}</p>
    </div>
  )
}

function changeWords({ before, after }: Change): string {
  const change = (after ?? 0) - (before ?? 0)
  return change > 0 ? `+${formatNumber(change)}` : formatNumber(change)
}

const shown = (value: number | null): string => (value === null ? '–' : formatNumber(value))
