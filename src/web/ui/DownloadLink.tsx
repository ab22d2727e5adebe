import { useText } from '../i18n'
import { type Query, withQuery } from '../platform/address'
import './button.css'

interface DownloadLinkProps {
  /** The list as a file, by the same question as the list in view. */
  path: string
  query?: Query
}

/** "Tải tệp Excel": the whole list, also what is not in view. */
export function DownloadLink({ path, query }: DownloadLinkProps) {
  const { tables } = useText()
  return (
    <a className="button is-edged" href={withQuery(path, query)} download>
      {tables.download}
    </a>
  )
}
