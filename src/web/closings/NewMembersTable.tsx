import { Link } from 'react-router'
import type { ClosingReply, ReportShape } from '#contract/closings'
import { newMemberRows } from '#domain/closings/newMemberRows'
import type { Criterion } from '#domain/reports/criteria'
import { formatNumber } from '#domain/vietnamese'
import { paths } from '../paths'
import { type Column, DataTable } from '../ui/DataTable'
import { Folded } from '../ui/Folded'
import { useText } from './text'

type Told = ReportShape['newMembers'][number]
type Row = Pick<Criterion, 'key' | 'mark' | 'label' | 'indent'> & { told: Told | undefined }

/** The open rows of Biểu 2 as they were confirmed, and where the sealed ones are read. */
export function NewMembersTable({ rows, reply }: { rows: readonly Told[]; reply: ClosingReply }) {
  const { closings: words } = useText()
  const { organisation, closing } = reply
  const shown = (row: Row, key: 'now' | 'lastYear') =>
    row.told !== undefined && (row.told[key] === null ? '–' : formatNumber(row.told[key]))
  const columns: readonly Column<Row>[] = [
    { key: 'label', head: words.criterion, width: '60%', cell: labelOf },
    { key: 'now', head: words.current, align: 'end', onPhone: 'figure', cell: (row) => shown(row, 'now') },
    {
      key: 'lastYear',
      head: words.before,
      align: 'end',
      onPhone: 'figure',
      cell: (row) => shown(row, 'lastYear'),
    },
  ]
  const query = { year: closing.from.slice(0, 4), asOf: closing.cutOff }
  return (
    <Folded summary={words.newMembers}>
      <h2 className="print-only">{words.newMembers}</h2>
      <DataTable
        caption={words.newMembers}
        columns={columns}
        rows={formRows(rows, newMemberRows({ cutOff: closing.cutOff, again: { newMembers: rows } }))}
        rowKey={({ key }) => key}
      />
      <p className="soft closing-sealed">
        {words.sealedRows}{' '}
        <Link className="screen-only" to={paths.report(organisation.id, 'new-members', query)}>
          {words.openForm}
        </Link>
      </p>
    </Folded>
  )
}

function labelOf({ mark, label, indent }: Row) {
  return (
    <span className={`closing-criterion is-indent-${indent}`}>
      {mark === undefined ? label : `${mark}. ${label}`}
    </span>
  )
}

/** In the order of the form, beneath its headings that have a row; what the form no longer has comes last. */
function formRows(rows: readonly Told[], criteria: readonly Criterion[]): Row[] {
  const told = new Map(rows.map((row) => [row.key, row]))
  const form = criteria.filter(({ key, isHeading }) => isHeading === true || told.has(key))
  const kept = form.filter(({ isHeading }, at) => isHeading !== true || form[at + 1]?.isHeading === undefined)
  const known = new Set(kept.map(({ key }) => key))
  const gone = rows.filter(({ key }) => !known.has(key))
  return [
    ...kept.map((row) => ({ ...row, told: told.get(row.key) })),
    ...gone.map((row) => ({ key: row.key, label: row.key, indent: 1 as const, told: row })),
  ]
}
