/** One A3 page of the week's overview: head, the grid of posts and shifts by day and seat, legend and sign-off. */
import { shortDayInChinese, weekdayInChinese, weekdayOf } from '../../../shared/days.ts'
import type { Day } from '../../../shared/days.ts'
import { SEATS } from '../../../shared/people/person.ts'
import { SEAT_SHORT_LABELS } from '../../../shared/roster/candidates.ts'
import { legendOf } from '../../../shared/roster/papers/seats.ts'
import { bandHours } from '../../../shared/roster/roster-week.ts'
import type { RosterWeek } from '../../../shared/roster/roster-week.ts'
import { OfficePaper, paperWidth } from '../../print/paper/OfficePaper.tsx'
import { PaperHead } from '../../print/paper/PaperHead.tsx'
import type { HeadPart } from '../../print/paper/PaperHead.tsx'
import { fitText } from '../../print/text-ruler.ts'
import type { Ruler } from '../../print/text-ruler.ts'
import { signedOf, validParts, versionPart } from './issue-parts.ts'
import { OVERVIEW } from './overview-measures.ts'
import type { OverviewPage } from './overview-plan.ts'
import { OverviewRows } from './OverviewRows.tsx'

const SEAT_HEADS = { ...SEAT_SHORT_LABELS, volunteer: '党员、志愿者' }

interface OverviewSheetProps {
  page: OverviewPage
  title: string
  /** what the sheet is cut from the whole by */
  sheet: string
  number: number
  of: number
  ruler: Ruler
}

export function OverviewSheet({ page, title, sheet, number, of, ruler }: OverviewSheetProps) {
  const { week, columns, blocks, commonBands } = page
  const posts = blocks.map(({ post }) => post)
  const legend = legendOf(week, posts, commonBands ?? [])
  return (
    <OfficePaper size="a3" kind="overview-sheet" sheet={sheet} page={{ number, of }} signed={signedOf(week)}>
      <PaperHead size="a3" title={title} beside={overviewParts(week, commonBands)} ruler={ruler} most={22} isPlain />
      <table>
        <colgroup>
          <col style={{ width: `${OVERVIEW.post}mm` }} />
          <col style={{ width: `${columns.shift}mm` }} />
          {week.days.map((day) =>
            SEATS.map((seat) => <col key={`${day} ${seat}`} style={{ width: `${columns.seats[seat]}mm` }} />),
          )}
        </colgroup>
        <thead>
          <tr className="dates">
            <th rowSpan={2}>卡　点</th>
            <th rowSpan={2}>班</th>
            {week.days.map((day) => (
              <th key={day} className={weekendClass(day, 'day')} colSpan={4}>
                {shortDayInChinese(day)}（{weekdayInChinese(day).slice(-1)}）
              </th>
            ))}
          </tr>
          <tr className="seats">
            {week.days.map((day) =>
              SEATS.map((seat) => (
                <th key={`${day} ${seat}`} className={weekendClass(day, seat === 'government' ? 'day' : '')}>
                  {SEAT_HEADS[seat]}
                </th>
              )),
            )}
          </tr>
        </thead>
        {blocks.map((block) => (
          <OverviewRows key={`${block.post.id} ${block.rows[0]?.band.start ?? ''}`} block={block} page={page} />
        ))}
      </table>
      <p
        className="note-line"
        style={{ fontSize: `${fitText(ruler(legend), paperWidth('a3'), { max: 8.4, min: 6.6, lines: 1 }).size}pt` }}
      >
        {legend}
      </p>
    </OfficePaper>
  )
}

/** The hours of shifts that all posts share, whom to ring; how long it holds, and which version it is. */
export function overviewParts(week: RosterWeek, commonBands: OverviewPage['commonBands']): HeadPart[][] {
  const bands = (commonBands ?? []).map((band) => `${band.name}${bandHours(band)}`).join('　')
  const { dutyPhone } = week.office
  return [
    [{ text: dutyPhone === null ? bands : `${bands}　指挥部值班 ` }, { text: dutyPhone ?? '', look: 'strong' }],
    [...validParts(week, week.posts), { text: '　' }, versionPart(week)],
  ]
}

function weekendClass(day: Day, other: string): string {
  return [0, 6].includes(weekdayOf(day)) ? `${other} weekend` : other
}
