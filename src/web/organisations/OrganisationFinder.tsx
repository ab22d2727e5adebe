import { useDeferredValue, useState } from 'react'
import { useText } from '../i18n'
import { FindBox } from '../ui/FindBox'
import { type FoundOrganisation, useFoundOrganisations } from './lookup'

interface OrganisationFinderProps {
  label: string
  placeholder?: string
  shortcut?: boolean
  onChoose: (organisation: FoundOrganisation) => void
}

/** Finds any body in reach by name or code, and always shows its parent and former name. */
export function OrganisationFinder({ onChoose, ...rest }: OrganisationFinderProps) {
  const { organisations } = useText()
  const [query, setQuery] = useState('')
  const found = useFoundOrganisations(useDeferredValue(query))
  const items = (found.data?.items ?? []).map((organisation) => ({
    key: organisation.id,
    label: organisation.name,
    note: [
      organisation.parentName,
      organisation.code,
      organisation.formerName !== null && organisations.formerly(organisation.formerName),
    ]
      .filter(Boolean)
      .join(' · '),
    organisation,
  }))
  return (
    <FindBox
      {...rest}
      query={query}
      onQuery={setQuery}
      items={items}
      loading={found.isFetching}
      onChoose={(item) => onChoose(item.organisation)}
    />
  )
}
