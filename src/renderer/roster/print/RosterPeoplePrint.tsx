/** `roster-people?from=…&to=…&people=3,7`: everybody's own card, nine to an A4 sheet with lines to cut along. */
import { momentInChinese, shortDayInChinese, weekdayInChinese } from '../../../shared/days.ts'
import { NEW } from '../../../shared/roster/papers/entries.ts'
import { phoneInGroups } from '../../../shared/roster/papers/issue.ts'
import { OFF_DUTY, dutySigns } from '../../../shared/roster/papers/people.ts'
import type { PersonDuty } from '../../../shared/roster/papers/people.ts'
import { validUntil } from '../../../shared/roster/papers/spans.ts'
import type { RosterWeek } from '../../../shared/roster/roster-week.ts'
import { HEI } from '../../print/fonts.ts'
import type { PrintPageProps } from '../../print/pages.ts'
import { OfficePaper } from '../../print/paper/OfficePaper.tsx'
import { CARD, cardsOf, closeness } from './person-cards.ts'
import type { PersonCard } from './person-cards.ts'
import { signedOf } from './issue-parts.ts'
import { rosterOrderOf } from './roster-order.ts'
import { createRuler, fitText } from '../../print/text-ruler.ts'
import type { Ruler } from '../../print/text-ruler.ts'
import { useRoster } from './use-roster.ts'
import './person-cards.css'

const A_SHEET = 9
/** Millimetres inside a card. */
const ROOM = 89
const COLUMNS = { day: 18, shift: 29 }

export function RosterPeoplePrint({ query }: PrintPageProps) {
  const { people, ...order } = rosterOrderOf(query)
  const week = useRoster(order)
  const ruler = createRuler(HEI, 'normal')
  const cards = cardsOf(week, people)
  if (cards.length === 0) throw new Error('这几天没有这些人的班次，没有可印的值班卡。')
  const sheets = cards.flatMap((_, index) => (index % A_SHEET === 0 ? [cards.slice(index, index + A_SHEET)] : []))
  return sheets.map((own, index) => (
    <OfficePaper
      key={index}
      size="a4"
      kind="card-sheet"
      sheet="people"
      page={{ number: index + 1, of: sheets.length }}
      signed={signedOf(week)}
      foot={
        <p className="cut">
          沿虚线裁开　第{index + 1}页　共{sheets.length}页
        </p>
      }
    >
      {own.map((card, place) => (
        <Card key={place} card={card} week={week} ruler={ruler} />
      ))}
    </OfficePaper>
  ))
}

function Card({ card, week, ruler }: { card: PersonCard; week: RosterWeek; ruler: Ruler }) {
  const { standing, office } = week
  const close = closeness(card)
  const part = card.part.of === 1 ? '' : `（${card.part.number}/${card.part.of}）`
  const version =
    standing.state === 'published' ? standing.words : `${standing.words}${standing.state === 'superseded' ? '已被取代' : ''}`
  const issued = [`${version}　有效至${validUntil(week.to, card.posts)}，新版发布即止`, dutySigns(card.duties)]
    .filter(Boolean)
    .join('　')
  const signed = [standing.preparedBy && `制表 ${standing.preparedBy}`, standing.reviewedBy && `审核 ${standing.reviewedBy}`]
  const made = [...signed.filter(Boolean), `截至${momentInChinese(week.asOf)}`].join('　')
  return (
    <article className="card">
      <header>
        <b style={{ fontSize: `${fitText(ruler(card.name + part), 40, { max: 15, min: 8, lines: 1 }).size}pt` }}>
          {card.name + part}
        </b>
        <span>{card.category}</span>
        <em>{office.streetName}值班卡</em>
      </header>
      <p className="issued" style={sized(issued, ROOM, 7.4, ruler)}>
        {issued}
      </p>
      <div className="duties">
        {card.duties.map((duty, index) => (
          <Duty key={index} duty={duty} close={close} ruler={ruler} />
        ))}
      </div>
      <div className="contacts">
        {card.posts.map((post) => {
          const said = `${post.number ?? ''} ${post.name}负责人 ${post.gateLeader?.name ?? '未定'} ${phoneInGroups(post.gateLeader?.phone ?? null)}`
          return (
            <p key={post.id} style={{ height: `${CARD.contact * close}mm`, ...sized(said, ROOM, 8 * close, ruler) }}>
              {said}
            </p>
          )
        })}
      </div>
      <footer>
        <span>指挥部值班 {office.dutyPhone}</span>
        <span style={sized(made, 56, 6.6, ruler)}>{made}</span>
      </footer>
    </article>
  )
}

function Duty({
  duty: { day, shift, post, role, isNew, isGone },
  close,
  ruler,
}: {
  duty: PersonDuty
  close: number
  ruler: Ruler
}) {
  const date = `${shortDayInChinese(day)}（${weekdayInChinese(day).slice(-1)}）`
  const name = `${post.number ?? ''} ${post.name}`.trim()
  const notes = isGone ? ` ${OFF_DUTY}` : `${isNew ? NEW : ''}${role}`
  const max = 8.8 * close
  return (
    <div className="duty" style={{ height: `${CARD.duty * close}mm` }}>
      <b style={{ width: `${COLUMNS.day}mm`, ...sized(date, COLUMNS.day - 0.6, max, ruler) }}>{date}</b>
      <span style={{ width: `${COLUMNS.shift}mm`, ...sized(shift, COLUMNS.shift - 1, max, ruler) }}>{shift}</span>
      <span style={sized(name + notes, ROOM - COLUMNS.day - COLUMNS.shift, max, ruler)}>
        {isGone ? <s className="gone">{name}</s> : name}
        {notes}
      </span>
    </div>
  )
}

function sized(text: string, room: number, max: number, ruler: Ruler) {
  return { fontSize: `${fitText(ruler(text) * 1.03, room, { max, min: 5, lines: 1 }).size}pt` }
}
