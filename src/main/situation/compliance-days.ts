/** How many posts had every category of the staffing standard, evening by evening, as `staffing_compliance` counts them. */
import { sql } from 'drizzle-orm'
import { dayPart, eachDay } from '../../shared/days.ts'
import type { Day, Moment } from '../../shared/days.ts'
import type { ComplianceDay } from '../../shared/situation/situation.ts'
import type { Db } from '../db/open.ts'

interface Post {
  id: number
  /** '' = from the beginning */
  since: string
  until: string | null
}

interface Declared {
  post: number
  since: string
  isMet: number
}

/** From the first day a post or its strength is dated to the day of the moment; empty where nothing is dated. */
export function complianceDays(db: Db, asOf: Moment): ComplianceDay[] {
  const posts = db.all<Post>(
    sql`select id, coalesce(effective_from, '') as since, effective_to as until from checkpoint
      where kind <> 'city_entry' and coalesce(effective_from, '') <= ${asOf}`,
  )
  const declared = db.all<Declared>(sql`
    select s.checkpoint_id as post, s.effective_from as since,
      missing_seats(coalesce(c.compound_type, compound.compound_type), s.government, s.community, s.volunteer, s.property) = ''
        as isMet
    from checkpoint_strength s
    join checkpoint c on c.id = s.checkpoint_id and c.kind <> 'city_entry'
    left join area compound on compound.id = c.compound_id
    where s.effective_from <= ${asOf}
    order by s.effective_from desc`)
  const first = [...posts, ...declared]
    .map(({ since }) => dayPart(since))
    .filter((day) => day !== '')
    .toSorted()[0]
  if (first === undefined) return []
  const latestFirst = Map.groupBy(declared, ({ post }) => post)
  const today = dayPart(asOf)
  return eachDay(first, today).map((day) => onDay(day, day === today ? asOf : `${day}T23:59`, posts, latestFirst))
}

function onDay(day: Day, moment: Moment, posts: Post[], latestFirst: ReadonlyMap<number, Declared[]>): ComplianceDay {
  const standing = posts.filter(({ since, until }) => since <= moment && (until === null || until > moment))
  const lacking = standing.filter(({ id }) => latestFirst.get(id)?.find(({ since }) => since <= moment)?.isMet === 0)
  return { day, met: standing.length - lacking.length, lacking: lacking.length, posts: standing.length }
}
