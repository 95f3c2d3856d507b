/** Label and number, one line each: the statistics beside a map. */
import { STATISTICS } from './blocks.ts'
import { RuledTable } from './RuledTable.tsx'

export interface StatisticsRow {
  label: string
  value: string
  unit: string
  /** part of the line above it: set in */
  isPart: boolean
}

interface StatisticsTableProps {
  rows: StatisticsRow[]
  /** the factor lines are set closer by */
  density?: number
  /** A3 millimetres */
  width: number
  unit: number
}

export function StatisticsTable({ rows, density = 1, width, unit }: StatisticsTableProps) {
  return (
    <RuledTable
      columns={[
        { width: (width - 24) * unit, head: '' },
        { width: 17 * unit, align: 'right', head: '' },
        { width: 7 * unit, head: '' },
      ]}
      rows={rows.map(({ label, value, unit: counted, isPart }, i) => ({
        key: `${i} ${label}`,
        height: STATISTICS.row * density * unit,
        kind: 'row',
        cells: [isPart ? `　${label}` : label, <b key="value">{value}</b>, `\u2009${counted}`],
      }))}
      headHeight={0}
      size={STATISTICS.size * Math.sqrt(density) * unit}
      unit={unit}
    />
  )
}
