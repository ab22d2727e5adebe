import { useId } from 'react'
import { useViewer } from '../../platform/viewer'
import { DayField } from '../../ui/DayField'
import { TextField } from '../../ui/TextField'
import { useText } from '../text'
import type { FieldsProps } from './fields'

/** Number, day and issuer of the paper: all three, or none while it is not at hand. */
export function PaperFields({ draft, change, errorAt }: FieldsProps) {
  const { forms } = useText().organisations
  const { today } = useViewer()
  const hint = useId()
  const isEmpty = draft.number.trim() === '' && draft.paperDay === null && draft.issuer.trim() === ''
  return (
    <fieldset className="change-paper" aria-describedby={hint}>
      <legend>{forms.paper}</legend>
      <p className="field-hint" id={hint}>
        {forms.paperHint}
      </p>
      <div className="change-row">
        <TextField
          label={forms.number}
          placeholder={forms.numberExample}
          value={draft.number}
          maxLength={100}
          optional={isEmpty}
          error={errorAt('decision.number')}
          onChange={(number) => change({ number })}
        />
        <DayField
          label={forms.paperDay}
          value={draft.paperDay}
          max={today}
          optional={isEmpty}
          error={errorAt('decision.day')}
          onChange={(paperDay) => change({ paperDay })}
        />
        <TextField
          label={forms.issuer}
          placeholder={forms.issuerExample}
          value={draft.issuer}
          maxLength={300}
          optional={isEmpty}
          error={errorAt('decision.issuerName')}
          onChange={(issuer) => change({ issuer })}
        />
      </div>
    </fieldset>
  )
}
