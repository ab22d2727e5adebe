import { PageHead } from './PageHead'
import { ErrorState, LoadingShape, type LoadingShapeProps } from './States'

interface AwaitedPageProps extends LoadingShapeProps {
  title: string
  /** Every question without whose answer the page cannot stand. */
  asked: readonly { readonly error: Error | null; readonly refetch: () => unknown }[]
}

/** A page while its answers are on the way, or why one of them did not come. */
export function AwaitedPage({ title, asked, ...shape }: AwaitedPageProps) {
  const failed = asked.filter(({ error }) => error !== null)
  const [first] = failed
  return (
    <>
      <PageHead title={title} />
      {first === undefined ? (
        <LoadingShape {...shape} />
      ) : (
        <ErrorState
          error={first.error}
          onRetry={() => {
            for (const { refetch } of failed) refetch()
          }}
        />
      )}
    </>
  )
}
