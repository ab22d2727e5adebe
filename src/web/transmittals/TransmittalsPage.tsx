import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { OrganisationDetail } from '#contract/organisations'
import type { TransmittalItem } from '#contract/transmittals'
import { formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { mayHere } from '../admissions/rights'
import type { TransmittalWords } from '../i18n/vi/transmittals'
import { useOrganisation } from '../organisations/lookup'
import { paths } from '../paths'
import { useViewer } from '../platform/viewer'
import { ButtonLink } from '../ui/Button'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { MoreRows } from '../ui/MoreRows'
import { PageHead } from '../ui/PageHead'
import { PrintRows } from '../ui/PrintRows'
import { SheetButtons } from '../ui/SheetButtons'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { MergeCard } from './MergeCard'
import { type DecidedDays, useTransmittals } from './queries'
import { SendForm } from './SendForm'
import { SentBack } from './SentBack'
import { useText } from './text'
import './transmittals.css'

/** What a committee hands over to the official register, what it was answered, and what is to be put right. */
export function TransmittalsPage() {
  const { id = '' } = useParams()
  const { transmittals: words } = useText()
  const body = useOrganisation(id)
  if (body.data !== undefined) return <Transmittals key={id} body={body.data} />
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

function Transmittals({ body }: { body: OrganisationDetail }) {
  const text = useText()
  const words = text.transmittals
  const viewer = useViewer()
  const navigate = useNavigate()
  const [days, setDays] = useState<DecidedDays>({ from: null, until: null })
  const [alsoSend, setAlsoSend] = useState<string[]>([])
  const list = useTransmittals(body.id, days)
  const [first] = list.data?.pages ?? []
  const lines = [words.title, formatDay(viewer.today)]
  return (
    <>
      <PageHead
        title={words.title}
        {...(first !== undefined && { lede: [words.lede(first.counts.fresh, first.counts.rejected)] })}
        paper={{ organisation: body.name, parent: body.parentName, lines }}
        actions={
          <>
            {first !== undefined && first.items.length > 0 && <PrintRows list={list} />}
            <ButtonLink look="plain" to={paths.reports(body.id)}>
              {text.shell.items.reports}
            </ButtonLink>
          </>
        }
      />
      <div className="stack">
        <p className="soft">{words.about}</p>
        {list.isPending && <LoadingShape shape="table" />}
        {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {first !== undefined && (
          <>
            {mayHere(viewer, 'transmittals.write', body) && (
              <SendForm
                id={body.id}
                days={{
                  from: days.from ?? first.start ?? `${viewer.today.slice(0, 4)}-01-01`,
                  until: days.until ?? viewer.today,
                }}
                onDays={(changes) => setDays((before) => ({ ...before, ...changes }))}
                counts={list.isPlaceholderData ? null : first.counts}
                alsoSend={alsoSend}
                onDone={(id) => void navigate(paths.transmittal(id))}
              />
            )}
            {(['rejected', 'corrected'] as const).map((state) => (
              <SentBack
                key={state}
                id={body.id}
                state={state}
                days={days}
                count={first.counts[state]}
                alsoSend={alsoSend}
                onAlsoSend={setAlsoSend}
              />
            ))}
            <ListCard body={body} list={list} />
          </>
        )}
        <MergeCard id={body.id} />
      </div>
    </>
  )
}

interface ListCardProps {
  body: OrganisationDetail
  list: ReturnType<typeof useTransmittals>
}

/** Every hand-over so far. */
function ListCard({ body, list }: ListCardProps) {
  const { transmittals: words } = useText()
  const columns = columnsOf(words)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Card
      title={words.listTitle}
      actions={
        items.length > 0 && (
          <SheetButtons list={list} title={[body.name, words.listTitle]} columns={columns} rows={items} />
        )
      }
    >
      <DataTable
        caption={words.listTitle}
        columns={columns}
        rows={items}
        rowKey={(item) => item.id}
        empty={<EmptyState title={words.none} hint={words.noneHint} />}
      />
      {items.length > 0 && (
        <MoreRows
          shown={items.length}
          hasMore={list.hasNextPage}
          loading={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      )}
    </Card>
  )
}

function columnsOf(words: TransmittalWords): readonly Column<TransmittalItem>[] {
  const count = (key: 'people' | 'accepted' | 'rejected' | 'waiting'): Column<TransmittalItem> => ({
    key,
    head: words[key],
    align: 'end',
    cell: (item) => formatNumber(item[key]),
    copyValue: (item) => item[key],
  })
  const days = ({ from, until }: TransmittalItem) => words.fromTo(formatDay(from), formatDay(until))
  const confirmed = ({ confirmedBy, confirmedDay }: TransmittalItem) =>
    words.confirmedOn(confirmedBy, formatDay(confirmedDay))
  return [
    {
      key: 'turn',
      head: words.turn,
      cell: ({ id, number }) => <Link to={paths.transmittal(id)}>{words.turnOf(number)}</Link>,
      copyValue: ({ number }) => words.turnOf(number),
    },
    {
      key: 'days',
      head: words.days,
      onPhone: 'line',
      cell: days,
      copyValue: days,
    },
    count('people'),
    count('accepted'),
    count('rejected'),
    count('waiting'),
    {
      key: 'confirmed',
      head: words.confirmed,
      onPhone: 'line',
      cell: confirmed,
      copyValue: confirmed,
    },
  ]
}
