import { Link } from 'react-router'

interface ViewLinksProps {
  label: string
  views: readonly { readonly key: string; readonly label: string; readonly to: string }[]
  shown: string
}

/** The parts of a page that is too long for one sheet; each has its address. */
export function ViewLinks({ label, views, shown }: ViewLinksProps) {
  return (
    <nav className="view-links screen-only" aria-label={label}>
      {views.map(({ key, label: words, to }) => (
        <Link key={key} to={to} aria-current={key === shown ? 'page' : undefined}>
          {words}
        </Link>
      ))}
    </nav>
  )
}
