import { DayField } from '../../ui/DayField'
import { TextField } from '../../ui/TextField'
import { useText } from '../text'
import { DayOf } from './DayOf'
import type { FieldsProps } from './fields'

/** "Hết nguồn" from a day on, or again with a source: the other of what holds now. */
export function SourceFields(props: FieldsProps) {
  const { forms } = useText().organisations
  const { draft, change, errorAt } = props
  return (
    <>
      <p>{forms.sourceHint}</p>
      <DayOf {...props} label={forms.sourceDay} />
      <TextField
        label={forms.sourceReason}
        hint={draft.exhausted ? forms.sourceReasonHint : forms.sourceAgainHint}
        value={draft.reason}
        lines={2}
        error={errorAt('reason')}
        onChange={(reason) => change({ reason })}
      />
    </>
  )
}

/** From when people are entered here instead of counted from papers. */
export function RecordsFields({ draft, change, errorAt, organisation }: FieldsProps) {
  const { forms } = useText().organisations
  return (
    <>
      <p>{forms.recordsHint}</p>
      <DayField
        label={forms.recordsDay}
        value={draft.day}
        min={organisation.from ?? undefined}
        error={errorAt('fromDay')}
        onChange={(day) => change({ day })}
      />
    </>
  )
}
