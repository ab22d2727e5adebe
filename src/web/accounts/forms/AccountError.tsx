import { isRefusal } from '../../platform/api'
import { Notice } from '../../ui/Notice'
import { ErrorState } from '../../ui/States'
import { useText } from '../text'

/** Why it was not recorded; what was typed stays. */
export function AccountError({ error }: { error: Error }) {
  const { forms } = useText().accounts
  if (isRefusal(error, 409)) {
    const isReused = error.findings.some(({ code }) => code === 'commandReused')
    return (
      <Notice tone="warn" title={isReused ? forms.reusedTitle : forms.staleTitle} live>
        {isReused ? forms.reused : forms.stale}
      </Notice>
    )
  }
  if (isRefusal(error, 403)) {
    return (
      <Notice tone="error" title={forms.forbiddenTitle} live>
        {forms.forbidden}
      </Notice>
    )
  }
  return <ErrorState error={error} />
}
