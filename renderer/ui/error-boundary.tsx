/** Keeps a fault in one view from taking the frame with it. React offers this to classes only. */
import { Component, type ReactNode } from 'react'
import { ErrorNote } from './error-note.tsx'

type Props = { children: ReactNode }

export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return (
      <div className="page">
        <ErrorNote error={this.state.error} onRetry={() => this.setState({ error: null })} />
      </div>
    )
  }
}
