/** Community by community: current, cumulative, released, today's changes, and where the current ones came from. */
import type { CommunityCases } from '../../shared/cases/case.ts'
import { fitFactor } from '../map/print/text-width.ts'
import { RuledTable } from '../print/RuledTable.tsx'
import type { RuledColumn } from '../print/RuledTable.tsx'
import { CaseMark } from './CaseMark.tsx'
import { ORIGINS, ORIGIN_SYMBOLS } from './origin-symbols.ts'
import type { OriginClass } from '../../shared/cases/case.ts'

/** A3 millimetres. */
export const COMMUNITY_TABLE = { row: 5.15, head: 6.4, size: 2.9, name: 24, count: 9, change: 12.8 }
const SMALLEST = 2.2

interface CommunityTableProps {
  communities: readonly CommunityCases[]
  /** the sum of all communities, those on another sheet too; null where it is not printed */
  total: CommunityCases | null
  origins: readonly OriginClass[]
  /** the factor rows are set closer by */
  density: number
  width: number
  unit: number
}

export function CommunityTable({ communities, total, origins, density, width, unit }: CommunityTableProps) {
  const columns = columnsOf(origins, width, unit)
  const size = Math.max(SMALLEST, COMMUNITY_TABLE.size * Math.sqrt(density))
  const row = (cases: CommunityCases, isTotal: boolean) => ({
    key: isTotal ? 'total' : String(cases.communityId ?? cases.community),
    height: COMMUNITY_TABLE.row * density * unit,
    kind: isTotal ? ('total' as const) : ('row' as const),
    cells: [
      <Name key="name" text={cases.community} size={size} />,
      <b key="current">{cases.current}</b>,
      ...[cases.cumulative, cases.released, cases.newToday, cases.releasedToday].map(dashed),
      ...origins.map((origin) => dashed(cases.byOrigin[origin])),
    ],
  })
  return (
    <RuledTable
      columns={columns}
      rows={[...communities.map((cases) => row(cases, false)), ...(total ? [row(total, true)] : [])]}
      headHeight={COMMUNITY_TABLE.head * density * unit}
      size={size * unit}
      unit={unit}
    />
  )
}

export function totalOf(communities: readonly CommunityCases[]): CommunityCases {
  const sum = (value: (cases: CommunityCases) => number) => communities.reduce((all, cases) => all + value(cases), 0)
  return {
    communityId: null,
    community: '合　计',
    current: sum(({ current }) => current),
    cumulative: sum(({ cumulative }) => cumulative),
    released: sum(({ released }) => released),
    newToday: sum(({ newToday }) => newToday),
    releasedToday: sum(({ releasedToday }) => releasedToday),
    byOrigin: {
      wuhan: sum(({ byOrigin }) => byOrigin.wuhan),
      hubei: sum(({ byOrigin }) => byOrigin.hubei),
      other_province: sum(({ byOrigin }) => byOrigin.other_province),
      home_province: sum(({ byOrigin }) => byOrigin.home_province),
      unknown: sum(({ byOrigin }) => byOrigin.unknown),
    },
  }
}

/** Origins that get a column: the four that are always asked for, and the unknown when there are any. */
export function originColumns(communities: readonly CommunityCases[]): OriginClass[] {
  return ORIGINS.filter((origin) => origin !== 'unknown' || communities.some(({ byOrigin }) => byOrigin.unknown > 0))
}

function columnsOf(origins: readonly OriginClass[], width: number, unit: number): RuledColumn[] {
  const { name, count, change } = COMMUNITY_TABLE
  const each = (width - name - 3 * count - 2 * change) / origins.length
  const right = 'right' as const
  return [
    { width: name * unit, head: '社区' },
    ...['当前', '累计', '解除'].map((head) => ({ width: count * unit, align: right, head })),
    ...['今日新增', '今日解除'].map((head) => ({
      width: change * unit,
      align: right,
      head: <Head text={head} width={change} />,
    })),
    ...origins.map((origin) => ({ width: each * unit, align: right, head: <OriginHead {...{ origin, unit }} width={each} /> })),
  ]
}

function Head({ text, width }: { text: string; width: number }) {
  return <span style={{ fontSize: `${0.86 * fitFactor(text, COMMUNITY_TABLE.size * 0.86, width - 0.8)}em` }}>{text}</span>
}

function OriginHead({ origin, width, unit }: { origin: OriginClass; width: number; unit: number }) {
  const text = ORIGIN_SYMBOLS[origin].label.replace('来（返）', '').replace('湖北武汉', '武汉')
  const factor = fitFactor(text, COMMUNITY_TABLE.size * 0.86, width - 4.8)
  return (
    <span className="origin-head">
      <svg width={`${2.8 * unit}mm`} height={`${2.8 * unit}mm`} viewBox="-1.4 -1.4 2.8 2.8" aria-hidden="true">
        <CaseMark at={[0, 0]} origin={origin} people={1} radius={1} unit={1} />
      </svg>
      <span style={{ fontSize: `${0.86 * factor}em` }}>{text}</span>
    </span>
  )
}

function Name({ text, size }: { text: string; size: number }) {
  return <span style={{ fontSize: `${fitFactor(text, size, COMMUNITY_TABLE.name - 1)}em` }}>{text}</span>
}

function dashed(value: number): string {
  return value === 0 ? '—' : String(value)
}
