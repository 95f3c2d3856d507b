/** 考勤汇总 as a workbook sheet: everybody in one line, ready to be sorted, and to be printed. */
import { SUMMARY_COUNTS, SUMMARY_LABELS } from '../../shared/attendance/summary.ts'
import type { AttendanceSummary, SummaryCounts } from '../../shared/attendance/summary.ts'
import { countText } from '../../shared/counts.ts'
import { dayInChinese, momentInChinese } from '../../shared/days.ts'
import { STAFF_CATEGORY_LABELS } from '../../shared/people/person.ts'
import type { ListCell, ListSheet } from '../sheets/write/list-sheet.ts'

export function summarySheet(summary: AttendanceSummary, names: { street: string; unit: string }): ListSheet {
  const { people, total, from, to, asOf } = summary
  const numbers = (counts: SummaryCounts): ListCell[] => [...SUMMARY_COUNTS.map((count) => counts[count]), counts.hours]
  const rows: ListCell[][] = [
    ...people.map(({ name, category, unit, ...counts }) => [
      name,
      category && STAFF_CATEGORY_LABELS[category],
      unit,
      ...numbers(counts),
    ]),
    ['合计', `${countText(people.length)}人`, null, ...numbers(total)],
  ]
  const span = from === to ? dayInChinese(from) : `${dayInChinese(from)}至${dayInChinese(to)}`
  return {
    name: '考勤汇总',
    title: `${names.street}值班考勤汇总表`,
    lines: [`填报单位：${names.unit}　　期间：${span}　　截止时间：${momentInChinese(asOf)}　　共${countText(people.length)}人`],
    columns: [
      { heading: '姓名', kind: 'text', width: 12 },
      { heading: '类别', kind: 'text', width: 10, align: 'center' },
      { heading: '单位', kind: 'text', width: 30, wraps: true },
      ...SUMMARY_COUNTS.map((count) => ({
        heading: SUMMARY_LABELS[count],
        kind: 'number' as const,
        width: Math.max(9, SUMMARY_LABELS[count].length * 2 + 3),
        align: 'center' as const,
      })),
      { heading: '值班小时', kind: 'number', width: 11, align: 'center' },
    ],
    rowCount: rows.length,
    rows,
    headColumns: 1,
  }
}
