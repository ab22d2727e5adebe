import { createContext, type ReactNode, type SyntheticEvent, useContext, useRef, useState } from 'react'
import './form.css'

const TriedContext = createContext(false)

/** True after an attempt that could not be sent: only then do empty fields complain. */
export function useTried(): boolean {
  return useContext(TriedContext)
}

interface FormProps {
  onSubmit: () => void
  children: ReactNode
  label?: string
}

/** Asks every field first; goes to the first one that is not right, and sends only when all are. */
export function Form({ onSubmit, children, label }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [tried, setTried] = useState(false)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const wrong = form.current?.querySelector<HTMLElement>('input:invalid, select:invalid, textarea:invalid')
    setTried(Boolean(wrong))
    if (wrong) {
      unfold(wrong)
      wrong.focus()
    } else onSubmit()
  }
  return (
    <TriedContext value={tried}>
      <form className="form" ref={form} noValidate aria-label={label} onSubmit={submit}>
        {children}
      </form>
    </TriedContext>
  )
}

/** What is folded away takes no focus. */
function unfold(field: Element) {
  for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
    fold.open = true
  }
}

/** The buttons that end a form. */
export function FormEnd({ children }: { children: ReactNode }) {
  return <div className="form-end">{children}</div>
}
