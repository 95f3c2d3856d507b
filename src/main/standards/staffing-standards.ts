/** 配置标准 written: one standard is a row for everything asked in one scope, saved and taken away together. */
import { sql } from 'drizzle-orm'
import type { CompoundType } from '../../shared/areas/area.ts'
import { holds } from '../../shared/checkpoints/staffing.ts'
import type { CheckpointKind } from '../../shared/checkpoints/checkpoint-kind.ts'
import { dayPart } from '../../shared/days.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { StandardPreview } from '../../shared/standards/contract.ts'
import { askOf, askedFor, asksInWords, scopeInWords, scopeKey, scopeOf } from '../../shared/standards/standard.ts'
import type { Standard, StandardAsk } from '../../shared/standards/standard.ts'
import { staffingRules } from '../checkpoints/staffing-rules.ts'
import { readShifts } from '../roster/read-shifts.ts'
import { postName, refuseTurnedDays } from './scope.ts'
import type { StandardsContext } from './scope.ts'
import { staffingRule } from './table.ts'

type Stored = ReturnType<typeof staffingRules>[number]

/** Refusals: invalid_input, not_found. */
export function saveStandard(standard: Standard, context: StandardsContext): void {
  const { db, history } = context
  const stored = storedOf(standard.ids, context)
  refuseStandard(standard, stored, context)
  const said = `${scopeInWords(standard, postName(db, standard.checkpointId))} ${asksInWords(standard.asks)}`
  history.act({ kind: 'edit', title: `${stored.length === 0 ? '新增' : '修改'}配置标准：${said}` }, () =>
    write(standard, stored, context),
  )
}

/** Refusal: not_found. */
export function removeStandard(ids: number[], context: StandardsContext): void {
  const { db, history, rows } = context
  const stored = storedOf(ids, context)
  const [first] = stored
  if (!first) throw new Refusal('not_found', '这条配置标准已经删去了。')
  const said = `${scopeInWords(first, postName(db, first.checkpointId))} ${asksInWords(stored)}`
  history.act({ kind: 'remove', title: `删去配置标准：${said}` }, () => {
    for (const { id } of stored) rows.remove(staffingRule, id)
  })
}

/** The act itself, tried and taken back: what the stored roster lacks from today on, before and after. */
export function previewStandard(standard: Standard, context: StandardsContext): StandardPreview {
  const { history, office } = context
  const from = dayPart(office.moment())
  const stored = storedOf(standard.ids, context)
  const before = shortageFrom(from, context)
  const touched = shiftsWithPosts(from, context).filter(({ post, ...shift }) => holds(standard, post, shift))
  const after = history.act(
    { kind: 'edit', title: '' },
    () => {
      if (standard.asks.length > 0) refuseStandard(standard, stored, context)
      write(standard, stored, context)
      return shortageFrom(from, context)
    },
    { keep: false },
  )
  const posts = new Set(touched.map(({ post }) => post.checkpointId)).size
  return { from, posts, shifts: touched.length, before, after }
}

/** Rows of the same ask stay the same rows, so that the history tells what changed. */
function write({ asks, ...standard }: Standard, stored: Stored[], { rows }: StandardsContext): void {
  const scope = scopeOf(standard)
  const left = [...stored]
  for (const ask of asks) {
    const at = left.findIndex((row) => askKey(row) === askKey(ask))
    const [row] = at < 0 ? [] : left.splice(at, 1)
    if (row) rows.update(staffingRule, row.id, { ...scope, ...ask })
    else rows.insert(staffingRule, { ...scope, ...ask })
  }
  for (const { id } of left) rows.remove(staffingRule, id)
}

function refuseStandard(standard: Standard, stored: Stored[], { db }: StandardsContext): void {
  const { asks, bandStart, bandEnd } = standard
  if (asks.length === 0) throw new Refusal('invalid_input', '还没有写要多少人，请至少填一类。')
  if ((bandStart === null) !== (bandEnd === null)) throw new Refusal('invalid_input', '时段只写了一头，请把起止时间都填上。')
  if (bandStart !== null && bandStart === bandEnd) throw new Refusal('invalid_input', '时段的起止时间相同；全天的请选“全天”。')
  refuseTurnedDays(standard)
  const double = asks.find((ask, i) => asks.findIndex((other) => askKey(other) === askKey(ask)) < i)
  if (double) throw new Refusal('invalid_input', `“${askedFor(double)}”写了两遍，请去掉一个。`)
  if (standard.checkpointId !== null && postName(db, standard.checkpointId) === null) {
    throw new Refusal('not_found', '这个卡点已经不在了，请另选一个。')
  }
  const own = new Set(stored.map(({ id }) => id))
  const same = staffingRules(db).find((rule) => !own.has(rule.id) && scopeKey(rule) === scopeKey(standard))
  if (same) {
    const said = scopeInWords(standard, postName(db, standard.checkpointId))
    throw new Refusal('invalid_input', `“${said}”已经有一条标准，请在那一条里改。`)
  }
}

/** Those still there; a standard somebody else took away meanwhile is made anew. */
function storedOf(ids: number[], { db }: StandardsContext): Stored[] {
  return staffingRules(db).filter(({ id }) => ids.includes(id))
}

function askKey(ask: StandardAsk): string {
  const { seat, role, skill } = askOf(ask)
  return JSON.stringify([seat, role, skill])
}

function shortageFrom(day: string, { db }: StandardsContext) {
  const short = readShifts(db, { from: day }).filter(({ missing }) => missing.length > 0)
  return { shifts: short.length, missing: short.reduce((sum, { missing }) => sum + missing.length, 0) }
}

function shiftsWithPosts(from: string, { db }: StandardsContext) {
  interface Row {
    checkpointId: number
    kind: CheckpointKind
    compoundType: CompoundType | null
    day: string
    start: string
    end: string
  }
  const found = db.all<Row>(sql`
    select c.id as checkpointId, c.kind, coalesce(c.compound_type, compound.compound_type) as compoundType,
      s.day, s.start_at as start, s.end_at as end
    from shift s join checkpoint c on c.id = s.checkpoint_id left join area compound on compound.id = c.compound_id
    where s.day >= ${from}`)
  return found.map(({ checkpointId, kind, compoundType, ...shift }) => ({ post: { checkpointId, kind, compoundType }, ...shift }))
}
