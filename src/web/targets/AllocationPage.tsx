import { useParams } from 'react-router'
import { ErrorState, LoadingShape } from '../ui/States'
import { AllocationSheet } from './allocation/AllocationSheet'
import { useTargets } from './data'
import { type Choice, PeriodGate } from './PeriodGate'
import './targets.css'

/** The sheet in which a committee shares its target out to the bodies directly beneath. */
export function AllocationPage() {
  const { id = '' } = useParams()
  return (
    <PeriodGate id={id}>
      {(choice) => <OfPeriod key={`${id} ${choice.period.id}`} id={id} choice={choice} />}
    </PeriodGate>
  )
}

function OfPeriod({ id, choice }: { id: string; choice: Choice }) {
  const targets = useTargets(id, choice.period.id)
  if (targets.isPending) return <LoadingShape shape="table" rows={10} />
  if (targets.isError) return <ErrorState error={targets.error} onRetry={() => targets.refetch()} />
  return <AllocationSheet reply={targets.data} choice={choice} />
}
