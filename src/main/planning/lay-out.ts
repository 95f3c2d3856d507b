/** Shifts of a span made from the posts' 班制, where they lack: nobody in them yet. */
import { sql } from 'drizzle-orm'
import type { CompoundType } from '../../shared/areas/area.ts'
import type { CheckpointKind } from '../../shared/checkpoints/checkpoint-kind.ts'
import { addDays, eachDay, momentOn } from '../../shared/days.ts'
import type { Day } from '../../shared/days.ts'
import { Refusal } from '../../shared/refusals.ts'
import { patternOn } from '../../shared/standards/standards.ts'
import { createRows } from '../changes/rows.ts'
import type { History } from '../changes/history.ts'
import type { Db } from '../db/open.ts'
import { shift } from '../roster/table.ts'
import { readStandards } from '../standards/read-standards.ts'
import type { Days } from './read-shifts.ts'
import { spanInChinese } from './span-words.ts'

interface PostRow {
  id: number
  name: string
  kind: CheckpointKind
  compoundType: CompoundType | null
  from: string | null
  to: string | null
}

export interface LaidOut {
  shifts: number
  posts: number
  title: string
}

/** A post's day that has any shift is left as it is. Refusals: not_found (no posts), invalid_input (nothing lacks). */
export function layOut(
  db: Db,
  history: History,
  { from, to, checkpointIds }: Days & { checkpointIds?: number[] | undefined },
): LaidOut {
  const all = db.all<PostRow>(sql`
    select c.id, c.name, c.kind, coalesce(c.compound_type, compound.compound_type) as compoundType,
      c.effective_from as "from", c.effective_to as "to"
    from checkpoint c left join area compound on compound.id = c.compound_id order by c.number is null, c.number, c.id`)
  const posts = all.filter(({ id }) => checkpointIds === undefined || checkpointIds.includes(id))
  if (posts.length === 0) throw new Refusal('not_found', '卡点台账里还没有卡点，请先导入或登记卡点。')
  const standards = readStandards(db, { from, to })
  const there = new Set(
    db
      .all<{ key: string }>(
        sql`select distinct coalesce(checkpoint_id, checkpoint_name) || '/' || day as key from shift where day between ${from} and ${to}`,
      )
      .map(({ key }) => key),
  )
  const isThere = (post: PostRow, day: Day) => there.has(`${post.id}/${day}`) || there.has(`${post.name}/${day}`)
  const isKept = (post: PostRow, day: Day) => (post.from ?? '') <= `${day}T23:59` && (post.to === null || post.to > day)
  const fresh = posts.flatMap((post) =>
    eachDay(from, to).flatMap((day) => {
      if (isThere(post, day) || !isKept(post, day)) return []
      const { bands } = patternOn(standards, { checkpointId: post.id, kind: post.kind, compoundType: post.compoundType }, day)
      return bands.map(({ name, start, end }) => ({
        checkpointName: post.name,
        checkpointId: post.id,
        name,
        day,
        start: momentOn(day, start),
        end: momentOn(end <= start ? addDays(day, 1) : day, end),
      }))
    }),
  )
  const kept = new Set(fresh.map(({ checkpointId }) => checkpointId)).size
  const span = spanInChinese(from, to)
  if (fresh.length === 0) throw new Refusal('invalid_input', `${span}的班次已经齐了，不用再铺。`)
  const title = `按班制铺开${span} ${kept} 个卡点的 ${fresh.length} 个班次`
  history.act({ kind: 'edit', title }, () => {
    const rows = createRows({ db, history })
    for (const values of fresh) rows.insert(shift, values)
  })
  return { shifts: fresh.length, posts: kept, title }
}
