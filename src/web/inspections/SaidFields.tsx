import { FINDING_NATURES, TOPICS } from '#domain/inspections/words'
import { Button } from '../ui/Button'
import { SelectField } from '../ui/ChoiceFields'
import { DayField } from '../ui/DayField'
import { TextField } from '../ui/TextField'
import {
  type FindingDraft,
  newFinding,
  newRecommendation,
  type RecommendationDraft,
  type RecordDraft,
  type RecordFieldsProps,
} from './recordDraft'
import { useText } from './text'

/** Strengths, faults and recommendations, each about one of the bodies inspected. */
export function SaidFields({ value, type, errorAt }: RecordFieldsProps) {
  const { form } = useText().inspections
  const only = value.bodies.length === 1 ? (value.bodies[0]?.id ?? null) : null
  const { findings, recommendations } = value
  return (
    <>
      <h2>{form.findings}</h2>
      <div className="inspection-rows">
        {findings.map((finding, index) => (
          <FindingFields
            key={finding.id}
            number={index + 1}
            bodies={value.bodies}
            finding={finding}
            error={errorAt(`findings.${index}.note`) ?? errorAt(`findings.${index}.organisationId`)}
            onChange={(changed) =>
              type({ findings: findings.map((one, at) => (at === index ? changed : one)) })
            }
            onRemove={() => type({ findings: findings.filter(({ id }) => id !== finding.id) })}
          />
        ))}
      </div>
      <Button onClick={() => type({ findings: [...findings, newFinding(only)] })}>{form.addFinding}</Button>
      <h2>{form.recommendations}</h2>
      <div className="inspection-rows">
        {recommendations.map((recommendation, index) => (
          <RecommendationFields
            key={recommendation.id}
            number={index + 1}
            bodies={value.bodies}
            recommendation={recommendation}
            errorAt={(field) => errorAt(`recommendations.${index}.${field}`)}
            onChange={(changed) =>
              type({ recommendations: recommendations.map((one, at) => (at === index ? changed : one)) })
            }
            onRemove={() =>
              type({ recommendations: recommendations.filter(({ id }) => id !== recommendation.id) })
            }
          />
        ))}
      </div>
      <Button onClick={() => type({ recommendations: [...recommendations, newRecommendation(only)] })}>
        {form.addRecommendation}
      </Button>
    </>
  )
}

interface RowProps {
  number: number
  bodies: RecordDraft['bodies']
  onRemove: () => void
}

interface FindingFieldsProps extends RowProps {
  finding: FindingDraft
  error: string | undefined
  onChange: (finding: FindingDraft) => void
}

function FindingFields({ number, bodies, finding, error, onChange, onRemove }: FindingFieldsProps) {
  const { form, natures } = useText().inspections
  return (
    <fieldset className="inspection-row">
      <legend>{form.finding(number)}</legend>
      <SelectField
        label={form.nature}
        value={finding.nature}
        options={FINDING_NATURES.map((nature) => ({ value: nature, label: natures[nature] }))}
        onChange={(nature) => onChange({ ...finding, nature })}
      />
      <About bodies={bodies} said={finding} onChange={(said) => onChange({ ...finding, ...said })} />
      <TextField
        label={form.note}
        value={finding.note}
        lines={3}
        maxLength={1000}
        error={error}
        onChange={(note) => onChange({ ...finding, note })}
      />
      <Button look="plain" onClick={onRemove}>
        {form.remove}
      </Button>
    </fieldset>
  )
}

interface RecommendationFieldsProps extends RowProps {
  recommendation: RecommendationDraft
  errorAt: (field: string) => string | undefined
  onChange: (recommendation: RecommendationDraft) => void
}

function RecommendationFields(props: RecommendationFieldsProps) {
  const { number, bodies, recommendation, errorAt, onChange, onRemove } = props
  const { form } = useText().inspections
  return (
    <fieldset className="inspection-row">
      <legend>{form.recommendation(number)}</legend>
      <About
        bodies={bodies}
        said={recommendation}
        onChange={(said) => onChange({ ...recommendation, ...said })}
      />
      <TextField
        label={form.note}
        value={recommendation.note}
        lines={3}
        maxLength={1000}
        error={errorAt('note') ?? errorAt('organisationId')}
        onChange={(note) => onChange({ ...recommendation, note })}
      />
      <DayField
        label={form.due}
        value={recommendation.dueDay}
        error={errorAt('dueDay')}
        onChange={(dueDay) => onChange({ ...recommendation, dueDay })}
      />
      <Button look="plain" onClick={onRemove}>
        {form.remove}
      </Button>
    </fieldset>
  )
}

interface AboutProps {
  bodies: RecordDraft['bodies']
  said: Pick<FindingDraft, 'organisationId' | 'topic'>
  onChange: (said: Pick<FindingDraft, 'organisationId' | 'topic'>) => void
}

function About({ bodies, said: { organisationId, topic }, onChange }: AboutProps) {
  const { form, topics } = useText().inspections
  return (
    <>
      <SelectField
        label={form.about}
        value={organisationId}
        options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(chosen) => onChange({ organisationId: chosen, topic })}
      />
      <SelectField
        label={form.topic}
        value={topic}
        options={TOPICS.map((known) => ({ value: known, label: topics[known] }))}
        onChange={(chosen) => onChange({ organisationId, topic: chosen })}
      />
    </>
  )
}
