import { type ClipboardEvent, useId, useState } from 'react'
import { readCells } from '#domain/admissions/sheet'
import { SheetFilePicker } from '../../exchange/SheetFilePicker'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { FormEnd } from '../../ui/Form'
import { Notice } from '../../ui/Notice'
import { useText } from '../text'
import type { Paste } from './usePaste'

interface PasteStepProps {
  paste: Paste
  onDone: () => void
}

/** The sheet comes in: by the keys into the field, or by a press where the browser lets the page read. */
export function PasteStep({ paste, onDone }: PasteStepProps) {
  const { sheet } = useText().admissions
  const { paste: words } = sheet
  const id = useId()
  const [typed, setTyped] = useState('')
  const [isRefused, setRefused] = useState(false)
  const hasSheet = paste.sheet.cells.length > 0
  const takeCells = (cells: string[][]) => {
    if (cells.length === 0) return
    paste.paste(cells)
    onDone()
  }
  const take = (text: string) => takeCells(readCells(text))
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const text = event.clipboardData.getData('text/plain')
    if (!/[\t\n]/.test(text)) return
    event.preventDefault()
    take(text)
  }
  const readClipboard = async () => {
    try {
      take(await navigator.clipboard.readText())
    } catch {
      setRefused(true)
    }
  }
  return (
    <div className="stack">
      {hasSheet && (
        <Notice
          title={words.kept(paste.sheet.cells.length)}
          actions={<Button onClick={onDone}>{words.goOn}</Button>}
        >
          {words.anewHint}
        </Notice>
      )}
      <Card title={words.area}>
        <div className="stack">
          <p id={`${id}-hint`}>{words.hint}</p>
          <textarea
            className="input paste-area"
            aria-label={words.area}
            aria-describedby={`${id}-hint`}
            rows={8}
            spellCheck={false}
            wrap="off"
            value={typed}
            onPaste={onPaste}
            onChange={(event) => setTyped(event.target.value)}
          />
          {isRefused && (
            <Notice tone="warn" live>
              {words.refused}
            </Notice>
          )}
          <FormEnd>
            <Button
              look="main"
              reason={typed.trim() === '' ? words.nothing : undefined}
              onClick={() => take(typed)}
            >
              {words.read}
            </Button>
            {mayReadClipboard() && <Button onClick={() => void readClipboard()}>{words.clipboard}</Button>}
          </FormEnd>
          <SheetFilePicker onRead={takeCells} />
          <p className="soft paste-known">{words.known}</p>
        </div>
      </Card>
    </div>
  )
}

/** On plain http in an office network the browser gives the page no clipboard. */
function mayReadClipboard(): boolean {
  return window.isSecureContext && 'readText' in navigator.clipboard
}
