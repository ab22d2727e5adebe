import { useDeferredValue, useState } from 'react'
import type { Day } from '#domain/dates'
import { isCell } from '#domain/organisations/kinds'
import { useText } from '../i18n'
import type { Text } from '../i18n/vi'
import { FindBox } from '../ui/FindBox'
import { type FoundOrganisation, useFoundOrganisations } from './lookup'

interface OrganisationFinderProps {
  label: string
  placeholder?: string
  shortcut?: boolean
  /** Committees among what is found are left away. */
  cellsOnly?: boolean
  /** The tree in which is looked; without it today's. */
  on?: Day | null
  onChoose: (organisation: FoundOrganisation) => void
}

const SHOWN = 12
/** Upper bodies come first in what is found: cells stand behind them. */
const MOST = 100

/** Finds any body in reach by name or code, and always shows its parent and former name. */
export function OrganisationFinder({
  on = null,
  cellsOnly = false,
  onChoose,
  ...rest
}: OrganisationFinderProps) {
  const text = useText()
  const [query, setQuery] = useState('')
  const found = useFoundOrganisations(useDeferredValue(query), on, cellsOnly ? MOST : SHOWN)
  const fitting = (found.data?.items ?? []).filter(({ kind }) => !cellsOnly || isCell(kind))
  const items = fitting.slice(0, SHOWN).map((organisation) => ({
    key: organisation.id,
    label: organisation.name,
    note: noteOf(text, organisation),
    organisation,
  }))
  return (
    <FindBox
      {...rest}
      query={query}
      onQuery={setQuery}
      items={items}
      loading={found.isFetching}
      more={fitting.length > SHOWN || (found.data?.next ?? null) !== null}
      onChoose={(item) => onChoose(item.organisation)}
    />
  )
}

type Noted = Pick<FoundOrganisation, 'parentName' | 'code' | 'formerName' | 'alive'>

/** What tells a body from its namesakes: parent, code, former name, whether it still works. */
export function noteOf({ organisations }: Text, { parentName, code, formerName, alive }: Noted): string {
  const former = formerName === null ? null : organisations.formerly(formerName)
  const closed = alive ? null : organisations.closed
  return [parentName, code, former, closed].filter((part) => part !== null).join(' · ')
}
