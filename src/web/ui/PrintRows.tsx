import { useState } from 'react'
import { useText } from '../i18n'
import { Button } from './Button'
import { fetchPrinted, type Pieces, rowsOf } from './piecesPrinted'
import { useAnnounce } from './Toast'

/** "In": fetches what of the list is not in view yet, as far as it is printed, then prints. */
export function PrintRows({ list }: { list: Pieces }) {
  const { common, tables } = useText()
  const announce = useAnnounce()
  const [isBusy, setBusy] = useState(false)
  const print = async () => {
    setBusy(true)
    const fetched = await fetchPrinted(list)
    setBusy(false)
    if (fetched === null) return announce(tables.printFailed, 'warn')
    if (fetched.hasNextPage) announce(tables.printCut(rowsOf(fetched)))
    // the rows that came last are drawn first
    requestAnimationFrame(() => setTimeout(() => window.print()))
  }
  return (
    <Button onClick={print} disabled={isBusy}>
      {isBusy ? tables.printing : common.print}
    </Button>
  )
}
