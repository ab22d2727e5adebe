import { useMemo } from 'react'
import { useParams } from 'react-router'
import type { OrganisationDetail } from '#contract/organisations'
import type { ProgressReply } from '#contract/progress'
import { addDays, addMonths, type Day } from '#domain/dates'
import { SECTORS, type Sector } from '#domain/organisations/kinds'
import { paths } from '../paths'
import { useChoices as useAddress } from '../platform/address'
import { useHashPlace } from '../platform/useHashPlace'
import { Pick } from '../ui/Controls'
import { PageHead } from '../ui/PageHead'
import { SignaturePlace } from '../ui/PrintParts'
import { useArrival } from './arrival'
import { ChoiceControls } from './ChoiceControls'
import type { ChoiceChanges, Choices } from './choices'
import { linksOf, periodOf } from './links'
import { OfficialMark } from './OfficialMark'
import type { Lived } from './queries'
import { signersOf } from './replyWords'
import { useText } from './text'
import { Unopened } from './Unopened'
import { useZeroList } from './useZeroList'
import { ZeroActions, ZeroLede, ZeroList, ZeroPaper } from './ZeroList'
import './progress.css'

/** The cells in which nobody was admitted, for the same choices as the progress page. */
export function ZeroCellsPage() {
  const { id = '' } = useParams()
  const { zeroCells } = useText()
  const { choices, choose, body, progress, isSettled } = useArrival(id)
  if (progress.data === undefined || !isSettled) {
    return (
      <Unopened
        title={zeroCells.title}
        error={progress.error}
        onRetry={() => progress.refetch()}
        plain={paths.zeroCells(id)}
        hasChoices={Object.values(choices).some((choice) => choice !== undefined)}
      />
    )
  }
  return (
    <div className={progress.isPlaceholderData ? 'is-asking' : undefined} aria-busy={progress.isFetching}>
      <ZeroCells key={id} reply={progress.data} body={body} choices={choices} choose={choose} />
    </div>
  )
}

interface ZeroCellsProps {
  reply: ProgressReply
  body: OrganisationDetail | undefined
  choices: Choices
  choose: (changes: ChoiceChanges) => void
}

function ZeroCells({ reply, body, choices, choose }: ZeroCellsProps) {
  const text = useText()
  const { zeroCells } = text
  const { search, choose: chooseHere } = useAddress()
  const sector = SECTORS.find((known) => known === search.get('sector')) ?? null
  const lived = search.get('lived') === 'throughout' ? 'throughout' : null
  const list = useZeroList(reply, choices, { sector, lived })
  const links = useMemo(() => linksOf(reply, choices), [reply, choices])
  const completeUntil = body?.completeUntil ?? null
  useHashPlace(true)
  return (
    <>
      <ZeroPaper list={list} reply={reply} choices={choices} parent={body?.ancestors.at(-1)?.name ?? null} />
      <div className="screen-only">
        <PageHead title={zeroCells.title} />
      </div>
      <ZeroLede list={list} reply={reply} links={links} sector={sector} />
      <ChoiceControls
        reply={reply}
        choices={choices}
        choose={choose}
        completeUntil={completeUntil}
        actions={<ZeroActions list={list} reply={reply} choices={choices} sector={sector} />}
      >
        <Pick
          label={zeroCells.sector}
          value={sector ?? 'all'}
          options={(['all', ...SECTORS] as const).map((value) => ({
            value,
            label: zeroCells.sectors[value],
          }))}
          onChange={(value: Sector | 'all') => chooseHere({ sector: value === 'all' ? null : value })}
        />
        <LastMonths reply={reply} lived={lived} choose={chooseHere} />
      </ChoiceControls>
      <div className="stack">
        <OfficialMark reply={reply} choices={choices} choose={choose} completeUntil={completeUntil} />
        <ZeroList list={list} reply={reply} links={links} sector={sector} />
      </div>
      <SignaturePlace placeAndDay={text.progress.print.place} signers={signersOf(text, reply)} />
    </>
  )
}

const MONTHS = [12, 24, 36] as const
const SPANS = ['period', '12', '24', '36', 'own'] as const
type SpanChoice = (typeof SPANS)[number]

/** The question a year does not answer: cells that admitted nobody in the last one, two or three years. */
function LastMonths({
  reply,
  lived,
  choose,
}: Pick<ZeroCellsProps, 'reply'> & { lived: Lived; choose: ReturnType<typeof useAddress>['choose'] }) {
  const { zeroCells } = useText()
  const { asOf, period, officialChoice } = reply
  const isOfficial = period.from === officialChoice.from && period.to === officialChoice.to
  const months = MONTHS.find((count) => period.to === asOf && period.from === monthsBack(asOf, count))
  const chosen: SpanChoice =
    lived !== null && months !== undefined ? `${months}` : isOfficial && lived === null ? 'period' : 'own'
  const labels: Record<SpanChoice, string> = {
    period: zeroCells.inTerm,
    12: zeroCells.lastMonths(12),
    24: zeroCells.lastMonths(24),
    36: zeroCells.lastMonths(36),
    own: zeroCells.ownSpan,
  }
  return (
    <Pick
      label={zeroCells.span}
      value={chosen}
      options={SPANS.filter((span) => span !== 'own' || chosen === 'own').map((value) => ({
        value,
        label: labels[value],
      }))}
      onChange={(span) => {
        const count = MONTHS.find((known) => `${known}` === span)
        if (count !== undefined) {
          const days = { from: monthsBack(asOf, count), to: asOf, asOf }
          choose({ ...periodOf(reply), ...days, lived: 'throughout' })
        } else if (span === 'period') choose({ from: null, to: null, lived: null })
      }}
    />
  )
}

/** The first of the last `count` months up to a day: for 31/08/2023 and 12, 01/09/2022. */
function monthsBack(asOf: Day, count: number): Day {
  return addDays(addMonths(asOf, -count), 1)
}
