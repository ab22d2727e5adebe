import { useParams } from 'react-router'
import type { ChargeDetail, UnitFigures } from '#contract/responsibilities'
import { formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { Button, ButtonLink } from '../ui/Button'
import { Card } from '../ui/Card'
import { ControlsBar, Pick } from '../ui/Controls'
import { PrintButton } from '../ui/CopyButton'
import { PageHead } from '../ui/PageHead'
import { ErrorState, LoadingShape } from '../ui/States'
import { ChargeDialogs } from './ChargeDialogs'
import { useCharge, usePeriodList } from './queries'
import { Scorecards } from './Scorecards'
import { type Text, useText } from './text'
import { UnitsTable } from './UnitsTable'
import { Visits } from './Visits'
import '../ui/card.css'
import './responsibilities.css'

/** One charge: the units with their raw figures, what was done there, and the scorecards. */
export function ResponsibilityPage() {
  const { id = '' } = useParams()
  const { responsibilities: words } = useText()
  const { chosen } = useChoices()
  const charge = useCharge(id, chosen('period'))
  if (charge.data !== undefined) return <Charge key={id} charge={charge.data} />
  return (
    <>
      <PageHead title={words.title} />
      {charge.error === null ? (
        <LoadingShape shape="table" />
      ) : (
        <ErrorState error={charge.error} onRetry={() => void charge.refetch()} />
      )}
    </>
  )
}

type Words = Text['responsibilities']

function Charge({ charge }: { charge: ChargeDetail }) {
  const { responsibilities: words } = useText()
  const { choose } = useChoices()
  const { decision, organisation, period, member } = charge
  const lines = [
    words.ofCommittee(organisation.name),
    words.decision(decision.number, formatDay(decision.day), decision.issuerName),
    `${words.duties[charge.duty]}, ${words.fromTo(formatDay(charge.from), charge.to === null ? null : formatDay(charge.to))}`,
  ]
  const title = words.pageTitle(member.name ?? words.hidden)
  return (
    <>
      <PageHead
        title={title}
        lede={ledeOf(words, charge)}
        paper={{ organisation: organisation.name, lines: [...lines, formatDay(charge.asOf)] }}
      />
      <ControlsBar
        label={words.controls}
        actions={
          <>
            <ButtonLink look="plain" to={paths.responsibilities(organisation.id)}>
              {words.back}
            </ButtonLink>
            <PrintButton />
            {charge.mayWrite && <Button onClick={() => choose({ write: 'end' })}>{words.end}</Button>}
          </>
        }
      >
        <PeriodChoice charge={charge} />
      </ControlsBar>
      <div className="stack">
        <p className="soft screen-only">{lines.join(' · ')}</p>
        <Card title={words.figures}>
          <p className="soft">
            {words.figuresHint} {words.cardAsOf(formatDay(charge.asOf))}
          </p>
          {charge.figures.length === 0 ? (
            <p className="soft">{words.figuresNone}</p>
          ) : (
            <div className="charge-table print-wide">
              <UnitsTable figures={charge.figures} period={period.id} />
            </div>
          )}
        </Card>
        <Visits charge={charge} />
        <Scorecards charge={charge} />
      </div>
      <ChargeDialogs charge={charge} />
    </>
  )
}

function ledeOf(words: Words, { figures, units, period }: ChargeDetail) {
  const count = { text: formatNumber(units.length) }
  const sum = (of: (unit: UnitFigures) => number | null) =>
    figures.reduce<number | null>((total, unit) => {
      const value = of(unit)
      return total === null || value === null ? null : total + value
    }, 0)
  const [admitted, target] = [sum((unit) => unit.admitted), sum((unit) => unit.target)]
  if (admitted === null || target === null || figures.length === 0)
    return words.ledeUnknown(count, period.name)
  return words.chargeLede(
    count,
    { text: formatNumber(admitted) },
    { text: formatNumber(target) },
    period.name,
  )
}

function PeriodChoice({ charge: { period } }: { charge: ChargeDetail }) {
  const text = useText()
  const { choose } = useChoices()
  const periods = (usePeriodList().data?.items ?? []).filter(({ kind }) => kind === 'year')
  if (periods.length === 0) return null
  return (
    <Pick
      label={text.responsibilities.period}
      value={period.id ?? ''}
      options={periods.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id) => choose({ period: id })}
    />
  )
}
