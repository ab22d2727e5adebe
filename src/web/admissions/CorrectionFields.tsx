import type { AdmissionDetail } from '#contract/admissions'
import type { Day } from '#domain/dates'
import { OrganisationPicker } from '../organisations/OrganisationPicker'
import { CheckField, RadioField } from '../ui/ChoiceFields'
import { DayField } from '../ui/DayField'
import { TextField } from '../ui/TextField'
import { type Corrections, ceremonyShown, MOVES, type Move } from './correction'
import type { FieldNotes } from './FieldNotes'
import { IdentityField } from './PersonFields'
import { placeName, standsInTwo } from './recordPlaces'
import { useText } from './text'

interface PartProps {
  corrections: Corrections
  edit: (change: Partial<Corrections>) => void
  notes: FieldNotes
}

/** Asked for once the birth date changes after the ceremony. */
export function BirthPaper({ corrections, edit, notes }: PartProps) {
  const { correct: words } = useText().admissions.file
  return (
    <TextField
      label={words.birthPaper}
      hint={words.birthPaperHint}
      maxLength={200}
      value={corrections.paperReference ?? ''}
      error={notes.errorAt('paperReference')}
      onChange={(paperReference) => edit({ paperReference })}
    />
  )
}

/** What is sealed is never shown: it can only be said anew. */
export function SealedChanges({ corrections, edit, notes }: PartProps) {
  const { entry, file } = useText().admissions
  const { correct: words } = file
  const { ethnicity, religion, identityNumber } = corrections
  return (
    <div className="correction-fields">
      <p className="soft">{words.sealedHint}</p>
      <CheckField
        label={words.identityChange}
        checked={identityNumber !== undefined}
        onChange={(isChanging) => edit({ identityNumber: isChanging ? '' : undefined })}
      />
      {identityNumber !== undefined && (
        <IdentityField
          value={identityNumber}
          onChange={(next) => edit({ identityNumber: next })}
          notes={notes}
        />
      )}
      <CheckField
        label={words.ethnicityChange}
        checked={ethnicity !== undefined}
        onChange={(isChanging) => edit({ ethnicity: isChanging ? '' : undefined })}
      />
      {ethnicity !== undefined && (
        <TextField
          label={entry.ethnicity}
          hint={words.sealedEmpty}
          placeholder={entry.ethnicityExample}
          optional
          maxLength={60}
          value={ethnicity}
          error={notes.errorAt('person.ethnicity')}
          onChange={(next) => edit({ ethnicity: next })}
        />
      )}
      <CheckField
        label={words.religionChange}
        checked={religion !== undefined}
        onChange={(isChanging) => edit({ religion: isChanging ? '' : undefined })}
      />
      {religion !== undefined && (
        <TextField
          label={entry.religion}
          hint={words.sealedEmpty}
          placeholder={entry.religionExample}
          optional
          maxLength={60}
          value={religion}
          error={notes.errorAt('person.religion')}
          onChange={(next) => edit({ religion: next })}
        />
      )}
    </div>
  )
}

/** The day of the ceremony; a day recorded too early is taken back. */
export function CeremonyFields({
  file,
  corrections,
  edit,
  notes,
  today,
}: PartProps & { file: AdmissionDetail; today: Day }) {
  const { entry, file: fileWords } = useText().admissions
  const { correct: words } = fileWords
  return (
    <div className="correction-fields">
      {!corrections.ceremonyBack && (
        <DayField
          label={entry.ceremonyDay}
          optional={file.ceremonyDay === null}
          value={ceremonyShown(file, corrections)}
          max={today}
          hint={notes.hintAt('ceremonyDay')}
          error={notes.errorAt('ceremonyDay')}
          onChange={(ceremonyDay) => edit({ ceremonyDay })}
        />
      )}
      {file.ceremonyDay !== null && (
        <CheckField
          label={words.ceremonyBack}
          hint={words.ceremonyBackHint}
          checked={corrections.ceremonyBack}
          onChange={(ceremonyBack) => edit({ ceremonyBack })}
        />
      )}
    </div>
  )
}

/** Moves the records to another cell: all of them, or one where the person changed cells in between. */
export function CellMove({ file, corrections, edit, notes }: PartProps & { file: AdmissionDetail }) {
  const text = useText()
  const { correct: words } = text.admissions.file
  const { isMoving, cell, move } = corrections
  const labels: Record<Move, string> = {
    both: words.cellBoth,
    decision: words.cellDecision,
    ceremony: words.cellCeremony,
  }
  const error = notes.errorAt('decisionOrganisationId') ?? notes.errorAt('ceremonyOrganisationId')
  return (
    <div className="correction-fields">
      <p>
        {standsInTwo(file)
          ? words.cellsNow(
              placeName(text, file.decisionOrganisation),
              placeName(text, file.ceremonyOrganisation),
            )
          : words.cellNow(file.organisation.name)}
      </p>
      <CheckField
        label={words.cellMove}
        checked={isMoving}
        onChange={(next) => edit({ isMoving: next, cell: null })}
      />
      {isMoving && (
        <>
          <OrganisationPicker
            label={words.cellTo}
            value={cell}
            onChange={(next) => edit({ cell: next })}
            error={error}
            cellsOnly
          />
          {file.ceremonyDay !== null && (
            <RadioField
              label={words.cellWhat}
              value={move}
              options={MOVES.map((value) => ({ value, label: labels[value] }))}
              onChange={(next) => edit({ move: next })}
            />
          )}
        </>
      )}
    </div>
  )
}
