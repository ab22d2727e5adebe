import type { PlanState } from '#domain/plans/words'
import { Tag, type Tone } from '../ui/Tag'
import { useText } from './text'

const LOOKS: Record<PlanState, { tone: Tone; sign?: string }> = {
  submitted: { tone: 'way', sign: '→' },
  returned: { tone: 'late', sign: '!' },
  approved: { tone: 'met', sign: '✓' },
}

/** Where a plan stands. */
export function PlanTag({ state }: { state: PlanState }) {
  const { states } = useText().plans
  return (
    <Tag tone={LOOKS[state].tone} sign={LOOKS[state].sign}>
      {states[state]}
    </Tag>
  )
}
