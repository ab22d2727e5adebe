import { useText } from '../text'

export const STEPS = ['paste', 'columns', 'check'] as const
export type Step = (typeof STEPS)[number]

interface StepsProps {
  step: Step
  /** Without a sheet there is only the first. */
  hasSheet: boolean
  onStep: (step: Step) => void
}

/** Where the work stands, and the way back. */
export function Steps({ step, hasSheet, onStep }: StepsProps) {
  const { sheet } = useText().admissions
  return (
    <ol className="paste-steps screen-only" aria-label={sheet.stepsLabel}>
      {STEPS.map((one, index) => (
        <li key={one}>
          <button
            type="button"
            aria-current={one === step ? 'step' : undefined}
            disabled={!hasSheet && one !== 'paste'}
            onClick={() => onStep(one)}
          >
            {index + 1}. {sheet.steps[one]}
          </button>
        </li>
      ))}
    </ol>
  )
}
