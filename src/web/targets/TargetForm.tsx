import { useState } from 'react'
import type { TargetBody } from '#contract/targets'
import { COVERAGE_TARGETS, TARGET_INDICATORS, type TargetIndicator } from '#domain/progress/indicators'
import { defaultUnit, isCoverage } from '#domain/targets/units'
import { TARGET_KINDS, TARGET_QUALIFIERS, type TargetKind } from '#domain/targets/words'
import { isRefusal } from '../platform/api'
import { useDraft } from '../platform/draft'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { RadioField, SelectField } from '../ui/ChoiceFields'
import { CountField } from '../ui/CountField'
import { DayField } from '../ui/DayField'
import { findingFor, type ShownFinding } from '../ui/Findings'
import { Form, FormEnd } from '../ui/Form'
import { Notice } from '../ui/Notice'
import { TextField } from '../ui/TextField'
import { WriteError } from '../ui/WriteError'
import { DecimalField } from './DecimalField'
import { type Entry, type Period, useWrite } from './data'
import {
  adjustmentOf,
  correctionOf,
  isTargetDraft,
  judgeTarget,
  newTargetDraft,
  renewed,
  type TargetDraft,
  targetBody,
} from './drafts'
import { PaperFields } from './PaperFields'
import { TermsFields } from './TermsFields'
import { useText } from './text'

/** A new line, another line of the same slot, or the same line put right. */
export type Writing =
  | { readonly as: 'new'; readonly kind: TargetKind | null }
  | { readonly as: 'adjust' | 'correct'; readonly entry: Entry }

interface TargetFormProps {
  organisationId: string
  period: Period
  writing: Writing
  onDone: (entry: Entry) => void
  onCancel: () => void
}

/** "Ghi chỉ tiêu": judged while it is typed by the rules the server judges by. */
export function TargetForm({ organisationId, period, writing, onDone, onCancel }: TargetFormProps) {
  const text = useText()
  const { form } = text.targets
  const { today } = useViewer()
  const [start] = useState(() => startOf(writing))
  const entryId = writing.as === 'new' ? '' : writing.entry.id
  const { value, change, drop, restored } = useDraft(
    `target:${organisationId}:${period.id}:${writing.as}:${entryId}`,
    start,
    isTargetDraft,
  )
  const write = useWrite<TargetBody, Entry>(`/api/organisations/${organisationId}/targets`, (entry) => {
    drop()
    onDone(entry)
  })
  const judged = judgeTarget(value, period, today)
  const refused = isRefusal(write.error) ? write.error.findings : []
  const submit = () => {
    if (judged.length > 0 || write.isPending) return
    const replacesId = writing.as === 'correct' ? writing.entry.id : undefined
    write.mutate(targetBody(value, period.id, replacesId), {
      onError: (error) => change(renewed(value, error)),
    })
  }
  const parts = { draft: value, change, findings: [...judged, ...refused] }
  return (
    <Form onSubmit={submit} label={form.titles[writing.as]}>
      {restored && <Notice>{form.restored}</Notice>}
      <p className="field-hint">{form.hints[writing.as]}</p>
      <SlotFields {...parts} fixed={writing.as !== 'new'} />
      <SizeFields {...parts} />
      <PaperFields
        paper={value.paper}
        onChange={(paper) => change({ ...value, paper })}
        findings={parts.findings}
        today={today}
      />
      <TermsFields
        terms={value.terms}
        onChange={(terms) => change({ ...value, terms })}
        findings={parts.findings}
      />
      <TextField
        label={writing.as === 'new' ? form.reason : form.reasons[writing.as]}
        value={value.reason}
        onChange={(reason) => change({ ...value, reason })}
        optional={writing.as === 'new'}
        maxLength={2000}
        lines={2}
      />
      {write.isError && <WriteError error={write.error} forbidden={form.forbidden} />}
      <FormEnd>
        <Button type="submit" look="main" disabled={write.isPending}>
          {write.isPending ? text.common.working : form.submits[writing.as]}
        </Button>
        <Button
          onClick={() => {
            drop()
            onCancel()
          }}
        >
          {form.giveUp}
        </Button>
      </FormEnd>
    </Form>
  )
}

