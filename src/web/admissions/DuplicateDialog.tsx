import { paths } from '../paths'
import type { ServerFinding } from '../platform/api'
import { Button, ButtonLink } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { FormEnd } from '../ui/Form'
import { useText } from './text'
import type { Entry } from './useEntry'

/** The file a finding of a likely duplicate names. */
export function existingFile({ params }: ServerFinding): { id: string; cell: string; number: string } {
  const text = (name: string): string => String(params?.[name] ?? '')
  return { id: text('candidateId'), cell: text('organisationName'), number: text('decisionNumber') }
}

/** Somebody with the same name and birth date is in the list: the same person, or another? */
export function DuplicateDialog({ entry }: { entry: Entry }) {
  const { duplicates: words } = useText().admissions.entry
  const files = entry.duplicates.map(existingFile)
  return (
    <Dialog title={words.title} onClose={() => entry.writing.reset()} busy={entry.writing.isPending}>
      <div className="stack">
        <p>{words.hint}</p>
        <ul className="stack">
          {files.map(({ id, cell, number }) => (
            <li key={id} className="existing-file">
              <b>{words.existing(cell, number)}</b>
              <ButtonLink to={paths.admission(id)}>{words.open}</ButtonLink>
            </li>
          ))}
        </ul>
        <p className="soft">{words.distinctHint}</p>
        <FormEnd>
          <Button look="main" onClick={() => entry.save(files.map(({ id }) => id))}>
            {words.distinct}
          </Button>
        </FormEnd>
      </div>
    </Dialog>
  )
}
