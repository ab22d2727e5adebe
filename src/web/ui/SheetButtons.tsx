import { useEffect, useRef, useState } from 'react'
import { MOST_TABLE_ROWS } from '#domain/exchange/pageTable'
import { useText } from '../i18n'
import { api } from '../platform/api'
import { saveFile } from '../platform/saveFile'
import { Button } from './Button'
import { CopyButton } from './CopyButton'
import { fetchPrinted, type Pieces } from './piecesPrinted'
import { type SheetInput, tableOf } from './sheet'
import { useAnnounce } from './Toast'

interface SheetButtonsProps<Row> extends SheetInput<Row> {
  /** A list that comes in pieces: the file holds those as well that are not in view yet. */
  list?: Pieces
}

/** A table for a spreadsheet: copied as it stands in view, or taken as a file. */
export function SheetButtons<Row>({ list, ...table }: SheetButtonsProps<Row>) {
  return (
    <>
      <CopyButton {...table} />
      <TableFile table={table} list={list} />
    </>
  )
}

interface TableFileProps<Row> {
  table: SheetInput<Row>
  list?: Pieces | undefined
}

/** "Tải tệp Excel" of a table that no list of the server gives as a file: sent there as the page shows it. */
export function TableFile<Row>({ table, list }: TableFileProps<Row>) {
  const { tables } = useText()
  const announce = useAnnounce()
  const [isBusy, setBusy] = useState(false)
  const latest = useRef(table)
  useEffect(() => {
    latest.current = table
  })
  const save = async () => {
    setBusy(true)
    try {
      const fetched = list === undefined ? undefined : await fetchPrinted(list, MOST_TABLE_ROWS)
      if (fetched === null) throw new Error('a piece did not come')
      await drawn()
      const { title, heads, rows } = tableOf(latest.current)
      const body = { title, heads, rows: rows.slice(0, MOST_TABLE_ROWS) }
      await saveFile(await api.file('POST', '/api/tables.xlsx', body))
      if (fetched?.hasNextPage === true || rows.length > MOST_TABLE_ROWS)
        announce(tables.fileCut(MOST_TABLE_ROWS))
    } catch {
      announce(tables.downloadFailed, 'warn')
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button onClick={save} disabled={isBusy}>
      {isBusy ? tables.gathering : tables.download}
    </Button>
  )
}

/** Pieces that came last are rows of the page first. */
const drawn = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
