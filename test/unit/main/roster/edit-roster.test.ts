/** Changing who stands where: what is stored, what is refused, and that nobody's change is lost. */
import fc from 'fast-check'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { batch, recordChange } from '../../../../src/main/changes/table.ts'
import { readShifts } from '../../../../src/main/roster/read-shifts.ts'
import { shift } from '../../../../src/main/roster/table.ts'
import { MONDAY, SUNDAY, refusalOf, smallRoster } from './small-roster.ts'

const EMPTY = { seat: 'community', was: [] as string[] } as const

/** Who stands where, without the numbers of the rows. */
function standing(db: ReturnType<typeof smallRoster>['db']) {
  return readShifts(db, {}).map(({ id, assignments }) => [
    id,
    assignments.map(({ name, personId, seat }) => [name, personId, seat]),
  ])
}

describe('putting somebody into a seat', () => {
  it('fills the seat, and the grid, the check and the figures count it alike', async () => {
    const { api, addPerson, shiftAt } = smallRoster()
    const personId = addPerson('崔浩', 'community_worker')
    const before = await api.roster.grid({})
    // two posts, seven days, three bands, three seats where no property company exists
    expect([before.totals.missing, before.totals.troubled]).toEqual([126, 2])
    const { title } = await api.roster.assign({ shiftId: shiftAt(0, 0, '中班'), ...EMPTY, who: { personId } })
    expect(title).toBe('2月10日中班 1 甲院南门卡点 社区：崔浩排入')
    const after = await api.roster.grid({})
    const check = await api.roster.check({ from: after.from, to: after.to })
    const { rows } = await api.lists.shifts({})
    expect([after.totals.missing, check.gaps.length, rows.reduce((sum, row) => sum + row.missing.length, 0)]).toEqual([
      125, 125, 125,
    ])
    expect(after.posts[0]?.missing).toEqual({ government: 21, community: 20, volunteer: 21, property: 0 })
  })

  it('lets a cadre stand in for the community, which fills that seat and no other', async () => {
    const { api, addPerson, shiftAt } = smallRoster()
    const shiftId = shiftAt(0, 0, '中班')
    await api.roster.assign({ shiftId, ...EMPTY, who: { personId: addPerson('苏永', 'street_cadre') } })
    const cell = (await api.roster.grid({})).posts[0]?.bands[2]?.cells[0]
    expect(cell?.missing).toEqual(['government', 'volunteer'])
    expect(cell?.people).toMatchObject([{ name: '苏永', seat: 'community', standsIn: true }])
    const listed = (await api.lists.shifts({})).rows.find(({ id }) => id === shiftId)
    expect(listed?.missing).toEqual(['government', 'volunteer'])
  })

  it('takes the place of one who sits there and leaves the other', async () => {
    const { api, addPerson, shiftAt, sit } = smallRoster()
    const shiftId = shiftAt(0, 0, '中班')
    const first = sit(shiftId, addPerson('崔浩', 'community_worker'), '崔浩')
    sit(shiftId, addPerson('贺强', 'community_worker'), '贺强')
    const who = { personId: addPerson('周秀青', 'community_worker') }
    await api.roster.assign({ shiftId, seat: 'community', was: ['崔浩', '贺强'], who, replaces: first })
    const people = (await api.roster.grid({})).posts[0]?.bands[2]?.cells[0]?.people
    expect(people?.map(({ name }) => name)).toEqual(['周秀青', '贺强'])
  })

  it('keeps a name the register does not hold, in the seat it was written into', async () => {
    const { api, shiftAt } = smallRoster()
    await api.roster.assign({ shiftId: shiftAt(0, 0, '中班'), ...EMPTY, who: { name: '临时工小李' } })
    const cell = (await api.roster.grid({})).posts[0]?.bands[2]?.cells[0]
    expect(cell?.people).toMatchObject([{ name: '临时工小李', personId: null, seat: 'community' }])
  })

  it('leaves open which of two namesakes is meant, until one of them is chosen', async () => {
    const { api, addPerson, shiftAt } = smallRoster()
    const shiftId = shiftAt(0, 0, '中班')
    addPerson('王伟', 'community_worker', { phone: '19900000001' })
    const second = addPerson('王伟', 'community_worker', { phone: '19900000002' })
    await api.roster.assign({ shiftId, ...EMPTY, who: { name: '王伟' } })
    const open = (await api.roster.grid({})).posts[0]?.bands[2]?.cells[0]?.people[0]
    expect(open).toMatchObject({ personId: null, isAmbiguous: true })
    await api.roster.assign({ shiftId, seat: 'community', was: ['王伟'], who: { personId: second }, replaces: open?.id })
    const chosen = (await api.roster.grid({})).posts[0]?.bands[2]?.cells[0]?.people
    expect(chosen).toMatchObject([{ name: '王伟', personId: second, isAmbiguous: false }])
  })

  it('refuses the same person twice in one shift', async () => {
    const { api, addPerson, shiftAt, sit } = smallRoster()
    const shiftId = shiftAt(0, 0, '中班')
    const personId = addPerson('崔浩', 'community_worker')
    sit(shiftId, personId, '崔浩')
    const refusal = await refusalOf(
      api.roster.assign({ shiftId, seat: 'volunteer', was: [], who: { personId }, reason: '人手不够' }),
    )
    expect(refusal).toMatchObject({ code: 'invalid_input', message: '崔浩已在这一班，不能再排一次。' })
  })
})

