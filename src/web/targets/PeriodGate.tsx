import type { ReactNode } from 'react'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { Pick } from '../ui/Controls'
import { Dialog } from '../ui/Dialog'
import { PageHead } from '../ui/PageHead'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { type Period, usePeriod } from './data'
import { PeriodForm } from './PeriodForm'
import { useText } from './text'

/** The period looked at, among those there are. */
export interface Choice {
  readonly period: Period
  readonly periods: readonly Period[]
}

/** Waits until it is known which period is meant. */
export function PeriodGate({ id, children }: { id: string; children: (choice: Choice) => ReactNode }) {
  const { period, items, isSettled, error, refetch } = usePeriod(id)
  if (error !== null) return <ErrorState error={error} onRetry={() => refetch()} />
  if (!isSettled) return <LoadingShape shape="table" rows={8} />
  return period === undefined ? <NoPeriods /> : children({ period, periods: items })
}

export function PeriodPick({ choice: { period, periods } }: { choice: Choice }) {
  const { targets } = useText()
  const { choose } = useChoices()
  return (
    <Pick
      label={targets.period.label}
      value={period.id}
      options={periods.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id) => choose({ period: id, year: null, asOf: null })}
    />
  )
}

/** A new system: before the first period nothing can be set. */
function NoPeriods() {
  const { targets } = useText()
  const { chosen, choose } = useChoices()
  return (
    <>
      <PageHead title={targets.plainTitle} />
      <EmptyState
        title={targets.period.none}
        hint={targets.period.noneHint}
        action={
          <Button look="main" onClick={() => choose({ write: 'period' })}>
            {targets.period.add}
          </Button>
        }
      />
      {chosen('write') === 'period' && <PeriodDialog periods={[]} />}
    </>
  )
}

export function PeriodDialog({ periods }: { periods: readonly Period[] }) {
  const { targets } = useText()
  const { choose } = useChoices()
  const { today } = useViewer()
  return (
    <Dialog title={targets.period.title} onClose={() => choose({ write: null })}>
      <PeriodForm
        periods={periods}
        today={today}
        onDone={({ id }) => choose({ write: null, period: id, year: null, asOf: null })}
      />
    </Dialog>
  )
}
