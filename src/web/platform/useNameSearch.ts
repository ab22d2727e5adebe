import { useLocation, useNavigate } from 'react-router'

/**
 * The words of a search for a name. They are kept with this step of the browser's history, so that coming back
 * from a file finds them, and not in the address: a person's name does not belong into links and lists of pages.
 */
export function useNameSearch() {
  const location = useLocation()
  const { pathname, search: query } = location
  const navigate = useNavigate()
  return {
    search: nameSearchIn(location.state),
    setSearch: (words: string) =>
      void navigate(`${pathname}${query}`, { replace: true, state: { nameSearch: words.trim() } }),
  }
}

function nameSearchIn(state: unknown): string {
  const told = typeof state === 'object' && state !== null && 'nameSearch' in state ? state.nameSearch : null
  return typeof told === 'string' ? told : ''
}
