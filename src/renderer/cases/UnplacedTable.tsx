/** Observed persons whom no building could be found for, by ledger number; names only at the command level. */
import type { CaseDistribution } from '../../shared/cases/case.ts'
import { shortDayInChinese } from '../../shared/days.ts'
import type { Masking } from '../../shared/people/masking.ts'
import { fitFactor } from '../map/print/text-width.ts'
import { RuledTable } from '../print/RuledTable.tsx'

export type Unplaced = CaseDistribution['unplaced'][number]

/** A3 millimetres. */
export const UNPLACED_TABLE = { row: 4.1, head: 4.6, size: 2.4, width: 65.5 }

interface UnplacedTableProps {
  people: readonly Unplaced[]
  masking: Masking
  isolationDays: number
  unit: number
}

export function UnplacedTable({ people, masking, isolationDays, unit }: UnplacedTableProps) {
  const hasNames = masking === 'command'
  const widths = hasNames ? [9, 10, 14.5, 12, 10, 10] : [9.5, 17, 15, 12, 12]
  const heads = ['台账号', ...(hasNames ? ['姓名'] : []), '社区', '来源地', '观察开始', `满${isolationDays}天`]
  const fitted = (text: string | null, column: number) => {
    const width = widths[column] ?? 0
    return <span style={{ fontSize: `${fitFactor(text ?? '—', UNPLACED_TABLE.size, width - 0.8)}em` }}>{text ?? '—'}</span>
  }
  return (
    <RuledTable
      columns={heads.map((head, i) => ({ width: (widths[i] ?? 0) * unit, head: fitted(head, i) }))}
      rows={people.map(({ id, number, label, community, origin, startOn, plannedEndOn }) => ({
        key: String(id),
        height: UNPLACED_TABLE.row * unit,
        kind: 'row',
        cells: [
          number === null ? '—' : String(number).padStart(4, '0'),
          ...(hasNames ? [label] : []),
          community,
          origin,
          startOn && shortDayInChinese(startOn),
          plannedEndOn && shortDayInChinese(plannedEndOn),
        ].map(fitted),
      }))}
      headHeight={UNPLACED_TABLE.head * unit}
      size={UNPLACED_TABLE.size * unit}
      unit={unit}
    />
  )
}
