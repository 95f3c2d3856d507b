/** How many posts had every category of the staffing standard, evening by evening, as `staffing_compliance` counts them. */
import { sql } from 'drizzle-orm'
import { dayPart, eachDay } from '../../shared/days.ts'
import type { Day, Moment } from '../../shared/days.ts'
import type { ComplianceDay } from '../../shared/situation/situation.ts'
import type { CompoundType } from '../../shared/areas/area.ts'
import type { Strength } from '../../shared/checkpoints/checkpoint.ts'
import type { CheckpointKind } from '../../shared/checkpoints/checkpoint-kind.ts'
import { missingSeats, requiredSeats } from '../../shared/checkpoints/staffing.ts'
import type { StaffingRule } from '../../shared/checkpoints/staffing.ts'
import { staffingRules } from '../checkpoints/staffing-rules.ts'
import type { Db } from '../db/open.ts'

interface Post {
  id: number
  kind: CheckpointKind
  compoundType: CompoundType | null
  /** '' = from the beginning */
  since: string
  until: string | null
}

interface Declared extends Strength {
  post: number
  since: string
}

/** From the first day a post or its strength is dated to the day of the moment; empty where nothing is dated. */
export function complianceDays(db: Db, asOf: Moment): ComplianceDay[] {
  const posts = db.all<Post>(
    sql`select c.id, c.kind, coalesce(c.compound_type, compound.compound_type) as compoundType,
        coalesce(c.effective_from, '') as since, c.effective_to as until
      from checkpoint c left join area compound on compound.id = c.compound_id
      where c.kind <> 'city_entry' and coalesce(c.effective_from, '') <= ${asOf}`,
  )
  const declared = db.all<Declared>(sql`
    select s.checkpoint_id as post, s.effective_from as since, s.government, s.community, s.volunteer, s.property
    from checkpoint_strength s
    join checkpoint c on c.id = s.checkpoint_id and c.kind <> 'city_entry'
    where s.effective_from <= ${asOf}
    order by s.effective_from desc`)
  const first = [...posts, ...declared]
    .map(({ since }) => dayPart(since))
    .filter((day) => day !== '')
    .toSorted()[0]
  if (first === undefined) return []
  const latestFirst = Map.groupBy(declared, ({ post }) => post)
  const today = dayPart(asOf)
  const rules = staffingRules(db)
  return eachDay(first, today).map((day) => onDay(day, day === today ? asOf : `${day}T23:59`, posts, latestFirst, rules))
}

function onDay(
  day: Day,
  moment: Moment,
  posts: Post[],
  latestFirst: ReadonlyMap<number, Declared[]>,
  rules: StaffingRule[],
): ComplianceDay {
  const standing = posts.filter(({ since, until }) => since <= moment && (until === null || until > moment))
  const lacking = standing.filter(({ id: checkpointId, kind, compoundType }) => {
    const declared = latestFirst.get(checkpointId)?.find(({ since }) => since <= moment)
    return declared && missingSeats(requiredSeats(rules, { checkpointId, kind, compoundType }, { day }), declared).length > 0
  })
  return { day, met: standing.length - lacking.length, lacking: lacking.length, posts: standing.length }
}
