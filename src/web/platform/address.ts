import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>

/** Adds what is given to a path; null, undefined and empty text are left out. */
export function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(key, String(value))
  }
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

/** What is chosen on a page lives in its address. `choose({ year: '2023' })` changes some, null removes one; `replace` leaves no step back. */
export function useChoices() {
  const [search, setSearch] = useSearchParams()
  const chosen = useCallback((name: string): string | null => search.get(name), [search])
  const choose = useCallback(
    (changes: Query, options?: { readonly replace?: boolean }) =>
      setSearch(() => {
        // the page may still be drawing an earlier choice: the address is ahead of it
        const after = new URLSearchParams(window.location.search)
        for (const [name, value] of Object.entries(changes)) {
          if (value === null || value === undefined || value === '') after.delete(name)
          else after.set(name, String(value))
        }
        return after
      }, options),
    [setSearch],
  )
  return { chosen, choose, search }
}
