import { PRINTED_KINDS } from '#domain/candidates/printed'
import { BirthField } from '../../admissions/BirthField'
import { Folded } from '../../ui/Folded'
import { TextField } from '../../ui/TextField'
import { useText } from '../text'
import type { RecordFormState } from './useRecordForm'

/** What the paper prints of the person, asked for only where it is not what the file says. */
export function PrintedPart({ form: { draft, edit, notes } }: { form: RecordFormState }) {
  const { printed: words } = useText().candidates.form
  const { printed } = draft
  if (!PRINTED_KINDS.includes(draft.kind)) return null
  return (
    <Folded summary={words.title} open={printed.fullName !== '' || printed.birthDate !== null}>
      <div className="stack">
        <p className="soft">{words.hint}</p>
        <TextField
          label={words.fullName}
          optional
          value={printed.fullName}
          autoCapitalize="words"
          maxLength={120}
          hint={notes.hintAt('printed.fullName')}
          error={notes.errorAt('printed.fullName')}
          onChange={(fullName) => edit({ printed: { ...printed, fullName } })}
        />
        <BirthField
          label={words.birthDate}
          optional
          value={printed.birthDate}
          hint={notes.hintAt('printed.birthDate')}
          error={notes.errorAt('printed.birthDate')}
          onChange={(birthDate) => edit({ printed: { ...printed, birthDate } })}
        />
      </div>
    </Folded>
  )
}
