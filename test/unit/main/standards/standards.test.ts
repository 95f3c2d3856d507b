import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStandards } from '../../../../src/main/standards/read-standards.ts'
import { standardsIn } from '../../../../src/shared/standards/standard.ts'
import type { Standard } from '../../../../src/shared/standards/standard.ts'
import type { SHIPPED_PATTERNS } from '../../../../src/shared/standards/shift-pattern.ts'
import { openDemoOffice } from '../../../fixtures/demo-office.ts'
import { openTestOffice } from '../../../fixtures/office.ts'

type Office = ReturnType<typeof openTestOffice>

const scope = {
  checkpointId: null,
  checkpointKind: null,
  compoundType: null,
  bandStart: null,
  bandEnd: null,
  from: null,
  to: null,
}
const ask = (seat: 'government' | 'community' | 'volunteer' | 'property' | null, required: number) => ({
  seat,
  role: null,
  skill: null,
  required,
})
const standard = (more: Partial<Standard>): Standard => ({ ids: [], ...scope, asks: [ask('volunteer', 2)], ...more })
const stored = async ({ api }: Office) => standardsIn((await api.standards.overview({})).staffing)
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  )
const lastAct = async ({ api }: Office) => (await api.acts.list({ limit: 1 })).acts[0]
const tables = ({ db }: Office) =>
  ['staffing_rule', 'shift_pattern', 'pattern_use', 'duty_rule', 'holiday', 'office'].map((table) =>
    db.all(sql`select * from ${sql.identifier(table)} order by id`),
  )

describe('配置标准', () => {
  it('is saved, changed and taken away whole, each a step of the log that can be undone', async () => {
    const office = openTestOffice()
    const { api } = office
    const night = { compoundType: 'commercial' as const, bandStart: '20:00', bandEnd: '06:00' }
    await api.standards.saveStandard(standard({ ...night, asks: [ask('property', 1), ask('government', 0)] }))
    const act = await lastAct(office)
    expect(act?.title).toBe('新增配置标准：商业小区 20:00—次日6:00 物业 1 人、机关/区直 0 人')
    const [first] = await stored(office)
    expect(first?.asks.map(({ seat, required }) => [seat, required])).toEqual([
      ['government', 0],
      ['property', 1],
    ])
    const leader = { seat: null, role: 'leader' as const, skill: null, required: 1 }
    await api.standards.saveStandard({ ...standard(night), ids: first?.ids ?? [], asks: [ask('property', 2), leader] })
    const [changed, ...others] = await stored(office)
    expect(others).toEqual([])
    expect(changed?.asks).toEqual([ask('property', 2), leader])
    const before = tables(office)
    await api.standards.removeStandard({ ids: changed?.ids ?? [] })
    expect(await stored(office)).toEqual([])
    await api.acts.undo({ actId: (await lastAct(office))?.id ?? 0 })
    expect(tables(office)).toEqual(before)
  })

  it('is refused where it cannot be meant, in words that say what to do', async () => {
    const { api } = openTestOffice()
    await api.standards.saveStandard(standard({ compoundType: 'village' }))
    const save = (more: Partial<Standard>) => refusal(api.standards.saveStandard(standard(more)))
    expect(await save({ asks: [] })).toContain('请至少填一类')
    expect(await save({ bandStart: '20:00' })).toContain('请把起止时间都填上')
    expect(await save({ bandStart: '20:00', bandEnd: '20:00' })).toContain('请选“全天”')
    expect(await save({ from: '2020-02-09', to: '2020-02-08' })).toContain('结束日期早于开始日期')
    expect(await save({ asks: [ask('volunteer', 1), ask('volunteer', 2)] })).toContain('写了两遍')
    expect(await save({ checkpointId: 99 })).toContain('已经不在了')
    expect(await save({ compoundType: 'village', asks: [ask('property', 1)] })).toBe('“村庄”已经有一条标准，请在那一条里改。')
    expect(await save({ compoundType: 'village', bandStart: '20:00', bandEnd: '06:00' })).toBe('taken')
  })

  it('tells beforehand what the stored roster would lack, and then lacks just that', async () => {
    const office = await openDemoOffice()
    const { api } = office
    const wanted = standard({ asks: [ask('government', 0), ask('community', 2)] })
    const preview = await api.standards.previewStandard(wanted)
    const acts = (await api.acts.list({ limit: 50 })).acts.length
    expect(await stored(office)).toEqual([])
    const gaps = async () => {
      const shifts = (await api.lists.shifts({})).rows.filter(({ day }) => day >= preview.from)
      const short = shifts.filter(({ missing }) => missing.length > 0)
      return { shifts: short.length, missing: short.flatMap(({ missing }) => missing).length }
    }
    expect(preview.before).toEqual(await gaps())
    await api.standards.saveStandard(wanted)
    expect(preview.after).toEqual(await gaps())
    expect(preview.after.missing).toBeGreaterThan(preview.before.missing)
    expect((await api.acts.list({ limit: 50 })).acts.length).toBe(acts + 1)
    const night = await api.standards.previewStandard(standard({ bandStart: '00:00', bandEnd: '08:00' }))
    expect(night.shifts * 3).toBe(preview.shifts)
  })

  it('of one post goes with the post, and comes back with it', async () => {
    const office = await openDemoOffice()
    const { api } = office
    const { posts } = await api.standards.overview({})
    const id = posts[0]?.id ?? 0
    await api.standards.saveStandard(standard({ checkpointId: id }))
    await api.standards.saveUse({ ...use(), checkpointId: id })
    const before = tables(office)
    const { actId } = await api.records.remove({ kind: 'checkpoints', ids: [id], reason: '撤点' })
    expect(await stored(office)).toEqual([])
    expect((await api.standards.overview({})).uses).toEqual([])
    await api.acts.undo({ actId })
    expect(tables(office)).toEqual(before)
  })
})

