import { COUNTING_DAYS } from '#domain/targets/words'
import { Button } from '../ui/Button'
import { SelectField } from '../ui/ChoiceFields'
import { CountField } from '../ui/CountField'
import { DayField } from '../ui/DayField'
import { findingFor, type ShownFinding } from '../ui/Findings'
import { type MilestoneDraft, newMilestone, type TermsDraft } from './drafts'
import { useText } from './text'

interface TermsFieldsProps {
  terms: TermsDraft
  onChange: (terms: TermsDraft) => void
  findings: readonly ShownFinding[]
}

/** What a paper says on counting: window, counting day, milestones; silence leaves it to the paper above. */
export function TermsFields({ terms, onChange, findings }: TermsFieldsProps) {
  const text = useText()
  const { form } = text.targets
  const errorAt = (field: string) => findingFor(text, findings, field)
  const isHalf = (terms.from === null) !== (terms.to === null)
  return (
    <fieldset className="target-terms">
      <legend>{form.terms}</legend>
      <p className="field-hint">{form.termsHint}</p>
      <div className="target-row">
        <DayField
          label={form.windowFrom}
          value={terms.from}
          optional={!isHalf}
          error={errorAt('window')}
          onChange={(from) => onChange({ ...terms, from })}
        />
        <DayField
          label={form.windowTo}
          value={terms.to}
          optional={!isHalf}
          error={errorAt('window.to')}
          onChange={(to) => onChange({ ...terms, to })}
        />
        <SelectField
          label={form.countBy}
          value={terms.countBy}
          options={COUNTING_DAYS.map((value) => ({ value, label: text.words.countBy[value] }))}
          optional
          onChange={(countBy) => onChange({ ...terms, countBy })}
        />
      </div>
      <Milestones terms={terms} onChange={onChange} findings={findings} />
    </fieldset>
  )
}

function Milestones({ terms, onChange, findings }: TermsFieldsProps) {
  const { form } = useText().targets
  const { milestones } = terms
  const set = (next: readonly MilestoneDraft[]) => onChange({ ...terms, milestones: next })
  return (
    <div className="milestones">
      {milestones.length > 0 && (
        <ol>
          {milestones.map((milestone, index) => (
            <li key={milestone.key}>
              <MilestoneFields
                milestone={milestone}
                index={index}
                findings={findings}
                onChange={(next) => set(milestones.map((one) => (one.key === next.key ? next : one)))}
                onRemove={() => set(milestones.filter((one) => one.key !== milestone.key))}
              />
            </li>
          ))}
        </ol>
      )}
      <Button look="plain" onClick={() => set([...milestones, newMilestone()])}>
        {form.addMilestone}
      </Button>
    </div>
  )
}

interface MilestoneFieldsProps {
  milestone: MilestoneDraft
  index: number
  findings: readonly ShownFinding[]
  onChange: (milestone: MilestoneDraft) => void
  onRemove: () => void
}

function MilestoneFields({ milestone, index, findings, onChange, onRemove }: MilestoneFieldsProps) {
  const text = useText()
  const { form } = text.targets
  const at = `milestones.${index}`
  const errorAt = (...fields: string[]) =>
    fields.map((field) => findingFor(text, findings, field)).find((error) => error !== undefined)
  return (
    <fieldset className="milestone">
      <legend className="visually-hidden">{form.milestone(index + 1)}</legend>
      <DayField
        label={form.milestoneDay}
        value={milestone.day}
        error={errorAt(`${at}.day`)}
        onChange={(day) => onChange({ ...milestone, day })}
      />
      <CountField
        label={form.milestoneAmount}
        value={milestone.amount}
        max={milestone.as === 'percent' ? 100 : undefined}
        error={errorAt(at, `${at}.value`, `${at}.percent`)}
        onChange={(amount) => onChange({ ...milestone, amount })}
      />
      <SelectField
        label={form.milestoneAs}
        value={milestone.as}
        options={[
          { value: 'percent', label: form.milestonePercent },
          { value: 'value', label: form.milestoneValue },
        ]}
        onChange={(as) => onChange({ ...milestone, as: as ?? 'percent' })}
      />
      <Button look="plain" aria-label={form.removeMilestone(index + 1)} onClick={onRemove}>
        {form.remove}
      </Button>
    </fieldset>
  )
}
