import { type ImportKind, mayBringIn } from '#domain/exchange/imports'
import { useText } from '../i18n'
import { paths } from '../paths'
import { useViewer } from '../platform/viewer'
import { ButtonLink } from './Button'

/** To the page that takes a file of the kind, from the page where its rows are seen; for those alone who may send one. */
export function ImportLink({ organisationId, kind }: { organisationId: string; kind: ImportKind }) {
  const { shell } = useText()
  const { roles } = useViewer()
  const may = roles.some(
    ({ role, organisation }) => organisation.id === organisationId && mayBringIn(role, kind),
  )
  if (!may) return null
  return (
    <ButtonLink look="plain" to={paths.imports(organisationId, { kind })}>
      {shell.items.imports}
    </ButtonLink>
  )
}