function use(more: Partial<Parameters<Office['api']['standards']['saveUse']>[0]> = {}) {
  return {
    id: null,
    patternId: -2,
    checkpointId: null,
    checkpointKind: null,
    compoundType: null,
    dayKind: null,
    from: null,
    to: null,
    ...more,
  }
}

describe('班制', () => {
  const bands = (...hours: [string, string][]): (typeof SHIPPED_PATTERNS)[number]['bands'] =>
    hours.map(([start, end], i) => ({ name: `第${String(i + 1)}班`, start, end, isNight: false }))

  it('shipped with the app becomes a row when it is used, once', async () => {
    const office = openTestOffice()
    const { api } = office
    await api.standards.saveUse(use({ compoundType: 'village' }))
    await api.standards.saveUse(use({ dayKind: 'rest_day' }))
    const { patterns, uses } = await api.standards.overview({})
    expect(patterns.map(({ name }) => name)).toEqual(['两班十二小时'])
    expect(uses.map(({ patternId }) => patternId)).toEqual([patterns[0]?.id, patterns[0]?.id])
    expect((await lastAct(office))?.title).toBe('所有卡点休息日用两班十二小时')
  })

  it('is refused where two bands share time, however they are laid, and kept where they only leave gaps', async () => {
    const { api } = openTestOffice()
    const save = (name: string, ...hours: [string, string][]) =>
      refusal(api.standards.savePattern({ id: null, name, bands: bands(...hours) }))
    expect(await save('甲', ['08:00', '16:00'], ['15:00', '24:00'])).toContain('时间重叠')
    expect(await save('甲', ['22:00', '06:00'], ['05:30', '12:00'])).toContain('时间重叠')
    expect(await save('甲', ['08:00', '20:00'])).toBe('taken')
    expect(await save('甲', ['06:00', '20:00'])).toContain('已经有叫“甲”的班制')
    const minute = fc.integer({ min: 0, max: 95 })
    const clock = (quarter: number) =>
      `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`
    let count = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(minute, minute), { minLength: 1, maxLength: 3 }), async (drawn) => {
        const taken = new Map<number, number>()
        for (const [from, to] of drawn) {
          const length = to > from ? to - from : to + 96 - from
          for (let i = 0; i < length; i += 1) taken.set((from + i) % 96, (taken.get((from + i) % 96) ?? 0) + 1)
        }
        const overlaps = [...taken.values()].some((times) => times > 1)
        const said = await save(`试${String((count += 1))}`, ...drawn.map(([a, b]): [string, string] => [clock(a), clock(b)]))
        expect(said === 'taken').toBe(!overlaps)
      }),
      { numRuns: 60 },
    )
  })

  it('cannot go while posts keep it', async () => {
    const { api } = openTestOffice()
    const { id } = await api.standards.savePattern({ id: null, name: '昼夜', bands: bands(['07:00', '19:00']) })
    const kept = await api.standards.saveUse(use({ patternId: id, checkpointKind: 'road_block' }))
    expect(await refusal(api.standards.saveUse(use({ patternId: -3, checkpointKind: 'road_block' })))).toContain('已经定了班制')
    expect(await refusal(api.standards.removePattern({ id }))).toBe('路口卡点正用“昼夜”，请先给它们换一个班制。')
    await api.standards.removeUse(kept)
    expect(await refusal(api.standards.removePattern({ id }))).toBe('taken')
  })
})

