import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useText } from '../i18n'
import { isComposing } from '../platform/keys'
import { useMedia } from './useMedia'
import './find-box.css'

export interface FoundItem {
  readonly key: string
  readonly label: string
  /** Parent and former name: names repeat everywhere. */
  readonly note?: string
}

interface FindBoxProps<Item extends FoundItem> {
  label: string
  placeholder?: string
  /** What is typed; the page asks for the items. */
  query: string
  onQuery: (query: string) => void
  items: readonly Item[]
  loading?: boolean
  /** More was found than `items` holds. */
  more?: boolean
  onChoose: (item: Item) => void
  /** Ctrl K comes here from anywhere on the page; where there are keys the box says so. */
  shortcut?: boolean
}

/** Touch screens have no Ctrl. */
const HAS_KEYS = '(hover: hover) and (pointer: fine)'

/** A box to type in and a list of what was found: arrows, Enter, Escape. */
export function FindBox<Item extends FoundItem>(props: FindBoxProps<Item>) {
  const { label, placeholder = label, query, onQuery, items, onChoose } = props
  const { loading = false, more = false, shortcut = false } = props
  const text = useText()
  const hasKeys = useMedia(HAS_KEYS) && shortcut
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  useShortcut(shortcut, () => input.current?.select())

  const shown = open && query.trim() !== ''
  const active = shown ? items[Math.min(at, items.length - 1)] : undefined
  const choose = (item: Item) => {
    setOpen(false)
    onQuery('')
    onChoose(item)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'Escape' && shown) {
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setOpen(true)
      setAt(items.length === 0 ? 0 : (Math.min(at, items.length - 1) + step + items.length) % items.length)
    }
    if (event.key === 'Enter' && active) {
      event.preventDefault()
      choose(active)
    }
  }
  return (
    <div className="find-box">
      <input
        ref={input}
        className="input"
        type="search"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={shown ? id : undefined}
        aria-autocomplete="list"
        aria-activedescendant={active && `${id}-${active.key}`}
        autoComplete="off"
        spellCheck={false}
        placeholder={hasKeys ? text.tables.withKeys(placeholder) : placeholder}
        value={query}
        onChange={(event) => {
          onQuery(event.target.value)
          setOpen(true)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      {shown && (
        <FoundList
          id={id}
          label={label}
          items={items}
          active={active}
          loading={loading}
          more={more}
          onChoose={choose}
        />
      )}
      <span className="visually-hidden" role="status">
        {shown && !loading && (more ? text.tables.resultsMore : text.tables.results)(items.length)}
      </span>
    </div>
  )
}

interface FoundListProps<Item extends FoundItem> {
  id: string
  label: string
  items: readonly Item[]
  active: Item | undefined
  loading: boolean
  more: boolean
  onChoose: (item: Item) => void
}

function FoundList<Item extends FoundItem>({
  id,
  label,
  items,
  active,
  loading,
  more,
  onChoose,
}: FoundListProps<Item>) {
  const text = useText()
  return (
    // the press must not take the focus from the box before the click is counted
    <div className="find-list" onPointerDown={(event) => event.preventDefault()}>
      {items.length === 0 && <p className="soft">{loading ? text.common.loading : text.tables.noResults}</p>}
      <div id={id} role="listbox" aria-label={label} hidden={items.length === 0}>
        {items.map((item) => (
          <button
            key={item.key}
            id={`${id}-${item.key}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={item === active}
            ref={item === active ? inView : undefined}
            onClick={() => onChoose(item)}
          >
            <span>{item.label}</span>
            {item.note !== undefined && <small className="soft">{item.note}</small>}
          </button>
        ))}
      </div>
      {more && items.length > 0 && <p className="find-more soft">{text.tables.foundMore(items.length)}</p>}
    </div>
  )
}

function useShortcut(active: boolean, act: () => void): void {
  useEffect(() => {
    if (!active) return
    const press = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k' || event.isComposing) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
}

function inView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
