/** The desk for the areas of a street: what there is and what lies in it, and putting the register of areas in order. */
import { eq, sql } from 'drizzle-orm'
import { AREA_KIND_LABELS, COMPOUND_TYPE_LABELS } from '../../shared/areas/area.ts'
import type { Area, AreaDetail, AreaKind, CompoundType } from '../../shared/areas/area.ts'
import { countText } from '../../shared/counts.ts'
import type { Moment } from '../../shared/days.ts'
import { Refusal } from '../../shared/refusals.ts'
import { cases } from '../cases/cases.ts'
import type { History } from '../changes/history.ts'
import { checkpoints } from '../checkpoints/checkpoints.ts'
import type { Db } from '../db/open.ts'
import { remembered } from '../db/remembered.ts'
import type { OfficeDesk } from '../office/office.ts'
import { mergeAreas, movesOf } from './merge-areas.ts'
import { nameAlso, otherNames, passNames } from './other-names.ts'
import { tiedTo } from './references.ts'
import { area } from './table.ts'

export type AreasDesk = ReturnType<typeof createAreas>

interface NewArea {
  kind: 'community' | 'compound'
  name: string
  parentId: number | null
  compoundType: CompoundType | null
}

interface AreaChange {
  id: number
  name?: string | undefined
  compoundType?: CompoundType | null | undefined
}

export function createAreas({ db, history, office }: { db: Db; history: History; office: OfficeDesk }) {
  /** Larger before smaller. */
  function list(): Area[] {
    const order = sql`case kind when 'street' then 0 when 'community' then 1 when 'compound' then 2 when 'building' then 3 else 4 end, id`
    return remembered(db, 'areas', () => db.select().from(area).orderBy(order).all())
  }

  function details(asked?: Moment): AreaDetail[] {
    const posts = checkpoints.asOf(office.moment(asked), office.settings())
    const observed = sql`select * from (${cases.asOf(office.moment(asked), office.settings())}) where state = 'under_observation'`
    const counted = db.all<{ areaId: number; checkpoints: number; cases: number }>(sql`
      with post as (select c.* from (${posts}) l join checkpoint c on c.id = l.id),
        observed as (select c.* from (${observed}) l join isolation_case c on c.id = l.id)
      select areaId, sum(checkpoints) as checkpoints, sum(cases) as cases from (
        select community_id as areaId, 1 as checkpoints, 0 as cases from post
        union all select compound_id, 1, 0 from post
        union all select community_id, 0, 1 from observed
        union all select compound_id, 0, 1 from observed
        union all select building_id, 0, 1 from observed)
      where areaId is not null group by areaId`)
    const names = otherNames(db)
    const byArea = new Map(counted.map((row) => [row.areaId, row]))
    return [...new Set([...byArea.keys(), ...names.keys()])].map((areaId) => {
      const { checkpoints = 0, cases = 0 } = byArea.get(areaId) ?? {}
      return { areaId, checkpoints, cases, otherNames: names.get(areaId) ?? [] }
    })
  }

  /** Refusals: invalid_input, not_found. */
  function create({ kind, name, parentId, compoundType }: NewArea): Area {
    const parent = parentId === null ? streetId() : rowOf(parentId).id
    refuseTaken(kind, name, parent, null)
    return history.act({ kind: 'edit', title: `新增${AREA_KIND_LABELS[kind]} ${name}` }, () => {
      const row = db
        .insert(area)
        .values({ kind, name, parentId: parent, compoundType: kind === 'compound' ? compoundType : null })
        .returning()
        .get()
      history.record('area', row.id, null, row)
      return row
    })
  }

  /** Refusals: invalid_input, not_found. */
  function update({ id, name, compoundType }: AreaChange): Area {
    const before = rowOf(id)
    const after = {
      ...before,
      name: name ?? before.name,
      compoundType: compoundType === undefined ? before.compoundType : compoundType,
    }
    if (after.name !== before.name) refuseTaken(before.kind, after.name, before.parentId, id)
    return history.act({ kind: 'edit', title: titleOfChange(before, after) }, () => {
      db.update(area).set({ name: after.name, compoundType: after.compoundType }).where(eq(area.id, id)).run()
      history.record('area', id, before, after)
      if (after.name !== before.name) nameAlso({ db, history }, before.kind, id, before.name)
      return after
    })
  }

  /** Refusals: invalid_input, not_found. */
  function remove(id: number): void {
    const row = rowOf(id)
    if (row.geometry) {
      throw new Refusal('invalid_input', `“${row.name}”画在底图上，不能在这里删去。请改好底图再导入。`)
    }
    const tied = tiedTo(db, id)
    if (tied.length > 0) {
      const what = tied.map(({ label, count }) => `${label}${countText(count)}条`).join('、')
      throw new Refusal('invalid_input', `“${row.name}”还有${what}，不能删去。请先并入同义的${AREA_KIND_LABELS[row.kind]}。`)
    }
    history.act({ kind: 'remove', title: `删去${AREA_KIND_LABELS[row.kind]} ${row.name}` }, () => {
      passNames({ db, history }, id, null)
      db.delete(area).where(eq(area.id, id)).run()
      history.record('area', id, row, null)
    })
  }

  function rowOf(id: number) {
    const row = db.select().from(area).where(eq(area.id, id)).get()
    if (!row) throw new Refusal('not_found', '这个区域已经没有了，可能刚被并入别处。')
    return row
  }

  function streetId(): number | null {
    return db.select().from(area).where(eq(area.kind, 'street')).get()?.id ?? null
  }

  /** 朝阳 and 朝阳社区 are one name. */
  function refuseTaken(kind: AreaKind, name: string, parentId: number | null, ownId: number | null): void {
    const same = db.select().from(area).where(eq(area.kind, kind)).all()
    const bare = (text: string) => (kind === 'community' ? text.replace(/社区$/, '') : text)
    const taken = same.find(
      (row) => row.id !== ownId && bare(row.name) === bare(name) && (kind === 'community' || row.parentId === parentId),
    )
    if (taken)
      throw new Refusal('invalid_input', `已经有${AREA_KIND_LABELS[kind]}“${taken.name}”。是同一处的，请用“并入”合成一个。`)
  }

  return {
    list,
    details,
    create,
    update,
    remove,
    previewMerge: (from: number, into: number) => movesOf(db, rowOf(from), rowOf(into)),
    merge: (from: number, into: number) => mergeAreas({ db, history }, rowOf(from), rowOf(into)),
  }
}

function titleOfChange(before: Area, after: Area): string {
  if (after.name !== before.name) return `${AREA_KIND_LABELS[before.kind]} ${before.name} 改名为 ${after.name}`
  const type = after.compoundType ? COMPOUND_TYPE_LABELS[after.compoundType] : '不详'
  return `${AREA_KIND_LABELS[before.kind]} ${before.name} 的类型改为${type}`
}
