import { useText } from '../i18n'
import { isRefusal } from '../platform/api'
import { Notice } from './Notice'
import { ErrorState } from './States'

interface WriteErrorProps {
  error: Error
  /** What a 403 means here. */
  forbidden?: string
}

/** Why a write was refused; what was typed stays. */
export function WriteError({ error, forbidden }: WriteErrorProps) {
  const { refusals } = useText()
  if (isRefusal(error, 409)) {
    const { title, hint } = isReused(error) ? refusals.reused : refusals.stale
    return (
      <Notice tone="warn" title={title} live>
        {hint}
      </Notice>
    )
  }
  if (isRefusal(error, 403) && forbidden !== undefined) {
    return (
      <Notice tone="error" title={refusals.forbidden.title} live>
        {forbidden}
      </Notice>
    )
  }
  return <ErrorState error={error} />
}

/** An earlier sending of the same form was recorded, with other content. */
export function isReused(error: unknown): boolean {
  return isRefusal(error, 409) && error.findings.some(({ code }) => code === 'commandReused')
}
