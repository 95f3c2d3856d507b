import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { createHistory } from '../../../../src/main/changes/history.ts'
import { mergePerson } from '../../../../src/main/identities/merge-person.ts'
import { openDemoOffice } from '../../../fixtures/demo-office.ts'
import { openTestOffice } from '../../../fixtures/office.ts'

type Office = ReturnType<typeof openTestOffice>

const leave = { kind: 'leave' as const, value: null, checkpointId: null, reason: null, from: '2020-02-11', to: '2020-02-12' }
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  )
const lastAct = async ({ api }: Office) => (await api.acts.list({ limit: 1 })).acts[0]
const tables = ({ db }: Office) =>
  ['duty_restriction', 'duty_pair', 'person'].map((table) => db.all(sql`select * from ${sql.identifier(table)} order by id`))

async function officeWith(...names: string[]) {
  const office = openTestOffice()
  const ids: number[] = []
  for (const name of names) {
    const { id } = await office.api.records.create({ kind: 'people', values: { name, category: 'community_worker' } })
    ids.push(id)
  }
  return { ...office, ids }
}

describe('restrictions', () => {
  it('are set for several people at once, and never twice', async () => {
    const office = await officeWith('王一', '李二', '赵三')
    const { api, ids } = office
    await api.availability.restrict({ ...leave, personIds: ids.slice(0, 2) })
    await api.availability.restrict({ ...leave, personIds: ids })
    expect((await lastAct(office))?.title).toBe('赵三：请假（2月11日—2月12日）')
    expect(await refusal(api.availability.restrict({ ...leave, personIds: ids }))).toBe('王一等 3 人已经有这一条，不用再加。')
    expect((await api.availability.list({ personId: ids[0] })).restrictions.map(({ person }) => person.name)).toEqual(['王一'])
  })

  it('are refused where they cannot be meant', async () => {
    const { api, ids } = await officeWith('王一')
    const add = (more: object) => refusal(api.availability.restrict({ ...leave, personIds: ids, ...more }))
    expect(await add({ from: '2020-02-13' })).toContain('结束日期早于开始日期')
    expect(await add({ kind: 'week_shifts' })).toContain('最多几班')
    expect(await add({ kind: 'only_post' })).toContain('请选是哪个卡点')
    expect(await add({ kind: 'only_post', checkpointId: 9 })).toContain('已经不在了')
    expect(await add({ personIds: [999] })).toContain('不在花名册里')
  })

  it('are changed and taken away, and undone', async () => {
    const office = await officeWith('王一')
    const { api, ids } = office
    await api.availability.restrict({ ...leave, personIds: ids })
    const [own] = (await api.availability.list({})).restrictions
    await api.availability.updateRestriction({ ...leave, id: own?.id ?? 0, to: '2020-02-14', reason: '生病' })
    expect((await lastAct(office))?.title).toBe('修改王一的限制：请假（2月11日—2月14日）')
    const before = tables(office)
    await api.availability.removeRestrictions({ ids: [own?.id ?? 0] })
    expect((await api.availability.list({})).restrictions).toEqual([])
    await api.acts.undo({ actId: (await lastAct(office))?.id ?? 0 })
    expect(tables(office)).toEqual(before)
  })
})

describe('pairs', () => {
  it('are of two people, and said once', async () => {
    const office = await officeWith('王一', '李二')
    const { api, ids } = office
    const [personId = 0, otherId = 0] = ids
    const pair = { id: null, personId, otherId, sort: 'apart' as const, reason: null, from: null, to: null }
    expect(await refusal(api.availability.savePair({ ...pair, otherId: personId }))).toContain('同一个人')
    await api.availability.savePair(pair)
    expect((await lastAct(office))?.title).toBe('王一和李二不能同班（长期）')
    expect(
      await refusal(api.availability.savePair({ ...pair, personId: otherId, otherId: personId, sort: 'together' })),
    ).toContain('已经定为“不能同班”')
    const [stored] = (await api.availability.list({ personId: otherId })).pairs
    await api.availability.savePair({ ...pair, id: stored?.id ?? 0, sort: 'together' })
    expect((await api.availability.list({})).pairs.map(({ sort }) => sort)).toEqual(['together'])
  })
})

describe('what belongs to a person', () => {
  it('goes with them in the same step, and comes back with it', async () => {
    const office = await officeWith('王一', '李二')
    const { api, ids } = office
    const [personId = 0, otherId = 0] = ids
    await api.availability.restrict({ ...leave, personIds: ids })
    await api.availability.savePair({
      id: null,
      personId: otherId,
      otherId: personId,
      sort: 'apart',
      reason: null,
      from: null,
      to: null,
    })
    const before = tables(office)
    const { actId } = await api.records.remove({ kind: 'people', ids: [personId], reason: '重复' })
    const left = await api.availability.list({})
    expect([left.restrictions.length, left.pairs.length]).toEqual([1, 0])
    await api.acts.undo({ actId })
    expect(tables(office)).toEqual(before)
  })

  it('passes to the entry that stays when a person was listed twice', async () => {
    const { api, db, dataDir, ids } = await officeWith('王一', '王一', '李二')
    const [from = 0, into = 0, other = 0] = ids
    await api.availability.restrict({ ...leave, personIds: [from] })
    const pair = { id: null, personId: from, sort: 'apart' as const, reason: null, from: null, to: null }
    await api.availability.savePair({ ...pair, otherId: into })
    await api.availability.savePair({ ...pair, otherId: other })
    const history = createHistory({ db, clock: () => new Date('2020-02-10T18:00'), dataDir })
    history.act({ kind: 'edit', title: '合并' }, () => mergePerson({ db, history }, from, into))
    const { restrictions, pairs } = await api.availability.list({})
    expect(restrictions.map(({ personId }) => personId)).toEqual([into])
    expect(pairs.map(({ personId, otherId }) => [personId, otherId])).toEqual([[into, other]])
  })
})

describe('duties in a span', () => {
  it('are what the roster has people down for', async () => {
    const { api } = await openDemoOffice()
    const shifts = (await api.lists.shifts({})).rows
    const someone = shifts.flatMap(({ assignments }) => assignments).find(({ personId }) => personId !== null)?.personId ?? 0
    const days = shifts
      .filter(({ assignments }) => assignments.some(({ personId }) => personId === someone))
      .map(({ day }) => day)
    const from = days.toSorted()[1] ?? ''
    const found = await api.availability.duties({ personIds: [someone], from, to: null })
    expect(found.map(({ day }) => day).toSorted()).toEqual(days.filter((day) => day >= from).toSorted())
  })
})