describe('排班规则', () => {
  const rule = { code: 'week_shifts' as const, category: null, isOn: true, isHard: true, value: 5, weight: null }

  it('is set and reset, and the rest between two shifts is the office’s one number', async () => {
    const office = openTestOffice()
    const { api, db } = office
    await api.standards.setDutyRule(rule)
    await api.standards.setDutyRule({ ...rule, category: 'volunteer', value: 2 })
    await api.standards.setDutyRule({ ...rule, code: 'rest_hours', value: 10 })
    // from the day it was set on: shifts before it are judged as they were
    expect((await api.office.status()).office.rules).toEqual([{ code: 'min_rest_hours', from: '2020-02-10', value: 10 }])
    const values = () =>
      readStandards(db, { from: '2020-02-10', to: '2020-02-16' })
        .dutyRules.filter(({ code }) => ['week_shifts', 'rest_hours'].includes(code))
        .map(({ value }) => value)
    expect(values()).toEqual([10, 5, 2])
    const before = tables(office)
    await api.standards.resetDutyRule({ code: 'week_shifts', category: 'volunteer' })
    expect(values()).toEqual([10, 5])
    await api.acts.undo({ actId: (await lastAct(office))?.id ?? 0 })
    expect(tables(office)).toEqual(before)
  })

  it('is refused where its number or weight is missing', async () => {
    const { api } = openTestOffice()
    const set = (more: object) => refusal(api.standards.setDutyRule({ ...rule, ...more }))
    expect(await set({ value: null })).toContain('应填1到21之间的数')
    expect(await set({ isHard: false })).toContain('看得多重')
    expect(await set({ code: 'fair_duties', value: null })).toContain('只能尽量做到')
    expect(await set({ code: 'rest_hours', category: 'volunteer', value: 8 })).toContain('全单位是同一个数')
  })
})

describe('节假日', () => {
  it('are entered by the span, each day once, and taken away', async () => {
    const office = openTestOffice()
    const { api } = office
    await api.standards.saveHolidays({ from: '2020-02-03', to: '2020-02-09', name: '延长假期', isRestDay: true })
    await api.standards.saveHolidays({ from: '2020-02-08', to: '2020-02-10', name: '周末加班', isRestDay: false })
    const { holidays } = await api.standards.overview({})
    expect(holidays.map(({ day, isRestDay }) => `${day} ${isRestDay ? '休' : '班'}`)).toEqual([
      ...['03', '04', '05', '06', '07'].map((day) => `2020-02-${day} 休`),
      ...['08', '09', '10'].map((day) => `2020-02-${day} 班`),
    ])
    await api.standards.removeHolidays({ ids: holidays.slice(5).map(({ id }) => id) })
    expect((await lastAct(office))?.title).toBe('删去节假日 2月8日等 3 天 周末加班')
    expect((await api.standards.overview({})).holidays).toHaveLength(5)
    expect(
      await refusal(api.standards.saveHolidays({ from: '2020-03-01', to: '2020-02-01', name: '错', isRestDay: true })),
    ).toContain('早于')
  })
})
