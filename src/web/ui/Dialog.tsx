import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useText } from '../i18n'
import { useToastHost } from './Toast'
import './dialog.css'

interface DialogProps {
  title: string
  onClose: () => void
  /** While something is being recorded Escape and the closing button wait. */
  busy?: boolean
  /** Without it the dialog can only be answered. */
  closable?: boolean
  width?: 'narrow' | 'wide'
  children: ReactNode
}

/**
 * The browser's own modal dialog: it holds the keyboard, Escape closes it and the focus goes back to where
 * it was. A press on the ground beside it does nothing, so that a slip of the hand loses no entry.
 */
export function Dialog({
  title,
  onClose,
  busy = false,
  closable = true,
  width = 'narrow',
  children,
}: DialogProps) {
  const text = useText()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const enter = useToastHost()
  useEffect(() => (dialog.current === null ? undefined : enter(dialog.current)), [enter])
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    if (element && !element.open) element.showModal()
    element?.querySelector<HTMLElement>('input:enabled, select:enabled, textarea:enabled')?.focus()
    return () => {
      element?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  const mayClose = closable && !busy
  return (
    <dialog
      ref={dialog}
      className={`dialog is-${width}`}
      aria-labelledby={id}
      aria-busy={busy}
      onCancel={(event) => {
        // a file chooser inside also says cancel, and that is not for the dialog
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        if (mayClose) onClose()
      }}
    >
      <div className="dialog-head">
        <h2 id={id}>{title}</h2>
        {closable && (
          <button type="button" className="dialog-close" disabled={busy} onClick={onClose}>
            {text.common.close}
          </button>
        )}
      </div>
      {children}
    </dialog>
  )
}
