/** `roster-entries?from=…&to=…&checkpointId=…`: blank entry registers, one page for every day of a post. */
import { dayInChinese, weekdayInChinese } from '../../../shared/days.ts'
import type { Day } from '../../../shared/days.ts'
import { ENTRY_COLUMNS, ENTRY_REMARK, ENTRY_ROWS } from '../../../shared/roster/papers/blank-forms.ts'
import { contactFact } from '../../../shared/roster/papers/issue.ts'
import type { RosterPost, RosterWeek } from '../../../shared/roster/roster-week.ts'
import { HEI } from '../../print/fonts.ts'
import type { PrintPageProps } from '../../print/pages.ts'
import { OfficePaper } from '../../print/paper/OfficePaper.tsx'
import { PaperHead } from '../../print/paper/PaperHead.tsx'
import { UnderTitle } from '../../print/paper/UnderTitle.tsx'
import { issueParts, signedOf } from './issue-parts.ts'
import { rosterOrderOf } from './roster-order.ts'
import { createRuler } from '../../print/text-ruler.ts'
import type { Ruler } from '../../print/text-ruler.ts'
import { useRoster } from './use-roster.ts'

const ROW = 8.1
const HEAD = 10
const WIDTH = ENTRY_COLUMNS.reduce((sum, { width }) => sum + width, 0)
const HEIGHT = HEAD + ENTRY_ROWS * ROW
const EDGES = ENTRY_COLUMNS.map((_, index) => ENTRY_COLUMNS.slice(0, index).reduce((sum, { width }) => sum + width, 0))

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
    <OfficePaper size="a4" kind="ruled-paper entries" sheet={post.id} page={page} signed={signedOf(week)}>
      <PaperHead
        size="a4"
        title={post.name}
        kind="出入登记表"
        number={post.number}
        beside={issueParts(week, [post])}
        ruler={ruler}
      />
      <UnderTitle
        facts={[post.community ?? '', contactFact('卡点负责人', post.gateLeader), `指挥部值班 ${week.office.dutyPhone ?? ''}`]}
      >
        日期 <b>{dayInChinese(day)}</b>　{weekdayInChinese(day)}
      </UnderTitle>
      <svg width={`${WIDTH}mm`} height={`${HEIGHT}mm`} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
        <use href="#entry-register" />
      </svg>
      <p className="note-line">{ENTRY_REMARK}</p>
    </OfficePaper>
  )
}

/** Drawn once and used on every page: hundreds of pages of empty cells would take a minute to lay out. */
function Grid() {
  const rows = Array.from({ length: ENTRY_ROWS }, (_, index) => HEAD + index * ROW)
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
        {ENTRY_COLUMNS.map(({ head, width, remark }, index) => (
          <g key={head} textAnchor="middle">
            <text x={(EDGES[index] ?? 0) + width / 2} y={remark ? 4.8 : 6.3} fontSize={3.2} fontWeight={700}>
              {head}
            </text>
            {remark && (
              <text x={(EDGES[index] ?? 0) + width / 2} y={8.4} fontSize={2.5}>
                {remark}
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
