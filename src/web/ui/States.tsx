import { lazy, type ReactNode, Suspense } from 'react'
import { useText } from '../i18n'
import type { Text } from '../i18n/vi'
import { isRefusal } from '../platform/api'
import { Button } from './Button'
import { Notice } from './Notice'
import './states.css'

/** With the sentences of all findings. */
const Findings = lazy(async () => ({ default: (await import('./Findings')).Findings }))

interface EmptyStateProps {
  /** What this place is for. */
  title: string
  hint?: ReactNode
  /** The first step. */
  action?: ReactNode
}

export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p className="empty-title">{title}</p>
      {hint !== undefined && <p className="soft screen-only">{hint}</p>}
      {action !== undefined && <div className="screen-only">{action}</div>}
    </div>
  )
}

export interface LoadingShapeProps {
  shape?: 'lines' | 'table' | 'chart'
  rows?: number
}

/** The shape of what is coming; invisible for the first 100 ms, so that a quick answer does not flicker. */
export function LoadingShape({ shape = 'lines', rows = 6 }: LoadingShapeProps) {
  const text = useText()
  return (
    <div className={`loading-shape is-${shape}`} role="status">
      <span className="visually-hidden">{text.common.loading}</span>
      {Array.from({ length: shape === 'chart' ? 1 : rows }, (_, row) => (
        <span key={row} className="loading-line" aria-hidden="true" />
      ))}
    </div>
  )
}

type RefusalKind = keyof Text['refusals']

const kinds: Readonly<Record<number, RefusalKind>> = {
  0: 'unreachable',
  400: 'invalid',
  401: 'signedOut',
  403: 'forbidden',
  404: 'notFound',
  409: 'conflict',
  422: 'refused',
  429: 'tooMany',
}

/** Which sentences an error deserves; anything unknown is a failure of ours, never a riddle for the reader. */
export function refusalKind(error: unknown): RefusalKind {
  return isRefusal(error) ? (kinds[error.status] ?? 'failed') : 'broken'
}

interface ErrorStateProps {
  error: unknown
  onRetry?: (() => void) | undefined
}

/** What was refused or failed, and what would make it possible. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const text = useText()
  const { title, hint } = text.refusals[refusalKind(error)]
  const findings = isRefusal(error) ? error.findings : []
  // an answer that says no says it again
  const retry = onRetry && !(isRefusal(error) && [403, 404].includes(error.status)) && (
    <Button look="edged" onClick={onRetry}>
      {text.common.retry}
    </Button>
  )
  if (findings.length > 0) {
    return (
      <Suspense>
        <Findings title={title} findings={findings} live />
      </Suspense>
    )
  }
  return (
    <Notice tone={isRefusal(error, 0) ? 'warn' : 'error'} title={title} actions={retry} live>
      {hint}
    </Notice>
  )
}
