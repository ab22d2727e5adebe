import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { formatNumber } from '#domain/vietnamese'
import { isComposing } from '../../platform/keys'
import { useText } from '../text'
import { isManyCells } from './paste'
import { useEntry } from './useEntry'

interface ValueCellProps {
  /** What is entered, for screen readers: column and body. */
  label: string
  value: number | null
  isActive: boolean
  locked: boolean
  writable: boolean
  /** Typed and not recorded yet. */
  unsaved: boolean
  onEnter: (value: number | null) => void
  /** Several cells were pasted here. */
  onPasteMany: (text: string) => void
  /** Something typed was no count and the cell was left: the old figure stays. */
  onGivenUp: (typed: string) => void
}

/**
 * A cell of "Giao mới". Only the active one holds a field, its figure selected: so typing replaces it, and
 * Vietnamese input methods compose in a field of their own.
 */
export function ValueCell(props: ValueCellProps) {
  const { value, isActive, locked, writable, unsaved } = props
  const { allocation } = useText()
  const isOpen = writable && !locked
  const className = `sheet-value${isActive ? ' is-active' : ''}${locked ? ' is-locked' : ''}${unsaved ? ' is-unsaved' : ''}`
  if (isActive && isOpen) return <OpenCell {...props} className={className} />
  return (
    <td
      className={className}
      data-column="value"
      data-active={isActive || undefined}
      tabIndex={isActive ? 0 : undefined}
      aria-readonly={!isOpen || undefined}
    >
      {value === null ? '' : formatNumber(value)}
      {locked && <small className="soft"> {allocation.lockedWord}</small>}
    </td>
  )
}

function OpenCell({
  label,
  value,
  onEnter,
  onPasteMany,
  onGivenUp,
  className,
}: ValueCellProps & { className: string }) {
  const faultId = useId()
  const input = useRef<HTMLInputElement>(null)
  const entry = useEntry(value, onEnter)
  const { mode } = entry
  useSelected(input, mode, value)
  useEnteredOnLeaving(entry.commit)

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) event.stopPropagation()
    else if (mode !== 'ready') keysWhileTyping(event, entry)
    else if (event.key === 'F2') entry.edit()
  }
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (!isManyCells(text)) return
    event.preventDefault()
    onPasteMany(text)
  }
  const leave = () => {
    if (entry.commit()) return
    onGivenUp(entry.shown)
    entry.cancel()
  }
  return (
    <td className={className} data-column="value" data-active onDoubleClick={entry.edit}>
      <input
        ref={input}
        aria-label={label}
        aria-invalid={entry.fault !== null || undefined}
        aria-describedby={entry.fault === null ? undefined : faultId}
        data-ready={mode === 'ready' || undefined}
        inputMode="numeric"
        autoComplete="off"
        value={entry.shown}
        onChange={(event) => entry.type(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onFocus={() => mode === 'ready' && input.current?.select()}
        onMouseUp={() => mode === 'ready' && input.current?.select()}
        onBlur={leave}
      />
      {entry.fault !== null && (
        <span className="sheet-fault" id={faultId} role="alert">
          {entry.fault}
        </span>
      )}
    </td>
  )
}

type Entry = ReturnType<typeof useEntry>

const ALWAYS_LEAVE = ['Enter', 'Tab', 'ArrowUp', 'ArrowDown']
const LEAVE_WHEN_REPLACING = ['ArrowLeft', 'ArrowRight']

/** A key that leaves the cell enters the figure first; all others belong to the field. */
function keysWhileTyping(event: KeyboardEvent, { mode, commit, cancel }: Entry): void {
  if (event.key === 'Escape') {
    event.preventDefault()
    event.stopPropagation()
    cancel()
    return
  }
  const leaves =
    ALWAYS_LEAVE.includes(event.key) || (mode === 'enter' && LEAVE_WHEN_REPLACING.includes(event.key))
  if (leaves && commit()) return
  if (leaves) event.preventDefault()
  event.stopPropagation()
}

/** Ready for typing to replace the figure; in `edit` the caret stands at its end. */
function useSelected(
  input: React.RefObject<HTMLInputElement | null>,
  mode: Entry['mode'],
  value: number | null,
) {
  useLayoutEffect(() => {
    const element = input.current
    if (element === null || document.activeElement !== element) return
    if (mode === 'ready') element.select()
    if (mode === 'edit') element.setSelectionRange(element.value.length, element.value.length)
  }, [input, mode, value])
}

/** A long table takes rows out while scrolling: what was typed there is entered, not lost. */
function useEnteredOnLeaving(commit: () => boolean): void {
  const latest = useRef(commit)
  useEffect(() => {
    latest.current = commit
  })
  useEffect(() => () => void latest.current(), [])
}
