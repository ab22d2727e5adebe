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
}

export function Notice({ tone = 'info', title, children, actions, live = false }: NoticeProps) {
  const role = tone === 'error' ? 'alert' : 'status'
  return (
    <div className={`notice is-${tone}`} role={live ? role : undefined}>
      {title !== undefined && <p className="notice-title">{title}</p>}
      {children !== undefined && <div>{children}</div>}
      {actions !== undefined && <div className="notice-actions screen-only">{actions}</div>}
    </div>
  )
}
