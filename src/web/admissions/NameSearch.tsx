import { type SyntheticEvent, useState } from 'react'
import { Button } from '../ui/Button'
import { useText } from './text'
import type { AdmissionListing } from './useAdmissionList'

/** Search among the names that are open. It is asked with Enter: every answer with names is logged. */
export function NameSearch({ list }: { list: AdmissionListing }) {
  const { admissions } = useText()
  const { list: words } = admissions
  const [typed, setTyped] = useState(list.search)
  const isSearched = list.search !== ''
  const hasNames = list.items.length > 0 && list.open !== 'none'
  if (!hasNames && !isSearched) return null
  const search = (event: SyntheticEvent) => {
    event.preventDefault()
    list.setSearch(typed)
  }
  const clear = () => {
    setTyped('')
    list.setSearch('')
  }
  return (
    <form className="name-search" onSubmit={search}>
      <input
        className="input"
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        title={words.searchHint}
        maxLength={120}
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="words"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit">{words.searchShort}</Button>
      {isSearched && (
        <Button look="plain" onClick={clear}>
          {words.foundBack}
        </Button>
      )}
    </form>
  )
}
