import { Component, type ReactNode } from 'react'
import { ErrorState } from './States'

interface Props {
  /** A new value (the address) gives the page another chance. */
  resetKey: string
  children: ReactNode
}

interface State {
  readonly failed: boolean
  readonly resetKey: string
}

/** A page that breaks leaves rail and drafts alone, and says so. React offers this to classes only. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false, resetKey: this.props.resetKey }

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true }
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { failed: false, resetKey: props.resetKey }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return <ErrorState error={null} onRetry={() => window.location.reload()} />
  }
}
