import { type ReactNode, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
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
  const close = () => setOpen(false)
  useClosing(root, open, close)
  return (
    <div className="popover" ref={root}>
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
        <PopoverPanel id={id} label={label} returnTo={trigger}>
          {children(close)}
        </PopoverPanel>
      )}
    </div>
  )
}

interface PanelProps {
  id: string
  label: string
  returnTo: RefObject<HTMLElement | null>
  children: ReactNode
}

/** Takes the focus while it is open, gives it back unless it has gone elsewhere, and stays in the window. */
function PopoverPanel({ id, label, returnTo, children }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = panel.current
    const origin = returnTo.current
    if (!element) return
    const over = element.getBoundingClientRect().right - (document.documentElement.clientWidth - 8)
    // on a phone it is a sheet as wide as the window
    const isSheet = getComputedStyle(element).position === 'fixed'
    if (over > 0 && !isSheet) element.style.translate = `${-over}px 0`
    const first = element.querySelector<HTMLElement>('input, select, textarea, button, a[href]')
    ;(first ?? element).focus()
    return () => {
      if (element.contains(document.activeElement)) origin?.focus()
    }
  }, [returnTo])
  return (
    <div className="popover-panel" id={id} ref={panel} role="dialog" aria-label={label} tabIndex={-1}>
      {children}
    </div>
  )
}

function useClosing(root: RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  useEffect(() => {
    const element = root.current
    if (!open || !element) return
    const isOutside = (target: EventTarget | null) => target instanceof Node && !element.contains(target)
    const press = (event: PointerEvent) => isOutside(event.target) && close()
    const leave = (event: FocusEvent) => isOutside(event.relatedTarget) && close()
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isComposing(event)) return
      // a dialog around the panel stays open
      event.preventDefault()
      close()
    }
    document.addEventListener('pointerdown', press)
    element.addEventListener('focusout', leave)
    element.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', press)
      element.removeEventListener('focusout', leave)
      element.removeEventListener('keydown', escape)
    }
  })
}
