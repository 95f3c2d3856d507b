/** `roster-handover?from=…&to=…&checkpointId=…`: blank handover logs, post, days and shifts filled in, the rest to be written. */
import { shortDayInChinese, weekdayInChinese } from '../../../shared/days.ts'
import { HANDOVER_COLUMNS, HANDOVER_REMARK } from '../../../shared/roster/papers/blank-forms.ts'
import { contactFact } from '../../../shared/roster/papers/issue.ts'
import { bandHours } from '../../../shared/roster/roster-week.ts'
import type { RosterPost, RosterWeek } from '../../../shared/roster/roster-week.ts'
import { HEI } from '../../print/fonts.ts'
import type { PrintPageProps } from '../../print/pages.ts'
import { OfficePaper } from '../../print/paper/OfficePaper.tsx'
import { PaperHead } from '../../print/paper/PaperHead.tsx'
import { UnderTitle } from '../../print/paper/UnderTitle.tsx'
import { createRuler, fitText } from '../../print/text-ruler.ts'
import type { Ruler } from '../../print/text-ruler.ts'
import { planHandover } from './handover-plan.ts'
import type { HandoverPage } from './handover-plan.ts'
import { issueParts, signedOf } from './issue-parts.ts'
import { rosterOrderOf } from './roster-order.ts'
import { useRoster } from './use-roster.ts'

const SHIFT_ROOM = 18
/** Date, weather and shift are filled in, or stand over several shifts. */
const FIRST_BLANK = 3

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
    <OfficePaper size="a4" kind="ruled-paper handover" sheet={post.id} page={page} signed={signedOf(week)}>
      <PaperHead
        size="a4"
        title={post.name}
        kind="交接班记录表"
        number={post.number}
        beside={issueParts(week, [post])}
        ruler={ruler}
      />
      <UnderTitle
        facts={[post.community ?? '', contactFact('分包领导', post.leader), contactFact('卡点负责人', post.gateLeader)]}
      >
        指挥部值班 <b>{dutyPhone}</b>
      </UnderTitle>
      <table>
        <colgroup>
          {HANDOVER_COLUMNS.map(({ head, width }) => (
            <col key={head} style={{ width: `${width}mm` }} />
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
                {HANDOVER_COLUMNS.slice(FIRST_BLANK).map(({ head }) => (
                  <td key={head} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p className="note-line">{HANDOVER_REMARK}</p>
    </OfficePaper>
  )
}

/** Columns of one group stand under it. */
function HandoverHead() {
  const groups = Map.groupBy(HANDOVER_COLUMNS, ({ head, group }) => group ?? head)
  const below = HANDOVER_COLUMNS.filter(({ group }) => group !== undefined)
  return (
    <thead>
      <tr style={{ height: '5mm' }}>
        {[...groups].map(([name, [first, ...more]]) =>
          more.length > 0 ? (
            <th key={name} colSpan={more.length + 1}>
              {name}
            </th>
          ) : (
            <th key={name} rowSpan={2}>
              {name}
              {first?.remark && <small>{first.remark}</small>}
            </th>
          ),
        )}
      </tr>
      <tr style={{ height: '5mm' }}>
        {below.map(({ head }) => (
          <th key={head} className="inner">
            <small>{head}</small>
          </th>
        ))}
      </tr>
    </thead>
  )
}
