import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
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

type EnterHost = (host: HTMLElement) => () => void

const HostContext = createContext<EnterHost>(() => () => undefined)

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
  const { host, enter } = useHosts()
  return (
    <AnnounceContext value={announce}>
      <HostContext value={enter}>
        {children}
        <Region>{host === null && list}</Region>
        {host !== null && createPortal(<Region>{list}</Region>, host)}
      </HostContext>
    </AnnounceContext>
  )
}

/** There before the words are: screen readers tell only what changes in it. */
function Region({ children }: { children: ReactNode }) {
  return (
    <div className="toasts screen-only" role="status" aria-live="polite">
      {children}
    </div>
  )
}

/** The open dialogs, the last one on top: what lies behind it is neither seen clearly nor read out. */
function useHosts() {
  const [hosts, setHosts] = useState<readonly HTMLElement[]>([])
  const enter = useCallback<EnterHost>((host) => {
    setHosts((before) => [...before, host])
    return () => setHosts((before) => before.filter((one) => one !== host))
  }, [])
  return { host: hosts[hosts.length - 1] ?? null, enter }
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

/** Lets a modal dialog show the messages while it is open: `enter(dialog)` gives the way out. */
export function useToastHost(): EnterHost {
  return useContext(HostContext)
}

/** `announce('Đã ghi …')`: seen in the corner and said by screen readers. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext)
}
