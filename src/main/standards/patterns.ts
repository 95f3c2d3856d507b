/** 班制 and which posts keep which, written. A shipped pattern becomes a row the moment it is used or changed. */
import { asc, eq } from 'drizzle-orm'
import { Refusal } from '../../shared/refusals.ts'
import { patternFault } from '../../shared/standards/pattern-check.ts'
import { SHIPPED_PATTERNS } from '../../shared/standards/shift-pattern.ts'
import type { PatternBand, PatternUse } from '../../shared/standards/shift-pattern.ts'
import { daysInWords, placeInWords } from '../../shared/standards/standard.ts'
import { postName, refuseTurnedDays } from './scope.ts'
import type { StandardsContext } from './scope.ts'
import { patternUse, shiftPattern } from './table.ts'

type GivenUse = Omit<PatternUse, 'id'> & { id: number | null }

interface GivenPattern {
  id: number | null
  name: string
  bands: PatternBand[]
}

/** Refusals: invalid_input, not_found. */
export function savePattern({ id, name, bands }: GivenPattern, { db, history, rows }: StandardsContext): { id: number } {
  const fault = patternFault(bands)
  if (fault) throw new Refusal('invalid_input', fault)
  const patterns = db.select().from(shiftPattern).all()
  const stored = id !== null && id > 0 ? patterns.find((one) => one.id === id) : null
  if (stored === undefined) throw new Refusal('not_found', '这个班制已经删去了，请重新打开“班制”再改。')
  if (patterns.some((one) => one.name === name && one.id !== id)) {
    throw new Refusal('invalid_input', `已经有叫“${name}”的班制，请换个名，或在那一个上改。`)
  }
  const inClockOrder = bands.toSorted((a, b) => (a.start < b.start ? -1 : 1))
  return history.act({ kind: 'edit', title: `${stored ? '修改' : '新增'}班制 ${name}` }, () => {
    if (!stored) return { id: rows.insert(shiftPattern, { name, bands: inClockOrder }) }
    rows.update(shiftPattern, stored.id, { name, bands: inClockOrder })
    return { id: stored.id }
  })
}

/** Refusals: invalid_input where posts keep it, not_found. */
export function removePattern(id: number, { db, history, rows }: StandardsContext): void {
  const pattern = db.select().from(shiftPattern).where(eq(shiftPattern.id, id)).get()
  if (!pattern) throw new Refusal('not_found', '这个班制已经删去了。')
  const uses = db.select().from(patternUse).where(eq(patternUse.patternId, id)).all()
  const [first] = uses
  if (first) {
    const who = useInWords(first, postName(db, first.checkpointId))
    throw new Refusal(
      'invalid_input',
      `${who}${uses.length > 1 ? `等 ${String(uses.length)} 处` : ''}正用“${pattern.name}”，请先给它们换一个班制。`,
    )
  }
  history.act({ kind: 'remove', title: `删去班制 ${pattern.name}` }, () => rows.remove(shiftPattern, id))
}

/** Refusals: invalid_input, not_found. */
export function saveUse({ id, patternId, ...use }: GivenUse, { db, history, rows }: StandardsContext): { id: number } {
  refuseTurnedDays(use)
  const shipped = SHIPPED_PATTERNS.find((one) => one.id === patternId)
  const stored = db.select().from(shiftPattern).orderBy(asc(shiftPattern.id)).all()
  // a shipped pattern used before is a row by now
  const pattern = stored.find((one) => (shipped ? one.name === shipped.name : one.id === patternId))
  const name = pattern?.name ?? shipped?.name
  if (name === undefined) throw new Refusal('not_found', '这个班制已经删去了，请另选一个。')
  if (use.checkpointId !== null && postName(db, use.checkpointId) === null) {
    throw new Refusal('not_found', '这个卡点已经不在了，请另选一个。')
  }
  const who = useInWords(use, postName(db, use.checkpointId))
  const others = db
    .select()
    .from(patternUse)
    .all()
    .filter((one) => one.id !== id)
  if (others.some((one) => scopeOfUse(one) === scopeOfUse(use))) {
    throw new Refusal('invalid_input', `“${who}”已经定了班制，请在那一条上改。`)
  }
  return history.act({ kind: 'edit', title: `${who}用${name}` }, () => {
    const values = { ...use, patternId: pattern?.id ?? rows.insert(shiftPattern, { name, bands: shipped?.bands ?? [] }) }
    if (id !== null && rows.get(patternUse, id)) {
      rows.update(patternUse, id, values)
      return { id }
    }
    return { id: rows.insert(patternUse, values) }
  })
}

/** Refusal: not_found. */
export function removeUse(id: number, { db, history, rows }: StandardsContext): void {
  const use = db.select().from(patternUse).where(eq(patternUse.id, id)).get()
  if (!use) throw new Refusal('not_found', '这一条已经删去了。')
  const who = useInWords(use, postName(db, use.checkpointId))
  history.act({ kind: 'remove', title: `${who}不再另定班制` }, () => rows.remove(patternUse, id))
}

/** 商业小区休息日, 2月1日起 */
export function useInWords(use: Omit<PatternUse, 'id' | 'patternId'>, post: string | null): string {
  const kind = use.dayKind === null ? '' : use.dayKind === 'workday' ? '工作日' : '休息日'
  const days = daysInWords(use)
  return placeInWords(use, post) + kind + (days ? `（${days}）` : '')
}

function scopeOfUse({
  checkpointId,
  checkpointKind,
  compoundType,
  dayKind,
  from,
  to,
}: Omit<PatternUse, 'id' | 'patternId'>): string {
  return JSON.stringify([checkpointId, checkpointKind, compoundType, dayKind, from, to])
}