describe('somebody who would be in two places or without rest', () => {
  it.each([
    ['at the same time', 0, '中班', '2月10日16:00起已在1号卡点，与这一班时间重叠'],
    ['right before', 0, '早班', '2月10日08:00起在1号卡点有班，中间只休0小时，不足12小时'],
    ['right after, past midnight', 1, '夜班', '2月11日00:00起在1号卡点有班，中间只休0小时，不足12小时'],
    ['eight hours later', 1, '早班', '2月11日08:00起在1号卡点有班，中间只休8小时，不足12小时'],
  ] as const)('is refused without a reason when on duty %s', async (_when, day, band, why) => {
    const { api, addPerson, shiftAt, sit, db } = smallRoster()
    const personId = addPerson('崔浩', 'community_worker')
    sit(shiftAt(0, day, band), personId, '崔浩')
    const before = standing(db)
    const refusal = await refusalOf(api.roster.assign({ shiftId: shiftAt(1, 0, '中班'), ...EMPTY, who: { personId } }))
    expect(refusal).toEqual({
      code: 'invalid_input',
      message: `崔浩${why}。仍要排，请写明原因。`,
      data: { isReasonNeeded: true },
    })
    expect(standing(db)).toEqual(before)
  })

  it('is put in with a reason, which the act keeps, and the grid marks both ends', async () => {
    const { api, addPerson, shiftAt, sit, db } = smallRoster()
    const personId = addPerson('崔浩', 'community_worker')
    sit(shiftAt(0, 0, '中班'), personId, '崔浩')
    await api.roster.assign({ shiftId: shiftAt(1, 0, '中班'), ...EMPTY, who: { personId }, reason: '人手不够' })
    expect(db.select().from(batch).all().at(-1)).toMatchObject({ kind: 'edit', reason: '人手不够' })
    const { conflicts, totals, posts } = await api.roster.grid({})
    expect(conflicts).toMatchObject([{ kind: 'double_booking', person: { name: '崔浩' }, restHours: null }])
    expect([totals.doubleBookings, ...posts.map(({ doubleBookings }) => doubleBookings)]).toEqual([1, 1, 1])
  })

  it('sees duty beyond the ends of the week', async () => {
    const { api, addPerson, shiftAt, sit, db } = smallRoster()
    const personId = addPerson('崔浩', 'community_worker')
    const before = {
      checkpointName: '丙院卡点',
      day: '2020-02-09',
      name: '夜班',
      start: '2020-02-09T20:00',
      end: '2020-02-10T04:00',
    }
    sit(db.insert(shift).values(before).returning().get().id, personId, '崔浩')
    await api.roster.assign({ shiftId: shiftAt(0, 0, '早班'), ...EMPTY, who: { personId }, reason: '人手不够' })
    const { conflicts, days } = await api.roster.grid({ from: MONDAY, to: SUNDAY })
    expect([days.length, conflicts.map(({ kind, restHours }) => [kind, restHours])]).toEqual([7, [['short_rest', 4]]])
  })
})

