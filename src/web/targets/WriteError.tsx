import { isRefusal } from '../platform/api'
import { Notice } from '../ui/Notice'
import { ErrorState } from '../ui/States'
import { isReused } from './refusals'
import { useText } from './text'

interface WriteErrorProps {
  error: Error
  /** What a 403 means here. */
  forbidden?: string
}

/** Why a write was refused; what was typed stays. */
export function WriteError({ error, forbidden }: WriteErrorProps) {
  const { write } = useText().targets
  if (isReused(error)) {
    return (
      <Notice tone="warn" title={write.reusedTitle} live>
        {write.reused}
      </Notice>
    )
  }
  if (isRefusal(error, 409)) {
    return (
      <Notice tone="warn" title={write.staleTitle} live>
        {write.stale}
      </Notice>
    )
  }
  if (isRefusal(error, 403) && forbidden !== undefined) {
    return (
      <Notice tone="error" title={write.forbiddenTitle} live>
        {forbidden}
      </Notice>
    )
  }
  return <ErrorState error={error} />
}
