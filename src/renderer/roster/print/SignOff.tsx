/** The last line of every roster paper: who made it and who saw it, of when it is, and which page it is. */
import { momentInChinese } from '../../../shared/days.ts'
import type { RosterWeek } from '../../../shared/roster/roster-week.ts'

export function SignOff({ week, page }: { week: RosterWeek; page: { number: number; of: number } }) {
  const { preparedBy, reviewedBy } = week.standing
  return (
    <footer className="sign-off">
      <span>
        制表：
        <Signature name={preparedBy} />
        审核：
        <Signature name={reviewedBy} />
        截至{momentInChinese(week.asOf)}
      </span>
      <span>
        内部使用　注意保密　　第{page.number}页　共{page.of}页
      </span>
    </footer>
  )
}

/** Whoever is not named signs by hand. */
function Signature({ name }: { name: string | null }) {
  return name === null ? <i className="rule" /> : <b className="signed">{name}</b>
}
