import { paths } from '../paths'
import { Button, ButtonLink } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { FormEnd } from '../ui/Form'
import { useText } from './text'

interface KnownPeopleProps {
  people: readonly { readonly id: string; readonly words: string; readonly hasFile: boolean }[]
  busy: boolean
  onClose: () => void
  /** All of them are other people. */
  onDistinct: () => void
}

/** Somebody with the same name and birth date is known: the same person, or another? */
export function KnownPeople({ people, busy, onClose, onDistinct }: KnownPeopleProps) {
  const { duplicates: words } = useText().admissions.entry
  return (
    <Dialog title={words.title} onClose={onClose} busy={busy}>
      <div className="stack">
        <p>{words.hint}</p>
        <ul className="stack">
          {people.map(({ id, words: told, hasFile }) => (
            <li key={id} className="existing-file">
              <b>{told}</b>
              {hasFile && <ButtonLink to={paths.candidate(id)}>{words.open}</ButtonLink>}
            </li>
          ))}
        </ul>
        <p className="soft">{words.distinctHint}</p>
        <FormEnd>
          <Button look="main" onClick={onDistinct}>
            {words.distinct}
          </Button>
        </FormEnd>
      </div>
    </Dialog>
  )
}
