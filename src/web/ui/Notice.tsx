import type { ReactNode } from 'react'
import './notice.css'

type Tone = 'info' | 'warn' | 'error' | 'ok'

interface NoticeProps {
  tone?: Tone
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  /** Said at once by screen readers when it appears in answer to an action. */
  live?: boolean
  /** About what may be done on the page: nothing that a paper tells. */
  screenOnly?: boolean
}

export function Notice(props: NoticeProps) {
  const { tone = 'info', title, children, actions, live = false, screenOnly = false } = props
  const role = tone === 'error' ? 'alert' : 'status'
  return (
    <div className={`notice is-${tone}${screenOnly ? ' screen-only' : ''}`} role={live ? role : undefined}>
      {title !== undefined && <p className="notice-title">{title}</p>}
      {children !== undefined && <div>{children}</div>}
      {actions !== undefined && <div className="notice-actions screen-only">{actions}</div>}
    </div>
  )
}
