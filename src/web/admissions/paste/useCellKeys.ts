import { type RefObject, useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { ENTRY_FIELDS, type EntryField } from '#domain/admissions/sheetLines'
import { isComposing } from '../../platform/keys'

export interface CellPlace {
  readonly line: number
  readonly field: EntryField
}

export interface Step {
  readonly down: number
  readonly right: number
}

interface CellKeysProps {
  lines: readonly number[]
  fields: readonly EntryField[]
  isLocked: boolean
  onCommit: (line: number, field: EntryField, text: string) => void
}

export interface CellKeys {
  /** The one cell Tab comes to. */
  readonly stop: CellPlace | null
  readonly editing: CellPlace | null
  /** Whether what is typed replaces what is there. */
  readonly isAnew: boolean
  readonly edit: (place: CellPlace) => void
  readonly stopAt: (place: CellPlace) => void
  /** `text` null: nothing was changed. */
  readonly commit: (place: CellPlace, text: string | null, step: Step | null) => void
  readonly cancel: (place: CellPlace) => void
}

type Frame = RefObject<HTMLElement | null>

/** Keys of a sheet: arrows between cells, Enter, F2 or typing to edit. One cell at a time is in the Tab order. */
export function useCellKeys(frame: Frame, { lines, fields, isLocked, onCommit }: CellKeysProps): CellKeys {
  const [stop, setStop] = useState<CellPlace | null>(null)
  const [editing, setEditing] = useState<CellPlace | null>(null)
  const [isAnew, setAnew] = useState(false)
  const go = useCallback(
    (from: CellPlace, { down, right }: Step) => {
      const line = lines[clamp(lines.indexOf(from.line) + down, lines.length)] ?? from.line
      const field = fields[clamp(fields.indexOf(from.field) + right, fields.length)] ?? from.field
      setStop({ line, field })
      // the cell may still be a field being typed into
      requestAnimationFrame(() => focusCell(frame.current, { line, field }))
    },
    [frame, lines, fields],
  )
  const begin = useCallback((at: CellPlace, anew: boolean) => {
    // the field must be there before the letter arrives, also one that an input method is still composing
    flushSync(() => {
      setStop(at)
      setAnew(anew)
      setEditing(at)
    })
  }, [])
  useSheetKeys(frame, { go, begin, isLocked, onCommit })
  const first = lines[0]
  const isHeld = stop !== null && lines.includes(stop.line)
  return {
    stop: isHeld || first === undefined ? stop : { line: first, field: fields[0] ?? 'fullName' },
    editing,
    isAnew,
    edit: (at) => {
      if (!isLocked) begin(at, false)
    },
    stopAt: setStop,
    commit: (at, text, step) => {
      setEditing(null)
      if (text !== null) onCommit(at.line, at.field, text)
      if (step !== null) go(at, step)
    },
    cancel: (at) => {
      setEditing(null)
      go(at, { down: 0, right: 0 })
    },
  }
}

interface SheetActions extends Pick<CellKeysProps, 'isLocked' | 'onCommit'> {
  go: (from: CellPlace, step: Step) => void
  begin: (at: CellPlace, anew: boolean) => void
}

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: { down: -1, right: 0 },
  ArrowDown: { down: 1, right: 0 },
  ArrowLeft: { down: 0, right: -1 },
  ArrowRight: { down: 0, right: 1 },
}

function useSheetKeys(frame: Frame, { go, begin, isLocked, onCommit }: SheetActions): void {
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const press = (event: KeyboardEvent) => {
      const at = placeOf(event.target)
      if (at === null || event.altKey || event.ctrlKey || event.metaKey) return
      const step = isComposing(event) ? undefined : ARROWS[event.key]
      const isMending = event.key === 'Enter' || event.key === 'F2'
      if (step !== undefined || isMending) event.preventDefault()
      if (step !== undefined) go(at, step)
      else if (isLocked) return
      else if (isMending) begin(at, false)
      else if (event.key === 'Delete') onCommit(at.line, at.field, '')
      else if (event.key.length === 1 || isComposing(event)) begin(at, true)
    }
    element.addEventListener('keydown', press)
    return () => element.removeEventListener('keydown', press)
  }, [frame, go, begin, isLocked, onCommit])
}

function clamp(index: number, length: number): number {
  return Math.min(Math.max(index, 0), length - 1)
}

/** Only a cell itself, not a field or a button inside it. */
function placeOf(target: EventTarget | null): CellPlace | null {
  if (!(target instanceof HTMLElement) || !target.matches('[data-field]')) return null
  const { line, field } = target.dataset
  const known = ENTRY_FIELDS.find((name) => name === field)
  return line === undefined || known === undefined ? null : { line: Number(line), field: known }
}

function focusCell(frame: HTMLElement | null, { line, field }: CellPlace): void {
  frame?.querySelector<HTMLElement>(`[data-line="${line}"][data-field="${field}"]`)?.focus()
}
