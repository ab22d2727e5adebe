import { Link, useParams } from 'react-router'
import type { OrganisationDetail } from '#contract/organisations'
import type { ChargeItem, ChargeList } from '#contract/responsibilities'
import { formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { mayHere } from '../admissions/rights'
import { useOrganisation } from '../organisations/lookup'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { ControlsBar, Pick } from '../ui/Controls'
import { type Column, DataTable } from '../ui/DataTable'
import { MoreRows } from '../ui/MoreRows'
import { PageHead } from '../ui/PageHead'
import { PrintRows } from '../ui/PrintRows'
import type { Pieces } from '../ui/piecesPrinted'
import { SheetButtons } from '../ui/SheetButtons'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { Tag } from '../ui/Tag'
import { AssignDialog } from './AssignDialog'
import { useCharges } from './queries'
import { type Text, useText } from './text'
import '../ui/card.css'
import './responsibilities.css'

/** Who of a committee is in charge of which units; the days they were there, never a ranking by percentage. */
export function ResponsibilitiesPage() {
  const { id = '' } = useParams()
  const { responsibilities: words } = useText()
  const body = useOrganisation(id)
  if (body.data !== undefined) return <Charges key={id} body={body.data} />
  return (
    <>
      <PageHead title={words.title} />
      {body.error === null ? (
        <LoadingShape shape="table" />
      ) : (
        <ErrorState error={body.error} onRetry={() => void body.refetch()} />
      )}
    </>
  )
}

function Charges({ body }: { body: OrganisationDetail }) {
  const { responsibilities: words } = useText()
  const viewer = useViewer()
  const { chosen, choose } = useChoices()
  const show = chosen('show')
  const on = show === 'now' ? viewer.today : null
  const charges = useCharges(body.id, { on, mine: show === 'mine' ? true : null })
  const items = charges.data?.pages.flatMap((page) => page.items) ?? []
  const now = charges.data?.pages[0]?.now
  const mayWrite = mayHere(viewer, 'responsibilities.write', body) && body.alive
  return (
    <>
      <PageHead
        title={words.title}
        {...(now !== undefined && { lede: ledeOf(words, now) })}
        paper={{ organisation: body.name, parent: body.parentName, lines: [formatDay(viewer.today)] }}
        actions={
          mayWrite && (
            <Button look="main" onClick={() => choose({ write: 'assign' })}>
              {words.assign}
            </Button>
          )
        }
      />
      <Choosing body={body} items={items} list={charges} />
      <div className="stack">
        <p className="soft screen-only">{words.hint}</p>
        {charges.isPending && <LoadingShape shape="table" />}
        {charges.isError && <ErrorState error={charges.error} onRetry={() => void charges.refetch()} />}
        {charges.isSuccess && items.length === 0 && (
          <EmptyState title={words.emptyTitle} hint={words.emptyHint} />
        )}
        {items.length > 0 && (
          <div className="card charge-table print-wide">
            <DataTable
              caption={words.caption}
              rows={items}
              rowKey={({ id }) => id}
              columns={columnsOf(words)}
            />
            <MoreRows
              shown={items.length}
              hasMore={charges.hasNextPage}
              loading={charges.isFetchingNextPage}
              onMore={() => void charges.fetchNextPage()}
            />
          </div>
        )}
      </div>
      {mayWrite && chosen('write') === 'assign' && (
        <AssignDialog body={body} onClose={() => choose({ write: null }, { replace: true })} />
      )}
    </>
  )
}

type Words = Text['responsibilities']

function ledeOf(words: Words, { charges, units }: ChargeList['now']) {
  if (charges === 0) return [words.ledeNone]
  const to = '?show=now'
  return words.lede({ text: formatNumber(charges), to }, { text: formatNumber(units), to })
}

/** All, those in force, one's own; it lives in the address. */
function Choosing({
  body,
  items,
  list,
}: {
  body: OrganisationDetail
  items: readonly ChargeItem[]
  list: Pieces
}) {
  const { responsibilities: words } = useText()
  const { today } = useViewer()
  const { chosen, choose } = useChoices()
  return (
    <ControlsBar
      label={words.controls}
      actions={
        <>
          <SheetButtons
            list={list}
            title={[body.name, words.title, formatDay(today)]}
            columns={columnsOf(words)}
            rows={items}
          />
          <PrintRows list={list} />
        </>
      }
    >
      <Pick
        label={words.show}
        value={chosen('show') ?? 'all'}
        options={(['all', 'now', 'mine'] as const).map((value) => ({
          value: value as string,
          label: words.shows[value],
        }))}
        onChange={(show) => choose({ show: show === 'all' ? null : show })}
      />
    </ControlsBar>
  )
}

function columnsOf(words: Words): readonly Column<ChargeItem>[] {
  const unitNames = ({ units }: ChargeItem) =>
    units.map(({ name, alive }) => (alive ? name : `${name} (${words.closedUnit})`)).join('; ')
  const days = ({ from, to }: ChargeItem) => words.fromTo(formatDay(from), to === null ? null : formatDay(to))
  return [
    {
      key: 'member',
      head: words.member,
      width: '14rem',
      cell: ({ id, member, isMine, duty }) => (
        <>
          <Link to={paths.responsibility(id)}>{member.name ?? words.hidden}</Link>
          {isMine && <Tag tone="way">{words.mine}</Tag>}
          <small className="charge-under">{words.duties[duty]}</small>
        </>
      ),
      copyValue: ({ member }) => member.name ?? words.hidden,
    },
    { key: 'units', head: words.units, onPhone: 'line', cell: unitNames, copyValue: unitNames },
    { key: 'days', head: words.days, width: '12rem', onPhone: 'line', cell: days, copyValue: days },
    {
      key: 'visits',
      head: words.visits,
      align: 'end',
      width: '6rem',
      onPhone: 'standing',
      cell: ({ visits }) => words.visitsCount(visits),
      copyValue: ({ visits }) => visits,
    },
    {
      key: 'next',
      head: words.next,
      width: '7rem',
      onPhone: 'line',
      cell: ({ nextVisit }) => (nextVisit === null ? '–' : formatDay(nextVisit)),
      copyValue: ({ nextVisit }) => (nextVisit === null ? null : formatDay(nextVisit)),
    },
  ]
}
