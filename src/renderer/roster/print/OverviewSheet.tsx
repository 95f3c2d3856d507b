/** One A3 page of the week's overview: head, the grid of posts and shifts by day and seat, legend and sign-off. */
import { shortDayInChinese, weekdayInChinese, weekdayOf } from '../../../shared/days.ts'
import type { Day } from '../../../shared/days.ts'
import { SEATS } from '../../../shared/people/person.ts'
import type { Seat } from '../../../shared/people/person.ts'
import { bandHours } from '../../../shared/roster/roster-week.ts'
import { HEI, SONG_TITLE } from '../../print/fonts.ts'
import { OVERVIEW } from './overview-measures.ts'
import { overviewLegend } from './overview-legend.ts'
import type { OverviewPage } from './overview-plan.ts'
import { OverviewRows } from './OverviewRows.tsx'
import { validityInChinese } from './roster-pages.ts'
import { SignOff } from './SignOff.tsx'
import { fitText } from './text-ruler.ts'
import type { Ruler } from './text-ruler.ts'

const SEAT_HEADS: Record<Seat, string> = { government: '机关', community: '社区', volunteer: '党员、志愿者', property: '物业' }
/** Millimetres the title leaves to the lines beside it. */
const BESIDE_TITLE = 250

interface OverviewSheetProps {
  page: OverviewPage
  /** left out: the street's */
  title?: string
  /** what the sheet is cut from the whole by */
  sheet?: string
  number: number
  of: number
  ruler: Ruler
}

export function OverviewSheet({ page, title, sheet, number, of, ruler }: OverviewSheetProps) {
  const { week, columns, blocks } = page
  const legend = overviewLegend(page)
  const room = OVERVIEW.width - OVERVIEW.left - OVERVIEW.right
  return (
    <section className="overview-sheet" data-sheet={sheet} style={{ fontFamily: HEI }}>
      <OverviewHead
        page={page}
        title={title ?? `${week.office.streetName}关卡点值班总表`}
        number={number}
        of={of}
        ruler={ruler}
      />
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
      <footer>
        <p style={{ fontSize: `${fitText(ruler(legend), room, { max: 8.4, min: 6.6, lines: 1 }).size}pt` }}>{legend}</p>
      </footer>
      <SignOff week={week} page={{ number, of }} />
    </section>
  )
}

function OverviewHead({ page, title, number, of, ruler }: Omit<OverviewSheetProps, 'sheet'> & { title: string }) {
  const { week, commonBands } = page
  const bands = (commonBands ?? []).map((band) => `${band.name}${bandHours(band)}`).join('　')
  const { dutyPhone } = week.office
  const { words, state } = week.standing
  const version = state === 'draft' ? words : `版本：${words}${state === 'superseded' ? '　已被取代' : ''}`
  const valid = `有效期：${validityInChinese(week.from, week.to, week.posts)}，新版发布即止　`
  const paging = `第${number}页　共${of}页`
  const ringing = dutyPhone === null ? '' : '　指挥部值班 '
  const beside = Math.max(ruler(bands + ringing + (dutyPhone ?? '')), ruler(`${valid}${version}　${paging}`) + 1) * 1.04
  return (
    <header>
      <h1
        style={{
          fontFamily: SONG_TITLE,
          fontSize: `${fitText(ruler(title) * 1.1, 395 - BESIDE_TITLE, { max: 22, min: 12, lines: 1 }).size}pt`,
        }}
      >
        {title}
      </h1>
      <p style={{ fontSize: `${fitText(beside, BESIDE_TITLE, { max: 9.4, min: 6.6, lines: 1 }).size}pt` }}>
        {bands + ringing}
        <b>{dutyPhone}</b>
        <br />
        {valid}
        <span className={state === 'published' ? undefined : 'not-in-force'}>{version}</span>　<b>{paging}</b>
      </p>
    </header>
  )
}

function weekendClass(day: Day, other: string): string {
  return [0, 6].includes(weekdayOf(day)) ? `${other} weekend` : other
}
