import { STAGES } from '#domain/candidates/fold'
import { OrganisationPicker } from '../organisations/OrganisationPicker'
import { RadioField, SelectField } from '../ui/ChoiceFields'
import { usePeriods, useTargetEntries } from './queries'
import type { RaiseDraft } from './raiseDraft'
import { useText } from './text'

export interface RaiseFieldsProps {
  value: RaiseDraft
  type: (changes: Partial<RaiseDraft>) => void
  errorAt: (field: string) => string | undefined
}

/** What the obstacle is at. */
export function SubjectFields({ value, type, errorAt, hasFile }: RaiseFieldsProps & { hasFile: boolean }) {
  const { obstacles, fileWords } = useText()
  const { form } = obstacles
  const offered = hasFile ? (['file', 'step'] as const) : (['body', 'target'] as const)
  const hasBody = value.subject === 'body' || value.subject === 'target'
  return (
    <>
      <RadioField
        label={form.subject}
        value={value.subject}
        options={offered.map((kind) => ({ value: kind, label: form.subjects[kind] }))}
        onChange={(subject) => type({ subject })}
      />
      {!hasFile && <p className="field-hint">{form.fileHint}</p>}
      {value.subject === 'step' && (
        <SelectField
          label={form.stage}
          value={value.stage}
          options={STAGES.map((stage) => ({ value: stage, label: fileWords.stages[stage] }))}
          onChange={(stage) => type({ stage })}
        />
      )}
      {hasBody && (
        <OrganisationPicker
          label={form.body}
          hint={form.bodyHint}
          value={value.body}
          error={errorAt('subject.organisationId') ?? errorAt('subject.targetEntryId')}
          onChange={(body) => type({ body, targetEntryId: null })}
        />
      )}
      {value.subject === 'target' && <TargetFields value={value} type={type} errorAt={errorAt} />}
    </>
  )
}

/** A target in force of the body, by its year. */
function TargetFields({ value, type }: RaiseFieldsProps) {
  const text = useText()
  const { form } = text.obstacles
  const { indicators, targetKinds } = text.words
  const periods = usePeriods(true)
  const targets = useTargetEntries(value.body?.id ?? null, value.period)
  const entries = targets.data?.entries.filter(({ inForce }) => inForce) ?? []
  return (
    <>
      <SelectField
        label={form.period}
        value={value.period}
        options={(periods.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(period) => type({ period, targetEntryId: null })}
      />
      {targets.isSuccess && entries.length === 0 && <p className="field-hint">{form.targetNone}</p>}
      {entries.length > 0 && (
        <SelectField
          label={form.target}
          value={value.targetEntryId}
          options={entries.map(({ id, kind, indicator, target }) => ({
            value: id,
            label: `${indicators[indicator]}: ${target ?? '–'} (${targetKinds[kind].toLowerCase()})`,
          }))}
          onChange={(targetEntryId) => type({ targetEntryId })}
        />
      )}
    </>
  )
}
