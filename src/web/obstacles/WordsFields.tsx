import type { OrganisationDetail } from '#contract/organisations'
import { CAUSES, natureOf } from '#domain/obstacles/words'
import { useViewer } from '../platform/viewer'
import { SelectField } from '../ui/ChoiceFields'
import { DayField } from '../ui/DayField'
import { TextField } from '../ui/TextField'
import type { RaiseFieldsProps } from './SubjectFields'
import { useText } from './text'

/** Why, what, what is proposed; who must answer and by when. */
export function WordsFields({
  value,
  type,
  errorAt,
  organisation,
}: RaiseFieldsProps & { organisation: OrganisationDetail }) {
  const { form, causes, natures } = useText().obstacles
  const { today } = useViewer()
  const above = [...organisation.ancestors].reverse()
  return (
    <>
      <SelectField
        label={form.cause}
        value={value.cause}
        options={CAUSES.map((cause) => ({
          value: cause,
          label: form.causeOf(natures[natureOf(cause)], causes[cause]),
        }))}
        onChange={(cause) => type({ cause })}
      />
      <TextField
        label={form.note}
        hint={form.care}
        value={value.note}
        lines={4}
        maxLength={500}
        error={errorAt('note')}
        onChange={(note) => type({ note })}
      />
      <TextField
        label={form.proposal}
        value={value.proposal}
        lines={3}
        maxLength={500}
        optional
        error={errorAt('proposal')}
        onChange={(proposal) => type({ proposal })}
      />
      <SelectField
        label={form.owner}
        value={value.owner}
        options={[
          ...above.map(({ name }, index) => ({ value: String(index + 1), label: name })),
          { value: '0', label: form.ownerSelf(organisation.name) },
        ]}
        error={errorAt('ownerAbove')}
        onChange={(owner) => type({ owner })}
      />
      <DayField
        label={form.day}
        value={value.day}
        max={today}
        error={errorAt('day')}
        onChange={(day) => type({ day })}
      />
      <DayField
        label={form.due}
        value={value.dueDay}
        {...(value.day !== null && { min: value.day })}
        error={errorAt('dueDay')}
        onChange={(dueDay) => type({ dueDay })}
      />
    </>
  )
}
