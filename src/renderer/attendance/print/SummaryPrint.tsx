/** 值班考勤汇总表 on paper: everybody in one line, unit after unit. */
import { api } from '../../api.ts'
import type { PrintPageProps } from '../../print/pages.ts'
import { useAnswer } from '../../print/use-answer.ts'
import { SUMMARY_COUNTS, SUMMARY_LABELS } from '../../../shared/attendance/summary.ts'
import type { SummaryCounts } from '../../../shared/attendance/summary.ts'
import { dayInChinese } from '../../../shared/days.ts'
import { STAFF_CATEGORY_LABELS } from '../../../shared/people/person.ts'
import { DutySheet, Paper } from './DutySheet.tsx'

export function SummaryPrint({ query }: PrintPageProps) {
  const asOf = query.get('asOf')
  const span = { from: query.get('from') ?? '', to: query.get('to') ?? '', ...(asOf !== null && { asOf }) }
  const { people, total, from, to, asOf: moment } = useAnswer('attendance.summary', () => api.attendance.summary(span))
  const { office } = useAnswer('office.status', () => api.office.status())
  const numbers = (counts: SummaryCounts) => (
    <>
      {SUMMARY_COUNTS.map((count) => (
        <td key={count} className="number">
          {counts[count]}
        </td>
      ))}
      <td className="number">{counts.hours}</td>
    </>
  )
  return (
    <>
      <Paper isWide />
      <DutySheet
        title={`${office.streetName}值班考勤汇总表`}
        about={[`期间：${dayInChinese(from)}至${dayInChinese(to)}`, `共 ${people.length} 人`]}
        unit={office.commandPostName}
        asOf={moment}
      >
        <table>
          <thead>
            <tr>
              <th style={{ width: '9%' }}>姓名</th>
              <th style={{ width: '7%' }}>类别</th>
              <th>单位</th>
              {SUMMARY_COUNTS.map((count) => (
                <th key={count} style={{ width: '7.4%' }}>
                  {SUMMARY_LABELS[count]}
                </th>
              ))}
              <th style={{ width: '7.4%' }}>值班小时</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ key, name, category, unit, ...counts }) => (
              <tr key={key}>
                <td className="name number">{name}</td>
                <td className="number">{category && STAFF_CATEGORY_LABELS[category]}</td>
                <td className="left number">{unit}</td>
                {numbers(counts)}
              </tr>
            ))}
            <tr className="group">
              <th>合计</th>
              <td>{people.length}人</td>
              <td />
              {numbers(total)}
            </tr>
          </tbody>
        </table>
      </DutySheet>
    </>
  )
}
