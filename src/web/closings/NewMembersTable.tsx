import type { ReportShape } from '#contract/closings'
import { NEW_MEMBERS_ROWS } from '#domain/reports/newMembers'
import { formatNumber } from '#domain/vietnamese'
import { type Column, DataTable } from '../ui/DataTable'
import { Folded } from '../ui/Folded'
import { useText } from './text'

type Row = ReportShape['newMembers'][number]

const LABELS = new Map(NEW_MEMBERS_ROWS.map(({ key, label }) => [key, label]))
const shown = (value: number | null) => (value === null ? '–' : formatNumber(value))

/** The open rows of Biểu 2 as they were confirmed. */
export function NewMembersTable({ rows }: { rows: readonly Row[] }) {
  const { closings: words } = useText()
  const columns: readonly Column<Row>[] = [
    { key: 'label', head: words.criterion, width: '60%', cell: ({ key }) => LABELS.get(key) ?? key },
    { key: 'now', head: words.current, align: 'end', onPhone: 'figure', cell: ({ now }) => shown(now) },
    {
      key: 'lastYear',
      head: words.before,
      align: 'end',
      onPhone: 'figure',
      cell: ({ lastYear }) => shown(lastYear),
    },
  ]
  return (
    <Folded summary={words.newMembers}>
      <DataTable caption={words.newMembers} columns={columns} rows={rows} rowKey={({ key }) => key} />
    </Folded>
  )
}
