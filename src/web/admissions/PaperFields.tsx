import type { Day } from '#domain/dates'
import { Button } from '../ui/Button'
import { DayField } from '../ui/DayField'
import { TextField } from '../ui/TextField'
import type { PaperDraft } from './drafts'
import type { FieldNotes } from './FieldNotes'
import type { Issuer } from './issuers'
import { useText } from './text'

interface PaperFieldsProps {
  paper: PaperDraft
  onChange: (change: Partial<PaperDraft>) => void
  notes: FieldNotes
  /** Where the paper stands in the request: `decision` or `cancellation`. */
  at: 'decision' | 'cancellation'
  issuers: readonly Issuer[]
  today: Day
}

/** How many committees are offered: one of the two nearest it nearly always is. */
const OFFERED = 2

/** Number, day and issuer of a decision; the committees above are offered to be pressed. */
export function PaperFields({ paper, onChange, notes, at, issuers, today }: PaperFieldsProps) {
  const { entry, file } = useText().admissions
  return (
    <>
      <TextField
        label={at === 'cancellation' ? file.cancel.number : entry.number}
        placeholder={entry.numberExample}
        value={paper.number}
        maxLength={100}
        error={notes.errorAt(`${at}.number`)}
        onChange={(number) => onChange({ number })}
      />
      <DayField
        label={entry.decisionDay}
        value={paper.day}
        max={today}
        hint={notes.hintAt(`${at}.day`)}
        error={notes.errorAt(`${at}.day`)}
        onChange={(day) => onChange({ day })}
      />
      <TextField
        label={entry.issuer}
        value={paper.issuerName}
        maxLength={300}
        error={notes.errorAt(`${at}.issuerName`)}
        onChange={(issuerName) => onChange({ issuerName })}
      />
      {issuers.length > 0 && (
        <div className="issuer-offers">
          <span className="soft">{entry.issuerSuggestions}</span>
          {issuers.slice(0, OFFERED).map(({ name }) => (
            <Button key={name} onClick={() => onChange({ issuerName: name })}>
              {name}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}
