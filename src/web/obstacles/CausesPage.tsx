import { useParams } from 'react-router'
import type { CauseTable } from '#contract/obstacles'
import type { OrganisationDetail } from '#contract/organisations'
import { formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { useOrganisation } from '../organisations/lookup'
import { paths } from '../paths'
import { type Query, useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { AwaitedPage } from '../ui/AwaitedPage'
import { ControlsBar } from '../ui/Controls'
import { PrintButton } from '../ui/CopyButton'
import { type Column, DataTable } from '../ui/DataTable'
import { DayPick } from '../ui/DayPick'
import { FigureLink } from '../ui/FigureLink'
import { PageHead } from '../ui/PageHead'
import { SignaturePlace } from '../ui/PrintParts'
import { SheetButtons } from '../ui/SheetButtons'
import { EmptyState } from '../ui/States'
import { dayIn } from './choices'
import { useCauses } from './queries'
import { type Text, useText } from './text'
import '../ui/card.css'
import './obstacles.css'

type Row = CauseTable['causes'][number]

/** How often each cause recurs, by the bodies right beneath; each number opens its rows. */
export function CausesPage() {
  const { id = '' } = useParams()
  const { byCause } = useText().obstacles
  const { chosen } = useChoices()
  const days = { from: dayIn(chosen('from')), to: dayIn(chosen('to')) }
  const body = useOrganisation(id)
  const table = useCauses(id, days)
  if (body.data === undefined || table.data === undefined) {
    return <AwaitedPage title={byCause.title} asked={[body, table]} shape="table" />
  }
  return <Shown body={body.data} table={table.data} />
}

function Shown({ body, table }: { body: OrganisationDetail; table: CauseTable }) {
  const text = useText()
  const { byCause, list } = text.obstacles
  const viewer = useViewer()
  const { choose } = useChoices()
  const { from, to } = table
  const first = from ?? `${viewer.today.slice(0, 4)}-01-01`
  const line = `${byCause.from} ${from === null ? byCause.anyDay : formatDay(from)} ${byCause.to} ${formatDay(to ?? viewer.today)}`
  const columns = columnsOf(text, body, table)
  return (
    <>
      <PageHead
        title={byCause.title}
        {...(table.causes.length > 0 && { lede: ledeOf(text, body, table) })}
        paper={{ organisation: body.name, parent: body.parentName, lines: [line] }}
      />
      <ControlsBar
        label={text.obstacles.filters.label}
        actions={
          <>
            <SheetButtons title={[body.name, byCause.title, line]} columns={columns} rows={table.causes} />
            <PrintButton />
          </>
        }
      >
        <DayPick
          label={byCause.from}
          value={first}
          max={viewer.today}
          onChange={(day) => choose({ from: day })}
        />
        <DayPick label={byCause.to} value={to ?? viewer.today} onChange={(day) => choose({ to: day })} />
      </ControlsBar>
      {table.causes.length === 0 ? (
        <EmptyState title={list.emptyTitle} hint={list.emptyHint} />
      ) : (
        <section className="card obstacle-table print-wide" aria-label={byCause.caption(body.name)}>
          <DataTable
            caption={byCause.caption(body.name)}
            columns={columns}
            rows={table.causes}
            rowKey={({ cause }) => cause}
          />
        </section>
      )}
      <SignaturePlace placeAndDay={byCause.place} signers={[byCause.signer]} />
    </>
  )
}

function columnsOf({ obstacles }: Text, body: OrganisationDetail, table: CauseTable): readonly Column<Row>[] {
  const { byCause, causes } = obstacles
  const days = { from: table.from, to: table.to }
  const figure = (count: number, id: string, query: Query, label: string) =>
    count === 0 ? (
      <span className="soft">0</span>
    ) : (
      <FigureLink to={paths.obstacles(id, { ...days, ...query })} label={label}>
        {formatNumber(count)}
      </FigureLink>
    )
  const sum = (key: 'total' | 'open' | 'overdue', head: string): Column<Row> => ({
    key,
    head,
    align: 'end',
    width: '6rem',
    copyValue: (row) => row[key],
    cell: (row) =>
      figure(
        row[key],
        body.id,
        { cause: row.cause, status: key === 'total' ? null : key },
        byCause.behind(row[key], causes[row.cause], `${body.name}, ${head.toLowerCase()}`),
      ),
  })
  return [
    {
      key: 'cause',
      head: byCause.cause,
      cell: ({ cause }) => causes[cause],
      copyValue: ({ cause }) => causes[cause],
    },
    sum('total', byCause.total),
    sum('open', byCause.unanswered),
    sum('overdue', byCause.overdue),
    ...table.bodies.map(({ id, name }, index): Column<Row> => {
      const head = id === body.id ? byCause.itself(name) : name
      return {
        key: id,
        head,
        align: 'end',
        copyValue: ({ counts }) => counts[index] ?? 0,
        cell: ({ cause, counts }) =>
          figure(counts[index] ?? 0, id, { cause }, byCause.behind(counts[index] ?? 0, causes[cause], head)),
      }
    }),
  ]
}

function ledeOf({ obstacles }: Text, body: OrganisationDetail, { causes, from, to }: CauseTable) {
  const total = causes.reduce((sum, row) => sum + row.total, 0)
  const [most, second] = causes
  const all = { text: formatNumber(total), to: paths.obstacles(body.id, { from, to }) }
  // of several that are equally frequent none is the most frequent
  if (most === undefined || most.total === second?.total)
    return obstacles.byCause.ledeEven(all, causes.length)
  const top = {
    text: formatNumber(most.total),
    to: paths.obstacles(body.id, { from, to, cause: most.cause }),
  }
  return obstacles.byCause.lede(all, causes.length, obstacles.causes[most.cause], top)
}
