import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { useText } from '../i18n'
import './toast.css'

type Tone = 'ok' | 'warn'

interface Message {
  readonly id: number
  readonly tone: Tone
  readonly words: string
}

type Announce = (words: string, tone?: Tone) => void

const AnnounceContext = createContext<Announce>(() => undefined)

/** Long enough to be read twice by a slow reader. */
const STAYS_MS = 8000

let count = 0

export function ToastProvider({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<readonly Message[]>([])
  const announce = useCallback<Announce>((words, tone = 'ok') => {
    count += 1
    const message = { id: count, tone, words }
    setMessages((before) => [...before.filter((one) => one.words !== words), message].slice(-3))
  }, [])
  const drop = useCallback((id: number) => setMessages((before) => before.filter((one) => one.id !== id)), [])
  const list = useMemo(
    () => messages.map((message) => <Toast key={message.id} message={message} onDone={drop} />),
    [messages, drop],
  )
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="toasts screen-only" role="status" aria-live="polite">
        {list}
      </div>
    </AnnounceContext>
  )
}

function Toast({ message, onDone }: { message: Message; onDone: (id: number) => void }) {
  const text = useText()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => onDone(message.id), STAYS_MS)
    return () => clearTimeout(timer)
  }, [held, message.id, onDone])
  return (
    <div
      className={`toast is-${message.tone}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{message.words}</span>
      <button type="button" onClick={() => onDone(message.id)}>
        {text.common.close}
      </button>
    </div>
  )
}

/** `announce('Đã ghi …')`: seen in the corner and said by screen readers. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext)
}
