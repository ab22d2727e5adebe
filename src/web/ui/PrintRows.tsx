import { useState } from 'react'
import { useText } from '../i18n'
import { Button } from './Button'
import { useAnnounce } from './Toast'

/** As many lines of a list as go onto paper; the file has them all. */
export const PRINTED_ROWS = 500

/** A list that comes in pieces, as its query tells it. */
interface Pieces {
  readonly data: { readonly pages: readonly { readonly items: readonly unknown[] }[] } | undefined
  readonly hasNextPage: boolean
  readonly isError: boolean
  readonly fetchNextPage: () => Promise<Pieces>
}

/** "In": fetches what of the list is not in view yet, as far as it is printed, then prints. */
export function PrintRows({ list }: { list: Pieces }) {
  const { common, tables } = useText()
  const announce = useAnnounce()
  const [isBusy, setBusy] = useState(false)
  const print = async () => {
    setBusy(true)
    const isWhole = await fetchPrinted(list)
    setBusy(false)
    if (!isWhole) return announce(tables.printFailed, 'warn')
    // the rows that came last are drawn first
    requestAnimationFrame(() => setTimeout(() => window.print()))
  }
  return (
    <Button onClick={print} disabled={isBusy}>
      {common.print}
    </Button>
  )
}

async function fetchPrinted(list: Pieces): Promise<boolean> {
  let known = list
  while (known.hasNextPage && rowsOf(known) < PRINTED_ROWS) {
    // one piece names the next
    // oxlint-disable-next-line no-await-in-loop
    known = await known.fetchNextPage()
    if (known.isError) return false
  }
  return true
}

const rowsOf = ({ data }: Pieces): number =>
  (data?.pages ?? []).reduce((sum, { items }) => sum + items.length, 0)
