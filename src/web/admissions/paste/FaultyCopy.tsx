import { copy } from '../../platform/clipboard'
import { Button } from '../../ui/Button'
import { sheetOf } from '../../ui/sheet'
import { useAnnounce } from '../../ui/Toast'
import { useText } from '../text'
import { notesOf } from './notes'
import type { Paste } from './usePaste'

/** The lines that were not recorded go back to Excel as they were pasted, each with its reasons. */
export function FaultyCopy({ paste }: { paste: Paste }) {
  const text = useText()
  const { check } = text.admissions.sheet
  const announce = useAnnounce()
  const { sheet, rows } = paste
  const faulty = rows.filter(({ status }) => status === 'faulty' || status === 'duplicate')
  if (faulty.length === 0) return null
  const onClick = async () => {
    const columns = [
      ...sheet.heads.map((head, place) => ({
        head,
        copyValue: ({ line }: { line: number }) => sheet.cells[line - 1]?.[place] ?? null,
      })),
      {
        head: check.reason,
        copyValue: (row: (typeof faulty)[number]) =>
          notesOf(text, row, sheet)
            .map(({ words }) => words)
            .join('; '),
      },
    ]
    const done = await copy(sheetOf({ title: [], columns, rows: faulty }))
    if (done) announce(text.tables.copied(faulty.length))
    else announce(text.tables.copyFailed, 'warn')
  }
  return <Button onClick={() => void onClick()}>{check.copyFaulty(faulty.length)}</Button>
}
