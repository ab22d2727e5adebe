import { useText } from '../i18n'
import { ButtonLink } from '../ui/Button'
import { PageHead } from '../ui/PageHead'
import { ErrorState, LoadingShape } from '../ui/States'

interface UnopenedProps {
  title: string
  /** Null while the figures are on their way. */
  error: unknown
  onRetry: () => void
  /** The same page without any choice. */
  plain: string
  hasChoices: boolean
}

/** A page of figures before there are any: still asked for, or refused. */
export function Unopened({ title, error, onRetry, plain, hasChoices }: UnopenedProps) {
  const { progress } = useText()
  return (
    <div className="stack">
      <PageHead title={title} />
      {error === null ? (
        <LoadingShape shape="table" rows={12} />
      ) : (
        <>
          <ErrorState error={error} onRetry={onRetry} />
          {hasChoices && (
            <div>
              <ButtonLink to={plain}>{progress.official.back}</ButtonLink>
            </div>
          )}
        </>
      )}
    </div>
  )
}
