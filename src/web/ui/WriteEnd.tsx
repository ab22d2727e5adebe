import { useText } from '../i18n'
import { isRefusal } from '../platform/api'
import { Button } from './Button'
import { FormEnd } from './Form'
import { ErrorState } from './States'

interface WriteEndProps {
  submit: string
  cancel: string
  isPending: boolean
  error: Error | null
  onCancel: () => void
  /** Said in place of the finding at a field of the form. */
  fields?: readonly string[]
}

/** Why a write was refused, unless a field says so itself; and the buttons that end the form. */
export function WriteEnd({ submit, cancel, isPending, error, onCancel, fields = [] }: WriteEndProps) {
  const { common } = useText()
  const isAtField =
    isRefusal(error, 422) &&
    error.findings.every(({ field }) => field !== undefined && fields.includes(field))
  return (
    <>
      {error !== null && !isAtField && <ErrorState error={error} />}
      <FormEnd>
        <Button type="submit" look="main" disabled={isPending}>
          {isPending ? common.working : submit}
        </Button>
        <Button look="plain" onClick={onCancel} disabled={isPending}>
          {cancel}
        </Button>
      </FormEnd>
    </>
  )
}
