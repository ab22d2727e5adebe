import { useState } from 'react'
import type { Created } from '#contract/common'
import type { DeclaredFigureBody } from '#contract/statements'
import { INDICATORS, isStock } from '#domain/progress/indicators'
import { FIGURE_QUALIFIERS } from '#domain/targets/words'
import { isRefusal } from '../../platform/api'
import { useDraft } from '../../platform/draft'
import { useViewer } from '../../platform/viewer'
import { RadioField, SelectField } from '../../ui/ChoiceFields'
import { CountField } from '../../ui/CountField'
import { DayField } from '../../ui/DayField'
import { findingFor, type ShownFinding } from '../../ui/Findings'
import { TextField } from '../../ui/TextField'
import { useWrite } from '../data'
import { renewed } from '../drafts'
import { useText } from '../text'
import { StatementForm } from './StatementForm'
import type { Figure } from './StatementLists'
import { type FigureDraft, figureBody, isFigureDraft, judgeFigure, newFigureDraft } from './statementDrafts'

interface FigureFormProps {
  id: string
  corrected: Figure | undefined
  onDone: () => void
  onCancel: () => void
}

/** A number told by a document for the body and all beneath it. */
export function FigureForm({ id, corrected, onDone, onCancel }: FigureFormProps) {
  const text = useText()
  const { figures: say } = text.statements
  const [start] = useState(() => newFigureDraft(corrected))
  const name = `figure:${id}:${corrected?.id ?? ''}`
  const { value: draft, change, drop, restored } = useDraft(name, start, isFigureDraft)
  const write = useWrite<DeclaredFigureBody, Created>(`/api/organisations/${id}/declared-figures`, () => {
    drop()
    onDone()
  })
  const judged = judgeFigure(draft)
  const findings = [...judged, ...(isRefusal(write.error) ? write.error.findings : [])]
  const set = (part: Partial<FigureDraft>) => change({ ...draft, ...part })
  const submit = () => {
    if (judged.length > 0) return
    write.mutate(figureBody(draft, corrected?.id), { onError: (error) => change(renewed(draft, error)) })
  }
  const leave = () => {
    drop()
    onCancel()
  }
  return (
    <StatementForm
      label={corrected ? say.correctTitle : say.add}
      about={say.about}
      submit={corrected ? say.submitCorrection : say.submit}
      restored={restored}
      writing={write}
      onSubmit={submit}
      onCancel={leave}
    >
      <CountedFields draft={draft} set={set} findings={findings} isFixed={corrected !== undefined} />
      <SourceFields draft={draft} set={set} findings={findings} />
    </StatementForm>
  )
}

interface PartProps {
  draft: FigureDraft
  set: (part: Partial<FigureDraft>) => void
  findings: readonly ShownFinding[]
}

/** What was counted, when, and how many. */
function CountedFields({ draft, set, findings, isFixed }: PartProps & { isFixed: boolean }) {
  const text = useText()
  const { figures: say } = text.statements
  const { today } = useViewer()
  const errorAt = (field: string) => findingFor(text, findings, field)
  return (
    <>
      <SelectField
        label={say.indicator}
        value={draft.indicator}
        width="medium"
        disabled={isFixed}
        options={INDICATORS.map((value) => ({ value, label: text.words.indicators[value] }))}
        onChange={(indicator) => set({ indicator: indicator ?? 'admitted' })}
      />
      <div className="target-row">
        <DayField
          label={isStock(draft.indicator) ? say.day : say.from}
          value={draft.from}
          max={today}
          error={errorAt('from')}
          onChange={(from) => set({ from })}
        />
        {!isStock(draft.indicator) && (
          <DayField
            label={say.to}
            value={draft.to}
            max={today}
            error={errorAt('to')}
            onChange={(to) => set({ to })}
          />
        )}
        <CountField
          label={say.value}
          value={draft.value}
          error={errorAt('value')}
          onChange={(value) => set({ value })}
        />
      </div>
      <RadioField
        label={say.qualifier}
        value={draft.qualifier}
        options={FIGURE_QUALIFIERS.map((value) => ({ value, label: text.words.figureQualifiers[value] }))}
        onChange={(qualifier) => set({ qualifier })}
      />
    </>
  )
}

/** The document the figure is taken from. */
function SourceFields({ draft, set, findings }: PartProps) {
  const text = useText()
  const { figures: say } = text.statements
  const { today } = useViewer()
  const errorAt = (field: string) => findingFor(text, findings, field)
  return (
    <>
      <TextField
        label={say.titleOf}
        placeholder={say.titleExample}
        value={draft.title}
        error={errorAt('source.title')}
        onChange={(title) => set({ title })}
      />
      <div className="target-row">
        <TextField
          label={say.number}
          value={draft.number}
          optional
          maxLength={100}
          onChange={(number) => set({ number })}
        />
        <DayField
          label={say.numberDay}
          value={draft.numberDay}
          optional
          max={today}
          error={errorAt('source.day')}
          onChange={(numberDay) => set({ numberDay })}
        />
        <TextField
          label={say.declaredBy}
          placeholder={say.declaredByExample}
          value={draft.declaredBy}
          onChange={(declaredBy) => set({ declaredBy })}
        />
      </div>
    </>
  )
}
