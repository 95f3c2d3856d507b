/** The frame of every roster and attendance paper: its size, what stands on it, and the line with who made it and its page. */
import type { CSSProperties, ReactNode } from 'react'
import { CONFIDENTIAL, asOfInWords } from '../../../shared/roster/papers/issue.ts'
import { HEI } from '../fonts.ts'
import './office-paper.css'

export type PaperSize = 'a4' | 'a4-upright' | 'a3'

/** Millimetres; left is for the binding, or the nail. `foot`: what the line at the bottom takes, from the edge of the paper. */
export const PAPER = {
  a4: { width: 297, height: 210 },
  'a4-upright': { width: 210, height: 297 },
  a3: { width: 420, height: 297 },
  top: 9,
  left: 15,
  right: 10,
  foot: 14,
} as const

/** What a paper has between its margins. */
export function paperWidth(size: PaperSize): number {
  return PAPER[size].width - PAPER.left - PAPER.right
}

interface OfficePaperProps {
  size: PaperSize
  /** of its style sheet: post-sheet */
  kind: string
  /** what the PDF is cut by */
  sheet: string | number
  page: { number: number; of: number }
  signed: Signed
  style?: CSSProperties
  /** in place of the line at the bottom */
  foot?: ReactNode
  children: ReactNode
}

interface Signed {
  /** null: a line to sign on */
  preparedBy: string | null
  reviewedBy: string | null
  asOf: string
}

export function OfficePaper({ size, kind, sheet, page, signed, style, foot, children }: OfficePaperProps) {
  return (
    <section className={`office-paper ${size} ${kind}`} data-sheet={sheet} style={{ fontFamily: HEI, ...style }}>
      {children}
      {foot ?? <SignOff signed={signed} page={page} />}
    </section>
  )
}

function SignOff({ signed, page }: Pick<OfficePaperProps, 'signed' | 'page'>) {
  return (
    <footer className="sign-off">
      <span>
        制表：
        <Signature name={signed.preparedBy} />
        审核：
        <Signature name={signed.reviewedBy} />
        {asOfInWords(signed)}
      </span>
      <span>
        {CONFIDENTIAL}　　第{page.number}页　共{page.of}页
      </span>
    </footer>
  )
}

/** Whoever is not named signs by hand. */
function Signature({ name }: { name: string | null }) {
  return name === null ? <i className="rule" /> : <b className="signed">{name}</b>
}
