/** One sheet of paper with the furniture every map needs: title, moment, stamp, sheet number, foot. */
import type { CSSProperties, ReactNode } from 'react'
import { momentInChinese, dayInChinese } from '../../shared/days.ts'
import type { Masking } from '../../shared/people/masking.ts'
import { MASKING_LABELS } from '../../shared/people/masking.ts'
import type { Box } from '../map/print/boxes.ts'
import { SCALE_WIDTH } from '../map/print/ScaleBar.tsx'
import { fitFactor, textWidth } from '../map/print/text-width.ts'
import { mm } from './millimetres.ts'
import { HEI, SONG, SONG_TITLE, points } from './fonts.ts'
import type { SheetMeasures } from './measures.ts'

export interface SheetFurniture {
  measures: SheetMeasures
  title: string
  asOf: string
  masking: Masking
  /** 第1幅　共2幅 */
  number: string
  issuedBy: string
  /** where the base map comes from; null when none is drawn */
  credit: string | null
  /** the map's inner frame */
  frame: Box
}

/** A3 millimetres, as the style sheet has it. */
const FOOT_SIZE = 2.89

export function Sheet({ children, ...furniture }: SheetFurniture & { children: ReactNode }) {
  const { measures, title, asOf, masking, number } = furniture
  const { width, height, paper } = measures
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--hei': HEI,
    '--song': SONG,
    '--title': SONG_TITLE,
    width: mm(width),
    // a hair short, so that rounding never opens an empty second page
    height: mm(height - 0.1),
  }
  return (
    <section className="sheet" style={style}>
      <SheetPaper measures={measures} />
      <h1 style={{ fontSize: mm(titleSize(title, measures)) }}>{title}</h1>
      <p className="as-of">截至{momentInChinese(asOf)}</p>
      {masking === 'external' ? null : <p className="stamp">内部使用　注意保密</p>}
      <p className="sheet-number">
        {number}
        <br />
        {paper}横　{MASKING_LABELS[masking]}
      </p>
      {children}
      <Foot {...furniture} />
    </section>
  )
}

/** The paper for the printer, and the centimetre of the design for the style sheet. */
function SheetPaper({ measures: { width, height, unit } }: { measures: SheetMeasures }) {
  return <style>{`@page{size:${width}mm ${height}mm;margin:0}html{font-size:${mm(10 * unit)}}`}</style>
}

/** 35 pt, or what fits between stamp and sheet number. */
function titleSize(title: string, { width, unit }: SheetMeasures): number {
  const size = points(35) * unit
  return Math.min(size, (size * (width - 2 * 52 * unit)) / (textWidth(title, size) * 1.12))
}

function Foot({ measures, asOf, issuedBy, credit, masking, frame }: SheetFurniture) {
  const { unit } = measures
  const line = [
    `制图单位：${issuedBy}`,
    `制图日期：${dayInChinese(asOf)}`,
    `版本：${versionOf(asOf)}`,
    ...(masking === 'external' ? ['公开使用前须按规定送审'] : []),
  ].join('　')
  const base = `底图：${credit ?? '尚未导入'}`
  const size = FOOT_SIZE * unit
  const factor = fitFactor(line, size, scaleBarRight(measures, frame, credit) - (SCALE_WIDTH + 10) * unit)
  return (
    <footer className="foot">
      <span style={{ fontSize: `${factor}em` }}>{line}</span>
      <span className="base-map-credit">{base}</span>
    </footer>
  )
}

/** Where the scale bar ends: below the map, and clear of the credit in the sheet's corner. Millimetres. */
export function scaleBarRight({ width, unit }: SheetMeasures, frame: Box, credit: string | null): number {
  const creditWidth = textWidth(`底图：${credit ?? ''}`, FOOT_SIZE * unit)
  return Math.min(frame.x + frame.width - 6 * unit, width - creditWidth - 18 * unit)
}

/** 20200210-18, with minutes when the hour is not full. */
function versionOf(asOf: string): string {
  const [day = '', time = ''] = asOf.split('T')
  return `${day.replaceAll('-', '')}-${time.replace(':', '').replace(/00$/, '')}`
}
