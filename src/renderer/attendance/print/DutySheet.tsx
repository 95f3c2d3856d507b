/** The frame of the attendance papers: paper, title, who it is from and as of when, and the line to be signed. */
import type { ReactNode } from 'react'
import { momentInChinese } from '../../../shared/days.ts'
import { PAPER_SIZES } from '../../../shared/documents/document.ts'
import { HEI, SONG_TITLE } from '../../print/fonts.ts'
import './attendance-sheet.css'

interface DutySheetProps {
  title: string
  /** left and right under the title */
  about: [left: string, right: string]
  /** the office, and as of when it knows what is filled in */
  unit: string
  asOf: string
  children: ReactNode
}

export function DutySheet({ title, about: [left, right], unit, asOf, children }: DutySheetProps) {
  return (
    <section className="duty-sheet" style={{ fontFamily: HEI }}>
      <h1 style={{ fontFamily: SONG_TITLE }}>{title}</h1>
      <p className="under-title">
        <span>{left}</span>
        <span>{right}</span>
      </p>
      {children}
      <p className="sign-off">
        <span>
          填表：
          <i className="rule" />
          审核：
          <i className="rule" />
        </span>
        <span>
          {unit}　截至{momentInChinese(asOf)}　内部使用
        </span>
      </p>
    </section>
  )
}

export function Paper({ isWide = false }: { isWide?: boolean }) {
  const { width, height } = PAPER_SIZES.A4
  const size = isWide ? `${width}mm ${height}mm` : `${height}mm ${width}mm`
  return <style>{`@page{size:${size};margin:12mm 12mm 12mm 16mm}`}</style>
}
