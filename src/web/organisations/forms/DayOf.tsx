import { useViewer } from '../../platform/viewer'
import { DayField } from '../../ui/DayField'
import { useText } from '../text'
import type { FieldsProps } from './fields'

interface DayOfProps extends FieldsProps {
  label?: string
  hint?: string
}

/** The day a change takes effect: in the life of the body, and not before it comes. */
export function DayOf({ draft, change, errorAt, organisation, label, hint }: DayOfProps) {
  const { forms } = useText().organisations
  const { today } = useViewer()
  return (
    <DayField
      label={label ?? forms.day}
      hint={hint}
      value={draft.day}
      min={organisation.from ?? undefined}
      max={today}
      error={errorAt('day')}
      onChange={(day) => change({ day })}
    />
  )
}
