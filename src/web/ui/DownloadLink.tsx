import { useState } from 'react'
import { useText } from '../i18n'
import { type Query, withQuery } from '../platform/address'
import { api } from '../platform/api'
import { saveFile } from '../platform/saveFile'
import { Button } from './Button'
import { useAnnounce } from './Toast'
import './button.css'

interface DownloadLinkProps {
  /** The list as a file, by the same question as the list in view. */
  path: string
  query?: Query
  /** Words of a search by name: a name does not belong into an address that the browser keeps. */
  search?: string
}

/** "Tải tệp Excel": the whole list, also what is not in view. */
export function DownloadLink({ path, query, search = '' }: DownloadLinkProps) {
  const { tables } = useText()
  if (search !== '') return <SearchedDownload path={path} query={{ ...query, q: search }} />
  return (
    <a className="button is-edged" href={withQuery(path, query)} download>
      {tables.download}
    </a>
  )
}

/** Fetched by the page and saved from there, narrowed as the list in view is. */
function SearchedDownload({ path, query }: Required<Pick<DownloadLinkProps, 'path' | 'query'>>) {
  const { tables } = useText()
  const announce = useAnnounce()
  const [isBusy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      await saveFile(await api.file('GET', path, undefined, { query }))
    } catch {
      announce(tables.downloadFailed, 'warn')
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button onClick={save} disabled={isBusy}>
      {tables.download}
    </Button>
  )
}
