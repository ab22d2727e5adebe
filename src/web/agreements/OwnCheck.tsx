import { Link } from 'react-router'
import type { OwnAgreements } from '#contract/agreements'
import type { ProgressReply } from '#contract/progress'
import type { OwnCode } from '#domain/agreements/own'
import { INDICATORS } from '#domain/progress/indicators'
import { TARGET_KINDS } from '#domain/targets/words'
import { formatNumber } from '#domain/vietnamese'
import { useText } from '../i18n'
import type { Text } from '../i18n/vi'
import { paths } from '../paths'
import { type Choices, choicesQuery } from '../progress/choices'
import { exactChoices, type Links, linksOf } from '../progress/links'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { Lede } from '../ui/PageHead'
import { SheetButtons } from '../ui/SheetButtons'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { useOwnAgreements } from './queries'
import { type AgreementWords, useAgreementWords } from './useAgreementWords'

type Item = OwnAgreements['items'][number]

/** Where the figures kept here contradict each other, each with the way to where it comes from. */
export function OwnCheck({ reply, choices }: { reply: ProgressReply; choices: Choices }) {
  const text = useText()
  const words = useAgreementWords()
  const { own } = words
  const { id } = reply.organisation
  const found = useOwnAgreements(id, choicesQuery(exactChoices(reply, choices)))
  const columns = columnsOf(words, text, linksOf(reply, choices))
  const title = own.title(reply.organisation.name)
  const items = found.data?.items ?? []
  return (
    <Card
      title={title}
      actions={items.length > 0 && <SheetButtons title={[title]} columns={columns} rows={items} />}
    >
      {found.isPending && <LoadingShape shape="table" rows={4} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data !== undefined && (
        <div className={found.isPlaceholderData ? 'stack is-asking' : 'stack'} aria-busy={found.isFetching}>
          <Told words={words} reading={found.data} />
          {found.data.isCut && <p className="soft">{own.cut}</p>}
          {items.length > 0 && (
            <DataTable
              caption={own.caption}
              columns={columns}
              rows={items}
              rowKey={({ code, organisation, subject, explanation }) =>
                [code, organisation.id, subject, explanation].join(' ')
              }
            />
          )}
        </div>
      )}
    </Card>
  )
}

function Told({ words: { own }, reading }: { words: AgreementWords; reading: OwnAgreements }) {
  const { checked, total, items } = reading
  if (checked === 0) return <EmptyState title={own.nothing} hint={own.nothingHint} />
  const made = { text: formatNumber(checked) }
  if (total === 0) return <Lede sentence={own.allAgree(made)} />
  return (
    <>
      <Lede sentence={own.lede(made, { text: formatNumber(total) })} />
      {items.length < total && <p className="soft">{own.part(items.length)}</p>}
    </>
  )
}

function columnsOf(words: AgreementWords, text: Text, links: Links): readonly Column<Item>[] {
  const { own } = words
  const saidOf = ({ code, subject, expected, found }: Item) =>
    own.codes[code](subjectOf(text, subject), formatNumber(expected), formatNumber(found))
  return [
    {
      key: 'organisation',
      head: own.organisation,
      width: '24%',
      cell: ({ organisation }) => <Link to={links.progress(organisation.id)}>{organisation.name}</Link>,
      copyValue: ({ organisation }) => organisation.name,
    },
    {
      key: 'what',
      head: own.what,
      onPhone: 'line',
      cell: (item) => (
        <span className="agreement-claim">
          {saidOf(item)} <span className="soft agreement-arithmetic">{item.explanation}</span>
        </span>
      ),
      copyValue: (item) => `${saidOf(item)} ${item.explanation}`,
    },
    {
      key: 'source',
      head: own.source,
      onPhone: 'line',
      width: '15rem',
      copyValue: ({ code }) =>
        placesOf(code, links)
          .map(({ key }) => own.places[key])
          .join(', '),
      cell: ({ code, organisation }) => (
        <ul className="agreement-reasons">
          {placesOf(code, links).map(({ key, to }) => (
            <li key={key}>
              <Link to={to(organisation.id)} aria-label={`${own.places[key]}: ${organisation.name}`}>
                {own.places[key]}
              </Link>
            </li>
          ))}
        </ul>
      ),
    },
  ]
}

/** Indicators and kinds of targets by the names they have on the other pages. */
function subjectOf({ words, progress }: Text, subject: string): string {
  const kind = TARGET_KINDS.find((known) => known === subject)
  const indicator = INDICATORS.find((known) => known === subject)
  if (kind !== undefined) return progress.targetKinds[kind]
  return indicator === undefined ? subject : words.indicators[indicator]
}

interface Place {
  readonly key: 'statements' | 'targets' | 'allocations' | 'progress' | 'admissions' | 'sources'
  readonly to: (id: string) => string
}

/** The two sides of each disagreement. */
function placesOf(code: OwnCode, links: Links): readonly Place[] {
  const statements: Place = { key: 'statements', to: (id) => paths.statements(id) }
  const progress: Place = { key: 'progress', to: links.progress }
  const targets: Place = { key: 'targets', to: links.targets }
  const admissions: Place = { key: 'admissions', to: (id) => links.admissions(id) ?? links.progress(id) }
  const places: Record<OwnCode, readonly Place[]> = {
    childrenDiffer: [statements, progress],
    membersDiffer: [statements, progress],
    allocatedDiffers: [targets, { key: 'allocations', to: links.allocations }],
    twoTargets: [targets],
    pendingCounted: [statements, { key: 'sources', to: links.pipeline }],
    declaredDiffers: [statements, admissions],
    partExceedsWhole: [statements, progress],
    seriesFalls: [statements],
  }
  return places[code]
}
