import { isRefusal } from '../platform/api'
import { Notice } from '../ui/Notice'
import { ErrorState } from '../ui/States'
import { useText } from './text'

/** Why a write was refused; where somebody else was first, that the page was read again. */
export function WriteRefused({ error }: { error: Error }) {
  const { stale } = useText().classes
  if (!isRefusal(error, 409)) return <ErrorState error={error} />
  return (
    <Notice tone="warn" live>
      {stale}
    </Notice>
  )
}
