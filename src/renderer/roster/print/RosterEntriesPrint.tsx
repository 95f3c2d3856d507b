/** `roster-entries?from=…&to=…&checkpointId=…`: blank entry registers, one page for every day of a post. */
import { dayInChinese, weekdayInChinese } from '../../../shared/days.ts'
import type { Day } from '../../../shared/days.ts'
import type { RosterPost, RosterWeek } from '../../../shared/roster/roster-week.ts'
import { HEI } from '../../print/fonts.ts'
import type { PrintPageProps } from '../../print/pages.ts'
import { PaperHead, UnderTitle, contactFact } from './PaperHead.tsx'
import { rosterOrderOf } from './roster-order.ts'
import { SignOff } from './SignOff.tsx'
import { createRuler } from './text-ruler.ts'
import type { Ruler } from './text-ruler.ts'
import { useRoster } from './use-roster.ts'
import './roster-paper.css'

/** Millimetres; together the width of the sheet. */
const COLUMNS: [head: string, width: number, small?: string][] = [
  ['序号', 10],
  ['进', 13, '时间'],
  ['出', 13, '时间'],
  ['姓名', 19],
  ['身份证号、证件', 40],
  ['现住址', 29, '楼栋—单元—室'],
  ['电话', 26],
  ['车牌', 19],
  ['体温', 13],
  ['来自地区', 30, '14天旅居史'],
  ['事由、到访户', 28],
  ['健康码', 15, '绿、黄、红'],
  ['登记人', 17],
]
const ROWS = 18
const ROW = 8.1
const HEAD = 10
const WIDTH = COLUMNS.reduce((sum, [, width]) => sum + width, 0)
const HEIGHT = HEAD + ROWS * ROW
const EDGES = COLUMNS.map((_, index) => COLUMNS.slice(0, index).reduce((sum, [, width]) => sum + width, 0))

export function RosterEntriesPrint({ query }: PrintPageProps) {
  const { checkpointId, ...order } = rosterOrderOf(query)
  const week = useRoster(order)
  const ruler = createRuler(HEI, 'normal')
  const pages = week.posts
    .filter(({ id }) => checkpointId === undefined || id === checkpointId)
    .flatMap((post) =>
      week.days.filter((_, index) => post.bands.some(({ cells }) => cells[index] != null)).map((day) => ({ post, day })),
    )
  if (pages.length === 0) throw new Error('这几天没有班次，没有可印的出入登记表。')
  return (
    <>
      <Grid />
      {pages.map(({ post, day }, index) => (
        <EntrySheet key={index} week={week} post={post} day={day} page={{ number: index + 1, of: pages.length }} ruler={ruler} />
      ))}
    </>
  )
}

interface SheetProps {
  week: RosterWeek
  post: RosterPost
  day: Day
  page: { number: number; of: number }
  ruler: Ruler
}

function EntrySheet({ week, post, day, page, ruler }: SheetProps) {
  return (
    <section className="roster-paper entries" data-sheet={post.id} style={{ fontFamily: HEI }}>
      <PaperHead week={week} title={post.name} kind="出入登记表" number={post.number} posts={[post]} ruler={ruler} />
      <UnderTitle
        facts={[post.community ?? '', contactFact('卡点负责人', post.gateLeader), `指挥部值班 ${week.office.dutyPhone ?? ''}`]}
      >
        日期 <b>{dayInChinese(day)}</b>　{weekdayInChinese(day)}
      </UnderTitle>
      <svg width={`${WIDTH}mm`} height={`${HEIGHT}mm`} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
        <use href="#entry-register" />
      </svg>
      <p className="note-line">
        一排队、二询问、三查证、四测温。体温异常的就地隔离，拨120，同时报指挥部值班电话；外来人员问清14天内去过哪里。
      </p>
      <SignOff week={week} page={page} />
    </section>
  )
}

/** Drawn once and used on every page: hundreds of pages of empty cells would take a minute to lay out. */
function Grid() {
  const rows = Array.from({ length: ROWS }, (_, index) => HEAD + index * ROW)
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }}>
      <symbol id="entry-register" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} style={{ fontFamily: HEI }}>
        <path
          d={
            rows.map((y) => `M0 ${y}H${WIDTH}`).join('') +
            EDGES.slice(1)
              .map((x) => `M${x} 0V${HEIGHT}`)
              .join('')
          }
          stroke="#555"
          strokeWidth={0.12}
        />
        <rect x={0.225} y={0.225} width={WIDTH - 0.45} height={HEIGHT - 0.45} fill="none" stroke="#111" strokeWidth={0.45} />
        {COLUMNS.map(([head, width, small], index) => (
          <g key={head} textAnchor="middle">
            <text x={(EDGES[index] ?? 0) + width / 2} y={small ? 4.8 : 6.3} fontSize={3.2} fontWeight={700}>
              {head}
            </text>
            {small && (
              <text x={(EDGES[index] ?? 0) + width / 2} y={8.4} fontSize={2.5}>
                {small}
              </text>
            )}
          </g>
        ))}
        {rows.map((y, index) => (
          <text key={y} x={5} y={y + ROW / 2 + 1.05} fontSize={3} textAnchor="middle">
            {index + 1}
          </text>
        ))}
      </symbol>
    </svg>
  )
}
