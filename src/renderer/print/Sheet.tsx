/** One sheet of paper with the furniture every map needs: title, moment, stamp, sheet number, foot. */
import type { CSSProperties, ReactNode } from 'react'
import { momentInChinese, dayInChinese } from '../../shared/days.ts'
import type { Masking } from '../../shared/people/masking.ts'
import { MASKING_LABELS } from '../../shared/people/masking.ts'
import { textWidth } from '../map/print/text-width.ts'
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
}

export function Sheet({ children, ...furniture }: SheetFurniture & { children: ReactNode }) {
  const { measures, title, asOf, masking, number } = furniture
  const { width, height, unit, paper } = measures
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
      <Foot {...furniture} unit={unit} />
    </section>
  )
}

export function mm(value: number): string {
  return `${value.toFixed(3)}mm`
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

function Foot({ asOf, issuedBy, credit, masking }: SheetFurniture & { unit: number }) {
  return (
    <footer className="foot">
      <span>制图单位：{issuedBy}</span>
      <span>制图日期：{dayInChinese(asOf)}</span>
      <span>版本：{versionOf(asOf)}</span>
      {masking === 'external' ? <span>公开使用前须按规定送审</span> : null}
      <span className="base-map-credit">底图：{credit ?? '尚未导入'}</span>
    </footer>
  )
}

/** 20200210-18, with minutes when the hour is not full. */
function versionOf(asOf: string): string {
  const [day = '', time = ''] = asOf.split('T')
  return `${day.replaceAll('-', '')}-${time.replace(':', '').replace(/00$/, '')}`
}
