/** Making one of two entries that ledgers made for one place: 朝阳 and 朝阳社区, 南苑 and 南苑小区. */
import { eq, sql } from 'drizzle-orm'
import { AREA_KIND_LABELS } from '../../shared/areas/area.ts'
import type { MergePreview } from '../../shared/areas/area.ts'
import { dayInChinese } from '../../shared/days.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { History } from '../changes/history.ts'
import type { Db } from '../db/open.ts'
import { nameAlso, passNames } from './other-names.ts'
import { retie, tiedTo } from './references.ts'
import type { AreaRow } from './register.ts'
import { area } from './table.ts'

/** Refusal: invalid_input. */
export function movesOf(db: Db, from: AreaRow, into: AreaRow): MergePreview {
  refuseUnfit(db, from, into)
  return { moves: tiedTo(db, from.id), takesGeometry: from.geometry !== null }
}

/** Refusal: invalid_input. */
export function mergeAreas({ db, history }: { db: Db; history: History }, from: AreaRow, into: AreaRow): void {
  refuseUnfit(db, from, into)
  history.act({ kind: 'edit', title: `${AREA_KIND_LABELS[from.kind]} ${from.name} 并入 ${into.name}` }, () => {
    retie({ db, history }, from.id, into.id)
    passNames({ db, history }, from.id, into.id)
    if (from.name !== into.name) nameAlso({ db, history }, from.kind, into.id, from.name)
    const completed = {
      ...into,
      geometry: into.geometry ?? from.geometry,
      compoundType: into.compoundType ?? from.compoundType,
      parentId: into.parentId ?? from.parentId,
    }
    db.update(area).set(completed).where(eq(area.id, into.id)).run()
    history.record('area', into.id, into, completed)
    db.delete(area).where(eq(area.id, from.id)).run()
    history.record('area', from.id, from, null)
  })
}

function refuseUnfit(db: Db, from: AreaRow, into: AreaRow): void {
  const refuse = (sentence: string): never => {
    throw new Refusal('invalid_input', sentence)
  }
  if (from.id === into.id || from.kind !== into.kind || (from.kind !== 'community' && from.kind !== 'compound')) {
    refuse('只有两个社区之间、两个小区之间可以合并，请另选一个。')
  }
  if (from.geometry && into.geometry) {
    refuse(`“${from.name}”和“${into.name}”在底图上各有图形，是两处地方。确要合并，请先改好底图再导入。`)
  }
  const both = db.get<{ cutOff: string } | undefined>(sql`
    select a.effective_from as cutOff from screening_summary a
    join screening_summary b on b.effective_from = a.effective_from
    where a.community_id = ${from.id} and b.community_id = ${into.id} limit 1`)
  if (both) {
    const when = both.cutOff === '' ? '同一天' : dayInChinese(both.cutOff)
    refuse(`“${from.name}”和“${into.name}”都有${when}的入户排查汇总，合并后不知以哪份为准。请先删去其中一份。`)
  }
}
