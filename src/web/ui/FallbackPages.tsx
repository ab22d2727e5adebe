import { useText } from '../i18n'
import { ButtonLink } from './Button'
import { PageHead } from './PageHead'
import { EmptyState } from './States'

export function NotFoundPage() {
  const { common } = useText()
  return (
    <>
      <PageHead title={common.notFoundTitle} />
      <EmptyState
        title={common.notFoundTitle}
        hint={common.notFoundHint}
        action={<ButtonLink to="/">{common.toFirstPage}</ButtonLink>}
      />
    </>
  )
}
