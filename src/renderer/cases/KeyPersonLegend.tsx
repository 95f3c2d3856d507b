/** The legend of the 重点人员分布图, from what the sheet draws: origins with people drawn, sizes that occur, or the grades. */
import type { CommunityCases, OriginClass } from '../../shared/cases/case.ts'
import { countText } from '../../shared/counts.ts'
import { BaseLegendLines } from '../map/print/BaseLegend.tsx'
import type { BaseSample } from '../map/print/base-legend.ts'
import { BLOCK } from '../print/blocks.ts'
import { mm } from '../print/millimetres.ts'
import type { CaseSymbol } from './case-clusters.ts'
import { CaseMark } from './CaseMark.tsx'
import { gradeInWords, gradeOf } from './choropleth.ts'
import type { Grade } from './choropleth.ts'
import { CASE_RADII, ORIGINS, ORIGIN_SYMBOLS } from './origin-symbols.ts'

interface KeyPersonLegendProps {
  symbols: readonly CaseSymbol[]
  hasTies: boolean
  grades: readonly Grade[]
  communities: readonly CommunityCases[]
  base: { sample: BaseSample; label: string }[]
  density: number
  width: number
  unit: number
}

export function KeyPersonLegend({ symbols, hasTies, grades, communities, base, density, width, unit }: KeyPersonLegendProps) {
  const most = Math.max(...ORIGINS.map((origin) => sizesOf(origin, symbols).length))
  const drawn = grades
    .map((grade) => ({ grade, count: communities.filter(({ current }) => gradeOf(current, grades) === grade).length }))
    .filter(({ count }) => count > 0)
  const row = { height: mm(BLOCK.legendRow * density * unit) }
  return (
    <div style={{ width: mm(width * unit) }}>
      <p className="block-title" style={{ height: mm(BLOCK.title * unit) }}>
        图　例
      </p>
      {ORIGINS.filter((origin) => symbols.some((symbol) => symbol.origin === origin)).map((origin) => (
        <div key={origin} className="legend-entry" style={row}>
          <Samples origin={origin} symbols={symbols} most={most} unit={unit} />
          <span>{ORIGIN_SYMBOLS[origin].label}人员</span>
          <span className="legend-count">{countText(peopleFrom(origin, symbols))}人</span>
        </div>
      ))}
      {drawn.map(({ grade, count }) => (
        <div key={grade.from} className="legend-entry" style={row}>
          <svg width={mm(9 * unit)} height={mm(4 * unit)} viewBox="0 0 9 4" aria-hidden="true">
            <rect x={0.6} y={0.4} width={7.4} height={3.2} fill={grade.fill} stroke="#5f5f5b" strokeWidth={0.12} />
          </svg>
          <span>当前{gradeInWords(grade)}</span>
          <span className="legend-count">{count}个社区</span>
        </div>
      ))}
      {symbols.length > 0 ? (
        <p className="note" style={{ height: mm(LEGEND_NOTE * unit) }}>
          符号置于楼栋处，数字为该楼当前人数，不注数字为1人；同楼有几类来源的并列几个符号{hasTies ? '；细线指所在楼栋' : ''}。
        </p>
      ) : null}
      <BaseLegendLines entries={base} density={density} unit={unit} />
    </div>
  )
}

/** A3 millimetres: two lines. */
export const LEGEND_NOTE = 7.4

/** One sample of each size that occurs for this origin; `most`: of any origin, so that the words stand in line. */
function Samples({
  origin,
  symbols,
  most,
  unit,
}: {
  origin: OriginClass
  symbols: readonly CaseSymbol[]
  most: number
  unit: number
}) {
  const width = 1 + most * 4.8
  return (
    <svg width={mm(width * unit)} height={mm(5 * unit)} viewBox={`0 -2.5 ${width} 5`} aria-hidden="true">
      {sizesOf(origin, symbols).map(({ radius, least }, i) => (
        <CaseMark key={least} at={[2.4 + i * 4.8, 0]} origin={origin} people={least} radius={radius} unit={1} />
      ))}
    </svg>
  )
}

function sizesOf(origin: OriginClass, symbols: readonly CaseSymbol[]) {
  const counts = symbols.filter((symbol) => symbol.origin === origin).map(({ people }) => people)
  return CASE_RADII.filter(({ least }, i) =>
    counts.some((people) => people >= least && people < (CASE_RADII[i + 1]?.least ?? Infinity)),
  )
}

function peopleFrom(origin: OriginClass, symbols: readonly CaseSymbol[]): number {
  return symbols.filter((symbol) => symbol.origin === origin).reduce((sum, { people }) => sum + people, 0)
}
