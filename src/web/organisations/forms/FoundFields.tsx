import { useViewer } from '../../platform/viewer'
import { DayField } from '../../ui/DayField'
import { TextField } from '../../ui/TextField'
import { useText } from '../text'
import { DescriptionFields } from './DescriptionFields'
import type { FieldsProps } from './fields'

/** A new body beneath the one shown. */
export function FoundFields(props: FieldsProps) {
  const { forms } = useText().organisations
  const { today } = useViewer()
  const { draft, change, errorAt, organisation } = props
  return (
    <>
      <p>{forms.beneath(organisation.name)}</p>
      <TextField
        label={forms.name}
        hint={forms.nameHint}
        value={draft.name}
        maxLength={200}
        error={errorAt('name')}
        onChange={(name) => change({ name })}
      />
      <div className="change-row">
        <DayField
          label={forms.foundDay}
          value={draft.day}
          min={organisation.from ?? undefined}
          max={today}
          error={errorAt('day')}
          onChange={(day) => change({ day })}
        />
        <DayField
          label={forms.recordsFrom}
          hint={forms.recordsFromHint}
          value={draft.recordsFrom}
          optional
          error={errorAt('recordsFrom')}
          onChange={(recordsFrom) => change({ recordsFrom })}
        />
      </div>
      <DescriptionFields {...props} isCodeOptional />
    </>
  )
}