describe('two people at one cell', () => {
  it('shows the second what both saw and who changed it, and changes nothing', async () => {
    const { api, addPerson, shiftAt, db } = smallRoster()
    const shiftId = shiftAt(0, 0, '中班')
    await api.roster.assign({ shiftId, ...EMPTY, who: { personId: addPerson('崔浩', 'community_worker') } })
    const before = standing(db)
    const who = { personId: addPerson('贺强', 'community_worker') }
    const refusal = await refusalOf(api.roster.assign({ shiftId, ...EMPTY, who }))
    expect(refusal).toMatchObject({
      code: 'record_changed',
      message: '这一格刚被改过：您看到的是空，现在是“崔浩”。请决定用哪一个。',
      data: { was: [], now: ['崔浩'], by: '本机', at: '2020-02-10T18:00' },
    })
    expect(standing(db)).toEqual(before)
  })

  it('lets both change different seats of one shift', async () => {
    const { api, addPerson, shiftAt } = smallRoster()
    const shiftId = shiftAt(0, 0, '中班')
    await api.roster.assign({ shiftId, ...EMPTY, who: { personId: addPerson('崔浩', 'community_worker') } })
    const who = { personId: addPerson('苏永', 'street_cadre') }
    expect(await refusalOf(api.roster.assign({ shiftId, seat: 'government', was: [], who }))).toBeNull()
  })

  it('refuses every edit that says other names than are stored, whatever they are', async () => {
    const { api, addPerson, shiftAt, sit, db } = smallRoster()
    const shiftId = shiftAt(0, 1, '中班')
    const assignmentId = sit(shiftId, addPerson('崔浩', 'community_worker'), '崔浩')
    const personId = addPerson('贺强', 'community_worker')
    const before = standing(db)
    const names = fc.array(fc.constantFrom('崔浩', '贺强', '苏永'), { maxLength: 3 }).filter((was) => was.join() !== '崔浩')
    await fc.assert(
      fc.asyncProperty(names, fc.constantFrom(0, 1, 2, 3), async (was, which) => {
        const cell = { shiftId, seat: 'community' as const, was, reason: '人手不够' }
        const edits = [
          () => api.roster.assign({ ...cell, who: { personId } }),
          () => api.roster.clear({ ...cell, assignmentId }),
          () => api.roster.sameAsDayBefore(cell),
          () => api.roster.fillWeek({ ...cell, personId, from: MONDAY, to: SUNDAY }),
        ]
        const refusal = await refusalOf(edits[which]?.() ?? Promise.resolve())
        expect(refusal?.code).toBe('record_changed')
        expect(standing(db)).toEqual(before)
      }),
      { numRuns: 40 },
    )
  })
})

