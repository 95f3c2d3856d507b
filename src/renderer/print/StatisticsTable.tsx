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

export function StatisticsTable({ rows, width, unit }: { rows: StatisticsRow[]; width: number; unit: number }) {
  return (
    <RuledTable
      columns={[
        { width: (width - 24) * unit, head: '' },
        { width: 17 * unit, align: 'right', head: '' },
        { width: 7 * unit, head: '' },
      ]}
      rows={rows.map(({ label, value, unit: counted, isPart }, i) => ({
        key: `${i} ${label}`,
        height: STATISTICS.row * unit,
        kind: 'row',
        cells: [isPart ? `　${label}` : label, <b key="value">{value}</b>, `\u2009${counted}`],
      }))}
      headHeight={0}
      size={STATISTICS.size * unit}
      unit={unit}
    />
  )
}
