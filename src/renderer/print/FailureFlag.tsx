/** Tells the printer when a page cannot be drawn, and why; a refusal's Chinese sentence is passed on as it is. */
import { Component } from 'react'
import type { ReactNode } from 'react'
import { markFailed } from './flags.ts'

export class FailureFlag extends Component<{ children: ReactNode }, { message: string | null }> {
  override state: { message: string | null } = { message: null }

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) }
  }

  override componentDidCatch() {
    markFailed(this.state.message ?? '打印页没有画成。')
  }

  override render() {
    return this.state.message === null ? this.props.children : <p>{this.state.message}</p>
  }
}