describe('clearing', () => {
  it('gives back the roster as it was before somebody was put in', async () => {
    const { api, addPerson, shiftAt, db } = smallRoster()
    const people = (['community_worker', 'street_cadre', 'volunteer'] as const).map((category, i) =>
      addPerson(`人${i}`, category),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...people),
        fc.constantFrom('government' as const, 'community' as const, 'volunteer' as const),
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom('夜班' as const, '早班' as const, '中班' as const),
        async (personId, seat, day, band) => {
          const before = standing(db)
          const shiftId = shiftAt(0, day, band)
          await api.roster.assign({ shiftId, seat, was: [], who: { personId }, reason: '人手不够' })
          expect(standing(db)).not.toEqual(before)
          await api.roster.clear({ shiftId, seat, was: [`人${people.indexOf(personId)}`] })
          expect(standing(db)).toEqual(before)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('is one act that can be taken back, stand-in and all', async () => {
    const { api, addPerson, shiftAt, db } = smallRoster()
    const shiftId = shiftAt(0, 0, '中班')
    await api.roster.assign({ shiftId, ...EMPTY, who: { personId: addPerson('苏永', 'street_cadre') } })
    const before = standing(db)
    const { title } = await api.roster.clear({ shiftId, seat: 'community', was: ['苏永'] })
    expect(title).toBe('2月10日中班 1 甲院南门卡点 社区：清空苏永')
    const act = db.select().from(batch).all().at(-1)
    expect(
      db
        .select()
        .from(recordChange)
        .where(eq(recordChange.batchId, act?.id ?? 0))
        .all(),
    ).toMatchObject([
      { entity: 'assignment', entityId: shiftId, before: { people: [{ name: '苏永', match: 'linked' }] }, after: { people: [] } },
    ])
    await api.acts.undo({ actId: act?.id ?? 0 })
    expect(standing(db)).toEqual(before)
  })
})

describe('whole weeks', () => {
  it('puts in whoever sat there the day before', async () => {
    const { api, addPerson, shiftAt, sit } = smallRoster()
    sit(shiftAt(0, 0, '中班'), addPerson('崔浩', 'community_worker'), '崔浩')
    const shiftId = shiftAt(0, 1, '中班')
    expect(await api.roster.sameAsDayBefore({ shiftId, ...EMPTY })).toEqual({
      title: '2月11日中班 1 甲院南门卡点 社区：同上一日，崔浩',
    })
    const nobody = await refusalOf(api.roster.sameAsDayBefore({ shiftId: shiftAt(0, 5, '中班'), ...EMPTY }))
    expect(nobody?.message).toBe('上一日（2月14日）中班的这一格没有排人，请另选。')
  })

  it('fills the days that are empty and free, and says why it left the others', async () => {
    const { api, addPerson, shiftAt, sit } = smallRoster()
    const personId = addPerson('崔浩', 'community_worker')
    sit(shiftAt(0, 2, '中班'), addPerson('贺强', 'community_worker'), '贺强')
    sit(shiftAt(1, 5, '早班'), personId, '崔浩')
    const cell = { shiftId: shiftAt(0, 0, '中班'), ...EMPTY }
    expect(await api.roster.fillWeek({ ...cell, personId, from: MONDAY, to: SUNDAY })).toEqual({
      filled: ['2020-02-10', '2020-02-11', '2020-02-13', '2020-02-16'],
      skipped: [
        { day: '2020-02-12', why: '已排贺强' },
        // Friday's ends at midnight, eight hours before Saturday's early shift at the other post
        { day: '2020-02-14', why: '2月15日08:00起在2号卡点有班，中间只休8小时，不足12小时' },
        { day: '2020-02-15', why: '2月15日08:00起在2号卡点有班，中间只休0小时，不足12小时' },
      ],
    })
    expect((await api.roster.check({})).conflicts).toEqual([])
  })

  it('lays out the next week like this one, without people, and only once', async () => {
    const { api, addPerson, shiftAt, sit } = smallRoster()
    sit(shiftAt(0, 0, '中班'), addPerson('崔浩', 'community_worker'), '崔浩')
    expect(await api.roster.grid({ from: '2020-02-17', to: '2020-02-23' })).toMatchObject({ posts: [], nearest: SUNDAY })
    expect(await api.roster.openWeek({ from: '2020-02-17' })).toEqual({ shifts: 42, likeWeekOf: MONDAY })
    const { posts, totals } = await api.roster.grid({ from: '2020-02-17', to: '2020-02-23' })
    expect([posts.length, totals.missing]).toEqual([2, 126])
    expect(posts[0]?.bands.map(({ name, start, end }) => [name, start, end])).toEqual([
      ['夜班', '00:00', '08:00'],
      ['早班', '08:00', '16:00'],
      ['中班', '16:00', '24:00'],
    ])
    expect((await refusalOf(api.roster.openWeek({ from: '2020-02-17' })))?.message).toBe('这一周的班次已经齐了。')
  })
})
