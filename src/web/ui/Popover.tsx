import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { isComposing } from '../platform/keys'
import './popover.css'

interface PopoverProps {
  /** What stands on the button. */
  button: ReactNode
  buttonClass: string
  buttonLabel?: string
  /** Name of the panel for screen readers. */
  label: string
  children: (close: () => void) => ReactNode
}

/** A button and a panel beneath it; closes on Escape, on leaving it and on a press outside. */
export function Popover({ button, buttonClass, buttonLabel, label, children }: PopoverProps) {
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const trigger = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  useOutsidePress(root, open, () => setOpen(false))

  const close = () => {
    setOpen(false)
    trigger.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open || isComposing(event)) return
    event.stopPropagation()
    close()
  }
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && !root.current?.contains(event.relatedTarget)) setOpen(false)
  }
  return (
    <div className="popover" ref={root} onKeyDown={onKeyDown} onBlur={onBlur}>
      <button
        ref={trigger}
        type="button"
        className={buttonClass}
        aria-label={buttonLabel}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-haspopup="dialog"
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && (
        <PopoverPanel id={id} label={label}>
          {children(close)}
        </PopoverPanel>
      )}
    </div>
  )
}

function PopoverPanel({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  const panel = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = panel.current
    if (!element) return
    const over = element.getBoundingClientRect().right - (document.documentElement.clientWidth - 8)
    if (over > 0) element.style.translate = `${-over}px 0`
    const first = element.querySelector<HTMLElement>('input, select, textarea, button, a[href]')
    ;(first ?? element).focus()
  }, [])
  return (
    <div className="popover-panel" id={id} ref={panel} role="dialog" aria-label={label} tabIndex={-1}>
      {children}
    </div>
  )
}

function useOutsidePress(root: RefObject<HTMLElement | null>, active: boolean, onPress: () => void): void {
  useEffect(() => {
    if (!active) return
    const press = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) onPress()
    }
    document.addEventListener('pointerdown', press)
    return () => document.removeEventListener('pointerdown', press)
  })
}
