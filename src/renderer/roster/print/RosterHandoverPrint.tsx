/** `roster-handover?from=…&to=…&checkpointId=…`: blank handover logs, post, days and shifts filled in, the rest to be written. */
import { shortDayInChinese, weekdayInChinese } from '../../../shared/days.ts'
import { bandHours } from '../../../shared/roster/roster-week.ts'
import type { RosterPost, RosterWeek } from '../../../shared/roster/roster-week.ts'
import { HEI } from '../../print/fonts.ts'
import type { PrintPageProps } from '../../print/pages.ts'
import { planHandover } from './handover-plan.ts'
import type { HandoverPage } from './handover-plan.ts'
import { PaperHead, UnderTitle, contactFact } from './PaperHead.tsx'
import { rosterOrderOf } from './roster-order.ts'
import { SignOff } from './SignOff.tsx'
import { createRuler, fitText } from './text-ruler.ts'
import type { Ruler } from './text-ruler.ts'
import { useRoster } from './use-roster.ts'
import './roster-paper.css'

/** Millimetres, in the order of the head. */
const WIDTHS = [16, 12, 20, 30, 13, 13, 13, 30, 42, 10, 10, 10, 10, 15, 15, 12]
const SHIFT_ROOM = 18
const COUNTED: Record<string, string> = { 进入: '人数', 外出: '人数', 车辆: '辆数' }

export function RosterHandoverPrint({ query }: PrintPageProps) {
  const { checkpointId, ...order } = rosterOrderOf(query)
  const week = useRoster(order)
  const ruler = createRuler(HEI, 'normal')
  const posts = week.posts.filter(({ id }) => checkpointId === undefined || id === checkpointId)
  const pages = posts.flatMap((post) => planHandover(post, week.days).map((page) => ({ post, page })))
  if (pages.length === 0) throw new Error('这几天没有班次，没有可印的交接班记录表。')
  return pages.map(({ post, page }, index) => (
    <HandoverSheet key={index} week={week} post={post} plan={page} page={{ number: index + 1, of: pages.length }} ruler={ruler} />
  ))
}

interface SheetProps {
  week: RosterWeek
  post: RosterPost
  plan: HandoverPage
  page: { number: number; of: number }
  ruler: Ruler
}

function HandoverSheet({ week, post, plan, page, ruler }: SheetProps) {
  const { dutyPhone } = week.office
  return (
    <section className="roster-paper handover" data-sheet={post.id} style={{ fontFamily: HEI }}>
      <PaperHead week={week} title={post.name} kind="交接班记录表" number={post.number} posts={[post]} ruler={ruler} />
      <UnderTitle
        facts={[post.community ?? '', contactFact('分包领导', post.leader), contactFact('卡点负责人', post.gateLeader)]}
      >
        指挥部值班 <b>{dutyPhone}</b>
      </UnderTitle>
      <table>
        <colgroup>
          {WIDTHS.map((width, index) => (
            <col key={index} style={{ width: `${width}mm` }} />
          ))}
        </colgroup>
        <HandoverHead />
        {plan.days.map(({ day, bands }) => (
          <tbody key={day}>
            {bands.map((band, index) => (
              <tr key={`${band.name} ${band.start}`} className={index === 0 ? 'first' : ''} style={{ height: `${plan.row}mm` }}>
                {index === 0 && (
                  <>
                    <th rowSpan={bands.length}>
                      <b>{shortDayInChinese(day)}</b>
                      {weekdayInChinese(day)}
                    </th>
                    <td rowSpan={bands.length} />
                  </>
                )}
                <th className="inner">
                  <b style={{ fontSize: `${fitText(ruler(band.name), SHIFT_ROOM, { max: 9, min: 6, lines: 1 }).size}pt` }}>
                    {band.name}
                  </b>
                  <span
                    style={{ fontSize: `${fitText(ruler(bandHours(band)), SHIFT_ROOM, { max: 7.6, min: 6, lines: 1 }).size}pt` }}
                  >
                    {bandHours(band)}
                  </span>
                </th>
                {WIDTHS.slice(3).map((_, cell) => (
                  <td key={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p className="note-line">
        双方当面点清人、物、钥匙后签字；“测温异常”写人数和处置（就地隔离、拨120、报指挥部）；没有的写“无”，不留空。
      </p>
      <SignOff week={week} page={page} />
    </section>
  )
}

function HandoverHead() {
  return (
    <thead>
      <tr style={{ height: '5mm' }}>
        {['日期', '天气', '班次', '值守人', '进入', '外出', '车辆'].map((head) => (
          <th key={head} rowSpan={2}>
            {head}
            {COUNTED[head] && <small>{COUNTED[head]}</small>}
          </th>
        ))}
        <th rowSpan={2}>
          测温异常<small>人数、处置</small>
        </th>
        <th rowSpan={2}>
          重点事项<small>突发情况</small>
        </th>
        <th colSpan={4}>物　资</th>
        <th rowSpan={2}>
          交班人<small>签字</small>
        </th>
        <th rowSpan={2}>
          接班人<small>签字</small>
        </th>
        <th rowSpan={2}>时间</th>
      </tr>
      <tr style={{ height: '5mm' }}>
        {['口罩', '消毒液', '测温枪', '电量'].map((head) => (
          <th key={head} className="inner">
            <small>{head}</small>
          </th>
        ))}
      </tr>
    </thead>
  )
}
