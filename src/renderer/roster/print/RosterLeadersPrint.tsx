/** `roster-leaders?from=…&to=…`: every 分包领导 with their posts, who is in charge there and how to ring them, who leads each shift. */
import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { shortDayInChinese, weekdayInChinese, weekdayOf } from '../../../shared/days.ts'
import { NEW } from '../../../shared/roster/papers/entries.ts'
import { phoneInGroups } from '../../../shared/roster/papers/issue.ts'
import { LACKING, leadersInWords, leadersRemark } from '../../../shared/roster/papers/leaders.ts'
import type { LeaderCell } from '../../../shared/roster/papers/leaders.ts'
import type { RosterPost, RosterWeek } from '../../../shared/roster/roster-week.ts'
import { HEI } from '../../print/fonts.ts'
import type { PrintPageProps } from '../../print/pages.ts'
import { OfficePaper } from '../../print/paper/OfficePaper.tsx'
import { PaperHead } from '../../print/paper/PaperHead.tsx'
import '../../print/paper/ruled-paper.css'
import { LEAST_NAME, planLeaders } from './leader-list.ts'
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
  const pages = splitIntoWeeks(roster).flatMap((week) =>
    planLeaders(week.posts, DAYS / week.days.length - PADDING, ruler).map((blocks) => ({ week, blocks })),
  )
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
      <Remark week={week} blocks={blocks} ruler={ruler} />
      <LeadersTable week={week} blocks={blocks} ruler={ruler} />
    </OfficePaper>
  ))
}

/** Millimetres that the number at its right leaves to it. */
const REMARK = 210

function Remark({ week, blocks, ruler }: { week: RosterWeek; blocks: LeaderBlock[]; ruler: Ruler }) {
  const placed = blocks.flatMap(({ posts }) => posts)
  const rows = placed.flatMap((one) => one.rows)
  const text = leadersRemark(
    rows,
    placed.map(({ post }) => post),
    week,
  )
  const { size, lines } = fitText(ruler(text) * 1.02, REMARK, { max: 9, min: 7.4, lines: 2 })
  return (
    <div className="under-title">
      <span style={{ fontSize: `${size}pt`, ...(lines > 1 && { width: `${REMARK}mm`, whiteSpace: 'normal', lineHeight: 1.25 }) }}>
        {text}
      </span>
      <span>
        指挥部值班 <b>{week.office.dutyPhone}</b>
      </span>
    </div>
  )
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
  const down = posts.reduce((sum, { rows }) => sum + Math.max(1, rows.length), 0)
  const name = (leader?.name ?? '未定') + (continued ? '（续）' : '')
  return (
    <tbody>
      {posts.map(({ post, rows, height }, place) => {
        const head = (
          <>
            {place === 0 && (
              <th rowSpan={down}>
                <b style={{ fontSize: `${fitText(ruler(name), WIDTHS.leader - PADDING, { max: 12, min: 7, lines: 2 }).size}pt` }}>
                  {name}
                </b>
                {phoneInGroups(leader?.phone ?? null)}
              </th>
            )}
            <PostCells post={post} down={Math.max(1, rows.length)} ruler={ruler} />
          </>
        )
        if (rows.length === 0) {
          return (
            <tr key={post.id} className="first" style={{ height: `${height}mm` }}>
              {head}
              <td className="inner" colSpan={days + 1}>
                本期未排班
              </td>
            </tr>
          )
        }
        return rows.map((row, index) => (
          <tr
            key={`${post.id} ${index}`}
            className={[index === 0 ? 'first' : '', row.isContinued ? 'continued' : ''].join(' ').trim()}
            style={{ height: `${row.height}mm` }}
          >
            {index === 0 && head}
            <th className="inner shift">
              <Fitted text={row.short} room={WIDTHS.shift - 1} ruler={ruler} />
            </th>
            {row.cells.map((cell, day) => (
              <ShiftLeaders key={day} cell={cell} room={dayWidth - PADDING} ruler={ruler} />
            ))}
          </tr>
        ))
      })}
    </tbody>
  )
}

function PostCells({ post, down, ruler }: { post: RosterPost; down: number; ruler: Ruler }) {
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
  cell: LeaderCell
  room: number
  ruler: Ruler
}

function ShiftLeaders({ cell, room, ruler }: ShiftLeadersProps) {
  const { said, names, isChanged } = cell
  const look = ['inner', isChanged ? 'changed' : '', said === LACKING && names.length === 0 ? 'missing' : '']
  const text = leadersInWords(cell)
  return (
    <td className={look.filter(Boolean).join(' ')}>
      {text !== '' && (
        <Fitted text={text} room={room} ruler={ruler}>
          {said}
          {names.map((name, index) => (
            <Fragment key={index}>
              {index > 0 || said !== '' ? ' ' : ''}
              {name.isGone ? <s className="gone">{name.text}</s> : name.text}
              {name.isNew && NEW}
            </Fragment>
          ))}
        </Fitted>
      )}
    </td>
  )
}

/** `children`: the text as it is drawn. */
function Fitted({ text, room, ruler, children }: { text: string; room: number; ruler: Ruler; children?: ReactNode }) {
  const { size, lines } = fitText(ruler(text) * 1.02, room, { max: 9, min: LEAST_NAME, lines: 2 })
  const look =
    lines === 1 ? ({ whiteSpace: 'nowrap' } as const) : ({ display: 'block', lineHeight: 1.05, wordBreak: 'break-all' } as const)
  return <span style={{ fontSize: `${size}pt`, ...look }}>{children ?? text}</span>
}