function startOf(writing: Writing): TargetDraft {
  if (writing.as === 'new') return { ...newTargetDraft(), kind: writing.kind }
  return writing.as === 'adjust' ? adjustmentOf(writing.entry) : correctionOf(writing.entry)
}

interface PartProps {
  draft: TargetDraft
  change: (draft: TargetDraft) => void
  findings: readonly ShownFinding[]
}

/** Which line of the ledger: kind and what is counted. */
function SlotFields({ draft, change, fixed }: PartProps & { fixed: boolean }) {
  const { words, targets } = useText()
  const label = (value: TargetIndicator) => ({ value, label: words.indicators[value] })
  const setIndicator = (indicator: TargetIndicator | null) => {
    if (indicator === null) return
    const measure = isCoverage(indicator) ? 'number' : draft.measure
    change({ ...draft, indicator, measure, unit: defaultUnit(indicator) })
  }
  return (
    <div className="target-row">
      <SelectField
        label={targets.form.kind}
        value={draft.kind}
        options={TARGET_KINDS.map((value) => ({ value, label: words.targetKinds[value] }))}
        disabled={fixed}
        onChange={(kind) => change({ ...draft, kind })}
      />
      <SelectField
        label={targets.form.indicator}
        value={draft.indicator}
        options={[...TARGET_INDICATORS.filter((one) => !isCoverage(one)), ...COVERAGE_TARGETS].map(label)}
        disabled={fixed}
        onChange={setIndicator}
      />
    </div>
  )
}

/** A number or a rate, and in what. */
function SizeFields({ draft, change, findings }: PartProps) {
  const text = useText()
  const { form } = text.targets
  const isMain = draft.indicator === 'admitted'
  const units = [defaultUnit(draft.indicator), 'percent'] as const
  return (
    <>
      {!isCoverage(draft.indicator) && (
        <RadioField
          label={form.measure}
          value={draft.measure}
          options={[
            { value: 'number', label: form.byNumber },
            { value: 'rate', label: form.byRate },
          ]}
          onChange={(measure) => change({ ...draft, measure, unit: defaultUnit(draft.indicator) })}
        />
      )}
      <div className="target-row">
        {draft.measure === 'number' ? (
          <CountField
            label={form.value}
            value={draft.value}
            error={findingFor(text, findings, 'value')}
            onChange={(value) => change({ ...draft, value })}
          />
        ) : (
          <RateFields draft={draft} change={change} findings={findings} />
        )}
        {!isMain && draft.measure === 'number' && (
          <SelectField
            label={form.unit}
            value={draft.unit}
            options={units.map((value) => ({ value, label: form.units[value] }))}
            error={findingFor(text, findings, 'unit')}
            onChange={(unit) => change({ ...draft, unit: unit ?? defaultUnit(draft.indicator) })}
          />
        )}
        {(isMain || draft.measure === 'rate') && (
          <DayField
            label={form.baseDay}
            hint={form.baseDayHint}
            value={draft.baseDay}
            optional
            onChange={(baseDay) => change({ ...draft, baseDay })}
          />
        )}
      </div>
      <RadioField
        label={form.qualifier}
        value={draft.qualifier}
        options={TARGET_QUALIFIERS.map((value) => ({ value, label: text.words.targetQualifiers[value] }))}
        onChange={(qualifier) => change({ ...draft, qualifier })}
      />
    </>
  )
}

function RateFields({ draft, change, findings }: PartProps) {
  const text = useText()
  const { form } = text.targets
  return (
    <>
      <DecimalField
        label={form.rateMin}
        value={draft.rateMin}
        error={findingFor(text, findings, 'rate')}
        onChange={(rateMin) => change({ ...draft, rateMin })}
      />
      <DecimalField
        label={form.rateMax}
        hint={form.rateMaxHint}
        value={draft.rateMax}
        optional
        onChange={(rateMax) => change({ ...draft, rateMax })}
      />
    </>
  )
}
