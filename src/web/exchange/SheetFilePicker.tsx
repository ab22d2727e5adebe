import { type ChangeEvent, useId, useState } from 'react'
import type { SheetReading } from '#contract/exchange'
import { Notice } from '../ui/Notice'
import { ErrorState } from '../ui/States'
import { SheetChoice } from './SheetChoice'
import { useExchangeWords } from './useExchangeWords'
import { LARGEST_FILE, useSheetFile } from './useSheetFile'
import './exchange.css'

interface SheetFilePickerProps {
  /** The cells of the sheet that was chosen, as text. */
  onRead: (cells: string[][]) => void
}

interface Chosen {
  readonly name: string
  readonly reading: SheetReading
}

/** Takes a spreadsheet as it lies on the machine: its sheets are shown, old fonts read, and one is used. */
export function SheetFilePicker({ onRead }: SheetFilePickerProps) {
  const words = useExchangeWords()
  const id = useId()
  const reading = useSheetFile()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [isTooLarge, setTooLarge] = useState(false)
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    // the same file, mended meanwhile, may be chosen again
    event.target.value = ''
    if (file === undefined) return
    setChosen(null)
    setTooLarge(file.size > LARGEST_FILE)
    if (file.size > LARGEST_FILE) return
    reading.mutate(file, {
      onSuccess: (read) => {
        const [only] = read.sheets
        const isPlain = read.sheets.length === 1 && only?.encodings.every((one) => one === 'unicode') === true
        if (isPlain && only !== undefined)
          onRead(only.rows.map((row) => row.map((cell) => cell.normalize('NFC'))))
        else setChosen({ name: file.name, reading: read })
      },
    })
  }
  return (
    <div className="stack">
      <div className="file-picker">
        <input
          id={id}
          className="file-input"
          type="file"
          accept=".xlsx,.xls,.csv"
          aria-describedby={`${id}-kinds`}
          disabled={reading.isPending}
          onChange={choose}
        />
        <label htmlFor={id} className="button is-edged">
          {reading.isPending ? words.reading : words.choose}
        </label>
        <span id={`${id}-kinds`} className="soft">
          {words.kinds}
        </span>
      </div>
      {isTooLarge && (
        <Notice tone="error" live>
          {words.tooLarge}
        </Notice>
      )}
      {reading.isError && <ErrorState error={reading.error} />}
      {chosen !== null && <SheetChoice key={chosen.name} {...chosen} onUse={onRead} />}
    </div>
  )
}
