/** Facts in one line under the head of a ruled paper, and what is said at its right. */
import type { ReactNode } from 'react'
import './ruled-paper.css'

export function UnderTitle({ facts, children }: { facts: string[]; children?: ReactNode }) {
  return (
    <div className="under-title">
      <span>{facts.filter(Boolean).join('　')}</span>
      <span>{children}</span>
    </div>
  )
}
