/** `roster-leaders?from=…&to=…`: every 分包领导 with their posts, who is in charge there and how to ring them, who leads each shift. */
import { shortDayInChinese, weekdayInChinese, weekdayOf } from '../../../shared/days.ts'
import { phoneInGroups } from '../../../shared/roster/papers/issue.ts'
import { LACKING, LEADERS_REMARK, leadersInWords, shortShift } from '../../../shared/roster/papers/leaders.ts'
import type { RosterCell, RosterPost, RosterWeek } from '../../../shared/roster/roster-week.ts'
import { HEI } from '../../print/fonts.ts'
import type { PrintPageProps } from '../../print/pages.ts'
import { OfficePaper } from '../../print/paper/OfficePaper.tsx'
import { PaperHead } from '../../print/paper/PaperHead.tsx'
import { UnderTitle } from '../../print/paper/UnderTitle.tsx'
import { planLeaders, rowHeight } from './leader-list.ts'
import type { LeaderBlock } from './leader-list.ts'
import { issueParts, signedOf } from './issue-parts.ts'
import { rosterOrderOf } from './roster-order.ts'
import { splitIntoWeeks } from '../../../shared/roster/papers/spans.ts'
import { createRuler, fitText } from '../../print/text-ruler.ts'
import type { Ruler } from '../../print/text-ruler.ts'
import { useRoster } from './use-roster.ts'

/** Millimetres. */
const WIDTHS = { leader: 27, post: 48, charge: 27, shift: 12 }
const DAYS = 272 - 0.9 - WIDTHS.leader - WIDTHS.post - WIDTHS.charge - WIDTHS.shift
const PADDING = 2.2

export function RosterLeadersPrint({ query }: PrintPageProps) {
  const roster = useRoster(rosterOrderOf(query))
  const ruler = createRuler(HEI, 'normal')
  const pages = splitIntoWeeks(roster).flatMap((week) => planLeaders(week.posts).map((blocks) => ({ week, blocks })))
  if (pages.length === 0) throw new Error('没有可印的卡点，请先导入关卡点台账。')
  return pages.map(({ week, blocks }, index) => (
    <OfficePaper
      key={index}
      size="a4"
      kind="ruled-paper leaders"
      sheet="leaders"
      page={{ number: index + 1, of: pages.length }}
      signed={signedOf(week)}
    >
      <PaperHead
        size="a4"
        title={`${week.office.streetName}分包领导卡点值班一览表`}
        beside={issueParts(week, week.posts)}
        ruler={ruler}
      />
      <UnderTitle facts={[LEADERS_REMARK]}>
        指挥部值班 <b>{week.office.dutyPhone}</b>
      </UnderTitle>
      <LeadersTable week={week} blocks={blocks} ruler={ruler} />
    </OfficePaper>
  ))
}

function LeadersTable({ week, blocks, ruler }: { week: RosterWeek; blocks: LeaderBlock[]; ruler: Ruler }) {
  const day = DAYS / week.days.length
  return (
    <table>
      <colgroup>
        {[WIDTHS.leader, WIDTHS.post, WIDTHS.charge, WIDTHS.shift, ...week.days.map(() => day)].map((width, index) => (
          <col key={index} style={{ width: `${width}mm` }} />
        ))}
      </colgroup>
      <thead>
        <tr style={{ height: '8.6mm' }}>
          {['分包领导', '卡　点', '卡点负责人', '班'].map((head) => (
            <th key={head}>{head}</th>
          ))}
          {week.days.map((one) => (
            <th key={one} className={weekdayOf(one) % 6 === 0 ? 'weekend' : ''}>
              {shortDayInChinese(one)}
              <small>{weekdayInChinese(one)}</small>
            </th>
          ))}
        </tr>
      </thead>
      {blocks.map((block, index) => (
        <LeaderRows key={index} block={block} days={week.days.length} dayWidth={day} ruler={ruler} />
      ))}
    </table>
  )
}

interface RowsProps {
  block: LeaderBlock
  days: number
  dayWidth: number
  ruler: Ruler
}

function LeaderRows({ block: { leader, posts, continued }, days, dayWidth, ruler }: RowsProps) {
  const rows = posts.reduce((sum, { bands }) => sum + Math.max(1, bands.length), 0)
  const name = (leader?.name ?? '未定') + (continued ? '（续）' : '')
  return (
    <tbody>
      {posts.map((post, place) => {
        const head = (
          <>
            {place === 0 && (
              <th rowSpan={rows}>
                <b style={{ fontSize: `${fitText(ruler(name), WIDTHS.leader - PADDING, { max: 12, min: 7, lines: 2 }).size}pt` }}>
                  {name}
                </b>
                {phoneInGroups(leader?.phone ?? null)}
              </th>
            )}
            <PostCells post={post} ruler={ruler} />
          </>
        )
        const height = `${rowHeight(post)}mm`
        if (post.bands.length === 0) {
          return (
            <tr key={post.id} className="first" style={{ height }}>
              {head}
              <td className="inner" colSpan={days + 1}>
                本期未排班
              </td>
            </tr>
          )
        }
        return post.bands.map((band, index) => (
          <tr key={`${post.id} ${band.name} ${band.start}`} className={index === 0 ? 'first' : ''} style={{ height }}>
            {index === 0 && head}
            <th className="inner">
              <Fitted text={shortShift(band, post.bands)} room={WIDTHS.shift - 1} ruler={ruler} />
            </th>
            {band.cells.map((cell, day) => (
              <ShiftLeaders key={day} cell={cell} room={dayWidth - PADDING} ruler={ruler} />
            ))}
          </tr>
        ))
      })}
    </tbody>
  )
}

function PostCells({ post, ruler }: { post: RosterPost; ruler: Ruler }) {
  const down = Math.max(1, post.bands.length)
  const name = `${post.number ?? ''} ${post.name.replace(/卡点$/, '')}`.trim()
  return (
    <>
      <td className="left inner" rowSpan={down}>
        <b style={{ fontSize: `${fitText(ruler(name) * 1.04, WIDTHS.post - PADDING, { max: 9, min: 6.4, lines: 2 }).size}pt` }}>
          {name}
        </b>
        {post.community}
      </td>
      <td className="inner" rowSpan={down}>
        <b
          style={{
            fontSize: `${fitText(ruler(post.gateLeader?.name ?? ''), WIDTHS.charge - PADDING, { max: 9, min: 6.4, lines: 2 }).size}pt`,
          }}
        >
          {post.gateLeader?.name}
        </b>
        {phoneInGroups(post.gateLeader?.phone ?? null)}
      </td>
    </>
  )
}

interface ShiftLeadersProps {
  cell: RosterCell | null
  room: number
  ruler: Ruler
}

function ShiftLeaders({ cell, room, ruler }: ShiftLeadersProps) {
  if (cell === null) return <td className="inner">—</td>
  const names = leadersInWords(cell)
  if (names === LACKING) return <td className="inner missing">{names}</td>
  return <td className="inner">{names !== '' && <Fitted text={names} room={room} ruler={ruler} />}</td>
}

function Fitted({ text, room, ruler }: { text: string; room: number; ruler: Ruler }) {
  const { size, lines } = fitText(ruler(text) * 1.02, room, { max: 9, min: 6, lines: 2 })
  const look =
    lines === 1 ? ({ whiteSpace: 'nowrap' } as const) : ({ display: 'block', lineHeight: 1.05, wordBreak: 'break-all' } as const)
  return <span style={{ fontSize: `${size}pt`, ...look }}>{text}</span>
}
