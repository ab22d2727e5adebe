import type { Day } from '#domain/dates'
import { DayField } from '../ui/DayField'
import { findingFor, type ShownFinding } from '../ui/Findings'
import { TextField } from '../ui/TextField'
import type { PaperDraft } from './drafts'
import { useText } from './text'

interface PaperFieldsProps {
  paper: PaperDraft
  onChange: (paper: PaperDraft) => void
  findings: readonly ShownFinding[]
  today: Day
}

/** Number, day and issuer of the paper behind a target. */
export function PaperFields({ paper, onChange, findings, today }: PaperFieldsProps) {
  const text = useText()
  const { form } = text.targets
  const errorAt = (field: string) => findingFor(text, findings, field)
  return (
    <div className="target-row">
      <TextField
        label={form.number}
        placeholder={form.numberExample}
        value={paper.number}
        maxLength={100}
        error={errorAt('decision.number')}
        onChange={(number) => onChange({ ...paper, number })}
      />
      <DayField
        label={form.day}
        value={paper.day}
        max={today}
        error={errorAt('decision.day')}
        onChange={(day) => onChange({ ...paper, day })}
      />
      <TextField
        label={form.issuer}
        placeholder={form.issuerExample}
        value={paper.issuerName}
        maxLength={300}
        error={errorAt('decision.issuerName')}
        onChange={(issuerName) => onChange({ ...paper, issuerName, issuerId: null })}
      />
    </div>
  )
}
