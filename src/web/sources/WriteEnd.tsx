import { isRefusal } from '../platform/api'
import { Button } from '../ui/Button'
import { FormEnd } from '../ui/Form'
import { WriteError } from '../ui/WriteError'
import { useText } from './text'

interface WriteEndProps {
  submit: string
  isPending: boolean
  error: Error | null
  onCancel: () => void
  /** Said in place of the finding at a field of the form. */
  fields?: readonly string[]
}

/** Why it was refused, unless a field says so itself; and the buttons that end the form. */
export function WriteEnd({ submit, isPending, error, onCancel, fields = [] }: WriteEndProps) {
  const { sources, common } = useText()
  const isAtField =
    isRefusal(error, 422) &&
    error.findings.every(({ field }) => field !== undefined && fields.includes(field))
  return (
    <>
      {error !== null && !isAtField && <WriteError error={error} />}
      <FormEnd>
        <Button type="submit" look="main" disabled={isPending}>
          {isPending ? common.working : submit}
        </Button>
        <Button look="plain" onClick={onCancel} disabled={isPending}>
          {sources.write.cancel}
        </Button>
      </FormEnd>
    </>
  )
}
