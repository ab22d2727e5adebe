import { isRefusal } from '../platform/api'
import { Button } from '../ui/Button'
import { FormEnd } from '../ui/Form'
import { Notice } from '../ui/Notice'
import { ErrorState } from '../ui/States'
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
      {error !== null && !isAtField && <Refused error={error} />}
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

function Refused({ error }: { error: Error }) {
  const { write } = useText().sources
  if (!isRefusal(error, 409)) return <ErrorState error={error} />
  const isReused = error.findings.some(({ code }) => code === 'commandReused')
  return (
    <Notice tone="warn" title={isReused ? write.reusedTitle : write.staleTitle} live>
      {isReused ? write.reused : write.stale}
    </Notice>
  )
}
