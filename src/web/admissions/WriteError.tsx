import { isRefusal } from '../platform/api'
import { Notice } from '../ui/Notice'
import { ErrorState } from '../ui/States'
import { useText } from './text'

/** Why a write was refused; what was typed stays. */
export function WriteError({ error }: { error: Error }) {
  const { admissions, refusals } = useText()
  const { write } = admissions
  if (isRefusal(error, 409)) {
    const isReused = error.findings.some(({ code }) => code === 'commandReused')
    return (
      <Notice tone="warn" title={isReused ? write.reusedTitle : write.staleTitle} live>
        {isReused ? write.reused : write.stale}
      </Notice>
    )
  }
  if (isRefusal(error, 403)) {
    return (
      <Notice tone="error" title={refusals.forbidden.title} live>
        {write.forbidden}
      </Notice>
    )
  }
  return <ErrorState error={error} />
}
