import { Button } from '../../ui/Button'
import { PasswordField } from '../../ui/TextField'
import { isLongEnough, LEAST_PASSWORD, newPassword } from '../newPassword'
import { useText } from '../text'

/** A password while it is typed, or as it was made; never kept anywhere else. */
export interface PasswordDraft {
  readonly text: string
  /** Made here: it has to be handed over, so it is shown once after it was recorded. */
  readonly made: boolean
}

export const NO_PASSWORD: PasswordDraft = { text: '', made: false }

interface PasswordMakerProps {
  draft: PasswordDraft
  change: (draft: PasswordDraft) => void
  error: string | undefined
}

/** Typed, or made by chance. */
export function PasswordMaker({ draft, change, error }: PasswordMakerProps) {
  const text = useText()
  const { forms } = text.accounts
  const short = !isLongEnough(draft.text)
  return (
    <div className="password-maker">
      <PasswordField
        label={forms.password}
        hint={draft.made ? forms.madeHint : forms.passwordHint(LEAST_PASSWORD)}
        width="medium"
        autoComplete="new-password"
        value={draft.text}
        error={error}
        fault={short ? text.findings.passwordTooShort({ min: LEAST_PASSWORD }) : undefined}
        onChange={(typed) => change({ text: typed, made: false })}
      />
      <Button onClick={() => change({ text: newPassword(), made: true })}>{forms.make}</Button>
    </div>
  )
}
