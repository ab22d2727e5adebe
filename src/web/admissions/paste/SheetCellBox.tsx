import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { isComposing } from '../../platform/keys'
import type { RowNote } from './notes'
import type { CellKeys, CellPlace, Step } from './useCellKeys'

interface SheetCellBoxProps {
  place: CellPlace
  label: string
  /** As it is edited. */
  text: string
  /** As it was read; empty when there is nothing. */
  shown: string
  /** What is wrong with it. */
  note: Pick<RowNote, 'effect' | 'words'> | undefined
  isStop: boolean
  isEditing: boolean
  keys: CellKeys
}

/** One cell of the sheet: read, or being typed into. */
export function SheetCellBox({
  place,
  label,
  text,
  shown,
  note,
  isStop,
  isEditing,
  keys,
}: SheetCellBoxProps) {
  const { line, field } = place
  return (
    <td className={note === undefined ? undefined : `cell-${note.effect}`}>
      {isEditing ? (
        <CellInput place={place} label={label} text={text} keys={keys} />
      ) : (
        <button
          type="button"
          className="sheet-cell"
          data-line={line}
          data-field={field}
          tabIndex={isStop ? 0 : -1}
          aria-label={[`${label}: ${shown}`, note?.words].filter(Boolean).join('. ')}
          onFocus={() => keys.stopAt(place)}
          onClick={() => keys.edit(place)}
        >
          {shown}
        </button>
      )}
    </td>
  )
}

const AFTER: Readonly<Record<string, Step>> = {
  Enter: { down: 1, right: 0 },
  Tab: { down: 0, right: 1 },
}

interface CellInputProps {
  place: CellPlace
  label: string
  text: string
  keys: CellKeys
}

function CellInput({ place, label, text, keys }: CellInputProps) {
  const input = useRef<HTMLInputElement>(null)
  const isOver = useRef(false)
  const [typed, setTyped] = useState(keys.isAnew ? '' : text)
  useEffect(() => input.current?.select(), [])
  const end = (step: Step | null) => {
    if (isOver.current) return
    isOver.current = true
    keys.commit(place, typed.trim() === text ? null : typed, step)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    const step = AFTER[event.key]
    if (step !== undefined) {
      event.preventDefault()
      end(event.shiftKey ? { down: -step.down, right: -step.right } : step)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      isOver.current = true
      keys.cancel(place)
    }
  }
  return (
    <input
      ref={input}
      className="input sheet-input"
      aria-label={label}
      autoFocus
      autoComplete="off"
      spellCheck={false}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => end(null)}
    />
  )
}
