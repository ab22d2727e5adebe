import type { OrganisationDetail } from '#contract/organisations'
import { type Kind, traitsOf } from '#domain/candidates/kinds'
import { formatDay } from '#domain/dates'
import type { FieldNotes } from '../../admissions/FieldNotes'
import { useViewer } from '../../platform/viewer'
import { Button } from '../../ui/Button'
import { DayField } from '../../ui/DayField'
import { TextField } from '../../ui/TextField'
import { type Text, useText } from '../text'
import { IssuerFields } from './IssuerFields'
import { asksIssuer, type RecordDraft } from './recordDraft'

interface PaperPartProps {
  draft: RecordDraft
  edit: (change: Partial<RecordDraft>) => void
  notes: FieldNotes
  cell: OrganisationDetail | undefined
}

/** The day of the act, and the paper that tells of it. */
export function PaperPart({ draft, edit, notes, cell }: PaperPartProps) {
  const text = useText()
  const { form: words } = text.candidates
  const { today } = useViewer()
  const { kind } = draft
  const { paper } = traitsOf(kind)
  const optional = paper === 'optional'
  const hasNumber = draft.number.trim() !== ''
  return (
    <>
      <div className="paper-fields">
        <div className="stack">
          <DayField
            label={words.days[manner(kind)]}
            value={draft.day}
            max={today}
            hint={notes.hintAt('day')}
            error={notes.errorAt('day')}
            onChange={(day) => edit({ day })}
          />
          {draft.day === null && (
            <Button onClick={() => edit({ day: today })}>
              {text.candidates.meetings.today(formatDay(today))}
            </Button>
          )}
        </div>
        {paper !== 'none' && (
          <TextField
            label={numberLabel(text, kind)}
            placeholder={words.numberExamples[manner(kind)]}
            width="medium"
            optional={optional}
            value={draft.number}
            maxLength={100}
            hint={notes.hintAt('paper.number')}
            error={notes.errorAt('paper.number') ?? notes.errorAt('paper')}
            onChange={(number) => edit({ number })}
          />
        )}
        {paper !== 'none' && (!optional || hasNumber) && (
          <DayField
            label={words.paperDay}
            optional
            value={draft.paperDay}
            max={today}
            hint={notes.hintAt('paper.day', words.paperDayHint)}
            error={notes.errorAt('paper.day')}
            onChange={(paperDay) => edit({ paperDay })}
          />
        )}
      </div>
      {asksIssuer(kind) && (!optional || hasNumber) && (
        <IssuerFields
          kind={kind}
          cell={cell}
          issuer={draft.issuer}
          onChange={(issuer) => edit({ issuer })}
          error={notes.errorAt('paper.issuerOrganisationId') ?? notes.errorAt('paper.issuerName')}
          hint={notes.hintAt('paper.issuerOrganisationId')}
        />
      )}
    </>
  )
}

type Manner = keyof Text['candidates']['form']['days']

/** What the day is called: a meeting met, a decision was signed, a certificate issued. */
function manner(kind: Kind): Manner {
  const { voting, level } = traitsOf(kind)
  if (kind === 'ceremony') return 'ceremony'
  if (voting === 'decider') return 'decision'
  if (voting !== undefined || kind === 'listed' || kind === 'removal') return 'meeting'
  return level === 'centre' ? 'issued' : 'other'
}

function numberLabel({ candidates }: Text, kind: Kind): string {
  const way = manner(kind)
  return candidates.form.numbers[way === 'ceremony' ? 'other' : way]
}
