import { Link } from 'react-router'
import { useText } from '../i18n'
import { OrganisationPath } from '../ui/OrganisationPath'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { useChildOrganisations, useOrganisation } from './lookup'
import './where-am-i.css'

interface WhereAmIProps {
  id: string
  /** The same page of another body, with the same choices. */
  toSamePage: (id: string) => string
}

/** The path of the body shown; its end opens the bodies beneath. */
export function WhereAmI({ id, toSamePage }: WhereAmIProps) {
  const { data } = useOrganisation(id)
  if (!data) return null
  const above = data.ancestors.map((ancestor, index) => ({
    key: ancestor.id ?? `above ${index}`,
    name: ancestor.name,
    to: ancestor.id === null ? undefined : toSamePage(ancestor.id),
  }))
  return (
    <OrganisationPath steps={[...above, { key: data.id, name: data.name }]}>
      {(close) => <Beneath id={id} toSamePage={toSamePage} onChoose={close} />}
    </OrganisationPath>
  )
}

function Beneath({ id, toSamePage, onChoose }: WhereAmIProps & { onChoose: () => void }) {
  const { organisations } = useText()
  const children = useChildOrganisations(id)
  if (children.isPending) return <LoadingShape rows={4} />
  if (children.isError) return <ErrorState error={children.error} onRetry={() => children.refetch()} />
  if (children.data.items.length === 0) return <EmptyState title={organisations.noneBeneath} />
  return (
    <>
      <p className="soft">{organisations.beneath}</p>
      <ul className="where-beneath">
        {children.data.items.map((child) => (
          <li key={child.id}>
            <Link to={toSamePage(child.id)} onClick={onChoose}>
              {child.name}
            </Link>
          </li>
        ))}
      </ul>
      {children.data.next !== null && <p className="soft">{organisations.useFinder}</p>}
    </>
  )
}
