import type { TargetsReply } from '#contract/targets'
import { formatDay } from '#domain/dates'
import { isCell } from '#domain/organisations/kinds'
import { percentOf } from '#domain/progress/percent'
import { formatNumber } from '#domain/vietnamese'
import { paths } from '../paths'
import { ButtonLink } from '../ui/Button'
import { Card } from '../ui/Card'
import { CopyButton } from '../ui/CopyButton'
import { type Column, DataTable } from '../ui/DataTable'
import { DownloadLink } from '../ui/DownloadLink'
import { FigureLink } from '../ui/FigureLink'
import { EmptyState } from '../ui/States'
import { useSorting } from '../ui/sorting'
import { sumOf } from './allocation/rows'
import { type Text, useText } from './text'

type Row = TargetsReply['children'][number]

/** What the bodies beneath were given and what they registered themselves. */
export function ChildrenTable({ reply, sheetTitle }: { reply: TargetsReply; sheetTitle: readonly string[] }) {
  const text = useText()
  const { children: say } = text.targets
  const { children, period, organisation } = reply
  const columns = columnsOf(text, period.id, children)
  const sorting = useSorting(children, columns)
  const total = totalOf(text, reply)
  const toAllocation = paths.allocations(organisation.id, { period: period.id })
  if (children.length === 0 && isCell(organisation.kind)) return null
  if (children.length === 0) {
    return (
      <Card title={say.title(0)}>
        <EmptyState title={say.none} hint={say.noneHint} />
      </Card>
    )
  }
  return (
    <div id="children" tabIndex={-1}>
      <Card
        title={say.title(children.length)}
        actions={
          <>
            <ButtonLink to={toAllocation}>{reply.mayWrite ? say.allocate : say.seeAllocation}</ButtonLink>
            <CopyButton title={sheetTitle} columns={columns} rows={sorting.sorted} total={total} />
            <DownloadLink
              path={`/api/organisations/${organisation.id}/targets.xlsx`}
              query={{ period: period.id }}
            />
          </>
        }
      >
        <DataTable
          caption={say.caption}
          columns={columns}
          rows={sorting.sorted}
          rowKey={(row) => row.organisation.id}
          total={total}
          sort={sorting.sort}
          onSort={sorting.onSort}
        />
      </Card>
    </div>
  )
}

function figure(
  key: string,
  head: string,
  value: (row: Row) => number | null,
  rest: Partial<Column<Row>> = {},
): Column<Row> {
  return {
    key,
    head,
    align: 'end',
    cell: (row) => shown(value(row)),
    sortValue: value,
    copyValue: value,
    ...rest,
  }
}

const shown = (value: number | null): string => (value === null ? '–' : formatNumber(value))

function columnsOf(text: Text, period: string, rows: readonly Row[]): readonly Column<Row>[] {
  const { children: say } = text.targets
  const dated = new Set(rows.map(({ membersOn }) => membersOn))
  const [day] = dated
  const note = dated.size === 1 && day ? say.membersOn(formatDay(day)) : undefined
  const isDrafted = rows.some(({ draft }) => draft !== null)
  return [
    {
      key: 'name',
      head: say.body,
      cell: ({ organisation }) => <BodyName row={organisation} period={period} />,
      sortValue: ({ organisation }) => organisation.name,
      copyValue: ({ organisation }) => organisation.name,
    },
    {
      key: 'code',
      head: say.code,
      cell: ({ organisation }) => organisation.code ?? '',
      copyValue: ({ organisation }) => organisation.code,
      onPhone: 'none',
    },
    figure('members', say.members, (row) => row.members, { headNote: note }),
    figure('last', say.lastPeriod, (row) => row.admittedLastPeriod),
    figure('assigned', say.assigned, (row) => row.assigned),
    ...(isDrafted ? [figure('draft', say.draft, (row) => row.draft)] : []),
    figure('rate', say.rate, (row) => percentOf(row.assigned, row.members)),
    figure('registered', say.registered, (row) => row.registered),
  ]
}

function BodyName({ row, period }: { row: Row['organisation']; period: string }) {
  if (row.id === '') return row.name
  return <FigureLink to={paths.targets(row.id, { period })}>{row.name}</FigureLink>
}

/** The line of sums; a body's own name and figures where it has them. */
function totalOf(
  { targets }: Text,
  { children, members, membersOn, organisation, allocated, draftTotal }: TargetsReply,
): Row {
  return {
    organisation: { ...organisation, id: '', code: null, name: targets.children.total(children.length) },
    members: members ?? sumOf(children.map((row) => row.members)),
    membersOn,
    admittedLastPeriod: sumOf(children.map((row) => row.admittedLastPeriod)),
    assigned: allocated,
    rate: null,
    baseDay: null,
    qualifier: null,
    paper: null,
    draft: draftTotal,
    registered: sumOf(children.map((row) => row.registered)),
    writable: false,
  }
}
