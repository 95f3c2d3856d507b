/** 值班考勤汇总表 on paper: everybody in one line, unit after unit. */
import { countText, figureText } from '../../../shared/counts.ts'
import { api } from '../../api.ts'
import { HEI } from '../../print/fonts.ts'
import type { PrintPageProps } from '../../print/pages.ts'
import { PAPER } from '../../print/paper/OfficePaper.tsx'
import { flow } from '../../../shared/documents/flow.ts'
import { createRuler, fitText } from '../../print/text-ruler.ts'
import { useAnswer } from '../../print/use-answer.ts'
import { SUMMARY_COUNTS, SUMMARY_LABELS } from '../../../shared/attendance/summary.ts'
import type { SummaryCounts } from '../../../shared/attendance/summary.ts'
import { dayInChinese } from '../../../shared/days.ts'
import { STAFF_CATEGORY_LABELS } from '../../../shared/people/person.ts'
import { AttendancePaper } from './AttendancePaper.tsx'

/** Millimetres. */
const ROW = 5.5
const HEAD = 8
const WIDTHS = { name: 19, category: 17, unit: 47, count: 11.3 }
const BODY = PAPER['a4-upright'].height - PAPER.top - 12.5 - 1.5 - HEAD - 1 - PAPER.foot

export function SummaryPrint({ query }: PrintPageProps) {
  const asOf = query.get('asOf')
  const span = { from: query.get('from') ?? '', to: query.get('to') ?? '', ...(asOf !== null && { asOf }) }
  const { people, total, from, to, asOf: moment } = useAnswer('attendance.summary', () => api.attendance.summary(span))
  const { office } = useAnswer('office.status', () => api.office.status())
  const ruler = createRuler(HEI, 'normal')
  // the sum stands under the last line, in a row of its own
  const measures = { room: BODY, head: () => 0, row: () => ROW, tail: () => ROW }
  const pages = flow([{ group: null, rows: people }], measures).map(([part]) => part)
  return pages.map((part, index) => (
    <AttendancePaper
      key={index}
      size="a4-upright"
      title={`${office.streetName}值班考勤汇总表`}
      sheet="summary"
      office={office}
      version={null}
      when={`${dayInChinese(from)}至${dayInChinese(to)}　共${countText(people.length)}人`}
      asOf={moment}
      page={{ number: index + 1, of: pages.length }}
      ruler={ruler}
    >
      <table style={{ marginTop: '1mm' }}>
        <thead>
          <tr style={{ height: `${HEAD}mm` }}>
            <th style={{ width: `${WIDTHS.name}mm` }}>姓名</th>
            <th style={{ width: `${WIDTHS.category}mm` }}>类别</th>
            <th style={{ width: `${WIDTHS.unit}mm` }}>单位</th>
            {SUMMARY_COUNTS.map((count) => (
              <th key={count} style={{ width: `${WIDTHS.count}mm` }}>
                {SUMMARY_LABELS[count]}
              </th>
            ))}
            <th style={{ width: `${WIDTHS.count}mm` }}>值班小时</th>
          </tr>
        </thead>
        <tbody>
          {part?.rows.map(({ key, name, category, unit, ...counts }) => (
            <tr key={key} style={{ height: `${ROW}mm` }}>
              <td className="who">{name}</td>
              <td className="inner small">{category && STAFF_CATEGORY_LABELS[category]}</td>
              <td className="inner left">
                <span style={{ fontSize: `${fitText(ruler(unit ?? ''), WIDTHS.unit - 2, { max: 9, min: 6, lines: 1 }).size}pt` }}>
                  {unit}
                </span>
              </td>
              <Numbers counts={counts} />
            </tr>
          ))}
          {part?.isLast && (
            <tr className="group" style={{ height: `${ROW}mm` }}>
              <th>合计</th>
              <td className="inner">{countText(people.length)}人</td>
              <td className="inner" />
              <Numbers counts={total} />
            </tr>
          )}
        </tbody>
      </table>
    </AttendancePaper>
  ))
}

function Numbers({ counts }: { counts: SummaryCounts }) {
  return (
    <>
      {SUMMARY_COUNTS.map((count) => (
        <td key={count} className="inner">
          {countText(counts[count])}
        </td>
      ))}
      <td className="inner">{figureText(counts.hours)}</td>
    </>
  )
}
