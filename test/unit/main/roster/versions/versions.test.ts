/** Publishing the roster: what is kept, what is refused, and what differs between two states of it. */
import { read, utils } from '@e965/xlsx'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignment, shift } from '../../../../../src/main/roster/table.ts'
import { dutyRestriction } from '../../../../../src/main/availability/table.ts'
import { compareRosters } from '../../../../../src/main/roster/versions/compare.ts'
import { rosterStateInChinese } from '../../../../../src/shared/roster/versions-contract.ts'
import type { PublishedPerson, PublishedShift } from '../../../../../src/shared/roster/version.ts'
import { rosterVersion } from '../../../../../src/main/roster/versions/table.ts'
import { addDays } from '../../../../../src/shared/days.ts'
import { versionSigns } from '../../../../../src/shared/roster/papers/post-facts.ts'
import { MONDAY, SUNDAY, refusalOf, smallRoster } from '../small-roster.ts'

const WEEK = { from: MONDAY, to: SUNDAY }

/** Two people on duty on Monday, and the means to move them. */
function street() {
  const roster = smallRoster()
  const cui = roster.addPerson('崔浩', 'community_worker', { phone: '19900000001' })
  const he = roster.addPerson('贺强', 'community_worker', { phone: '19900000002' })
  roster.sit(roster.shiftAt(0, 0, '早班'), cui, '崔浩')
  roster.sit(roster.shiftAt(1, 0, '中班'), he, '贺强')
  const put = (post: 0 | 1, day: number, band: '夜班' | '早班' | '中班', personId: number, was: string[] = []) =>
    roster.api.roster.assign({ shiftId: roster.shiftAt(post, day, band), seat: 'community', was, who: { personId } })
  const clear = (post: 0 | 1, day: number, band: '夜班' | '早班' | '中班', was: string[]) =>
    roster.api.roster.clear({ shiftId: roster.shiftAt(post, day, band), seat: 'community', was })
  return { ...roster, cui, he, put, clear }
}

describe('publishing a roster', () => {
  it('makes a draft a version, an edit a draft again, and the next publishing version 2, which supersedes the first', async () => {
    const { api, cui, put } = street()
    expect((await api.versions.state(WEEK)).state).toBe('draft')
    const first = await api.versions.publish({ ...WEEK, preparedBy: '陈静', reviewedBy: '周平' })
    expect(first).toMatchObject({ number: 1, title: '发布值班表V1（2月10日—2月16日）', state: 'published', changes: null })
    expect(await api.versions.state(WEEK)).toMatchObject({ state: 'published', changes: 0 })
    await put(1, 2, '早班', cui)
    expect(await api.versions.state(WEEK)).toMatchObject({ state: 'changed', changes: 1, version: { number: 1 } })
    const second = await api.versions.publish({ ...WEEK, note: '  ' })
    expect(second).toMatchObject({ number: 2, changes: 1, preparedBy: null, note: null })
    const [later, earlier] = await api.versions.list({})
    expect([later?.number, later?.state, earlier?.number, earlier?.state]).toEqual([2, 'published', 1, 'superseded'])
    expect(earlier?.supersededBy).toEqual({ id: second.id, number: 2 })
  })

  it('refuses what has no shifts, what nobody changed, and days in the wrong order', async () => {
    const { api } = street()
    expect(await refusalOf(api.versions.publish({ from: '2020-03-01', to: '2020-03-07' }))).toMatchObject({ code: 'not_found' })
    await api.versions.publish(WEEK)
    expect(await refusalOf(api.versions.publish(WEEK))).toMatchObject({
      code: 'invalid_input',
      message: '这几天的值班表与V1相同，不用再发布。',
    })
    expect(await refusalOf(api.versions.publish({ from: SUNDAY, to: MONDAY }))).toMatchObject({ code: 'invalid_input' })
  })

  it('asks for a reason where somebody is in two places, and keeps it in the log', async () => {
    const { api, sit, shiftAt, cui } = street()
    sit(shiftAt(1, 0, '早班'), cui, '崔浩')
    const refusal = await refusalOf(api.versions.publish(WEEK))
    expect(refusal).toMatchObject({ code: 'invalid_input', data: { isReasonNeeded: true, count: 1 } })
    expect(refusal?.message).toContain('崔浩')
    expect(await api.versions.doubts(WEEK)).toEqual({
      count: 1,
      rules: [{ rule: 'double_booking', label: '同一时间两处在岗', count: 1 }],
      breaches: ['崔浩（社区）2月10日早班（1号卡点）与2月10日早班（2号卡点）时间重叠'],
    })
    await api.versions.publish({ ...WEEK, reason: '领导同意临时兼顾' })
    const { acts } = await api.acts.list({})
    expect(acts[0]).toMatchObject({ title: '发布值班表V1（2月10日—2月16日）', reason: '领导同意临时兼顾' })
  })

  it('is taken back like any other act, and comes again', async () => {
    const { api } = street()
    await api.versions.publish(WEEK)
    const published = (await api.acts.list({})).acts[0]
    const undone = await api.acts.undo({ actId: published?.id ?? 0 })
    expect([await api.versions.list({}), (await api.versions.state(WEEK)).state]).toEqual([[], 'draft'])
    await api.acts.undo(undone)
    expect(await api.versions.list({})).toHaveLength(1)
    expect((await api.versions.state(WEEK)).state).toBe('published')
    expect(await api.acts.changes({ id: published?.id ?? 0 })).toMatchObject([
      { record: '发布的值班表 V1 2020年2月10日至2020年2月16日' },
    ])
  })

  it('asks for a reason where somebody is on leave, and for none where only a shipped number is exceeded', async () => {
    const { api, db, sit, shiftAt, addPerson, cui } = street()
    const busy = addPerson('文超', 'community_worker')
    for (const day of [0, 1, 2, 3, 4, 5, 6]) sit(shiftAt(0, day, '夜班'), busy, '文超')
    expect(await api.planning.verify(WEEK)).toMatchObject({ hard: 0, soft: 2 })
    expect(await api.versions.doubts(WEEK)).toEqual({ count: 0, rules: [], breaches: [] })
    const leave = { kind: 'leave' as const, value: null, checkpointId: null, reason: '发热' }
    db.insert(dutyRestriction)
      .values({ ...leave, personId: cui, from: MONDAY, to: MONDAY })
      .run()
    const refusal = await refusalOf(api.versions.publish(WEEK))
    expect(refusal?.message).toContain('崔浩（社区）2月10日请假（发热），不能值2月10日早班')
  })

  it('is held against the rules over the days an act has put people on, and over none where it put nobody', async () => {
    const { api, shiftAt, cui } = street()
    const cell = { shiftId: shiftAt(1, 0, '早班'), seat: 'community' as const, was: [] }
    await api.roster.assign({ ...cell, who: { personId: cui }, reason: '没有别人' })
    const [act] = (await api.acts.list({})).acts
    expect(await api.versions.doubtsOfAct({ actId: act?.id ?? 0 })).toEqual({
      from: MONDAY,
      to: MONDAY,
      count: 1,
      rules: [{ rule: 'double_booking', label: '同一时间两处在岗', count: 1 }],
      breaches: ['崔浩（社区）2月10日早班（1号卡点）与2月10日早班（2号卡点）时间重叠'],
    })
    await api.office.update({ commandPostName: '示范街道指挥部' })
    const [other] = (await api.acts.list({})).acts
    expect(other?.id).not.toBe(act?.id)
    expect(await api.versions.doubtsOfAct({ actId: other?.id ?? 0 })).toBeNull()
  })

  it('keeps the roster as it was, whatever is edited afterwards', async () => {
    const { api, he, clear, put } = street()
    const { id } = await api.versions.publish(WEEK)
    const then = await api.versions.get({ id })
    const grid = await api.roster.grid(WEEK)
    expect(then.grid.totals).toEqual(grid.totals)
    await clear(0, 0, '早班', ['崔浩'])
    await put(0, 3, '早班', he)
    const later = await api.versions.get({ id })
    expect([later.grid, later.week]).toEqual([then.grid, then.week])
    const cell = later.week.posts[0]?.bands[1]?.cells[0]
    expect(cell?.assignments).toMatchObject([{ name: '崔浩', seat: 'community', phone: '19900000001' }])
  })

  it('keeps the night that runs into its first day, whatever is edited there afterwards', async () => {
    const { api, db, he } = street()
    const night = { checkpointName: '甲院南门卡点', day: '2020-02-09', name: '大夜班' }
    const { id } = db
      .insert(shift)
      .values({ ...night, start: '2020-02-09T22:00', end: '2020-02-10T06:00' })
      .returning()
      .get()
    const sits = db.insert(assignment).values({ shiftId: id, position: 0, nameWritten: '贺强', personId: he, match: 'linked' })
    sits.run()
    const version = await api.versions.publish({ ...WEEK, reason: '人手不够' })
    const runningIn = async () => {
      const { week } = await api.versions.get({ id: version.id })
      return week.posts[0]?.bands.find(({ name }) => name === '大夜班')?.runningIn?.assignments.map(({ name }) => name)
    }
    expect(await runningIn()).toEqual(['贺强'])
    db.delete(assignment).where(eq(assignment.shiftId, id)).run()
    expect(await runningIn()).toEqual(['贺强'])
    expect(version.changes).toBeNull()
    expect((await api.versions.state(WEEK)).state).toBe('published')
  })

  it('takes the night of a version that kept none from what was in force for it then, and says so where nothing was', async () => {
    const { api, db, he } = street()
    const nightOf = (day: string, name: string) => {
      const night = { checkpointName: '甲院南门卡点', day, name: '大夜班' }
      const hours = { start: `${day}T22:00`, end: `${addDays(day, 1)}T06:00` }
      const { id } = db
        .insert(shift)
        .values({ ...night, ...hours })
        .returning()
        .get()
      db.insert(assignment).values({ shiftId: id, position: 0, nameWritten: name, personId: he, match: 'linked' }).run()
    }
    nightOf('2020-02-08', '贺强')
    nightOf('2020-02-09', '贺强')
    nightOf(MONDAY, '贺强')
    const reason = '人手不够'
    const published = async (span: { from: string; to: string }) => {
      const { id } = await api.versions.publish({ ...span, reason })
      const row = db.select().from(rosterVersion).where(eq(rosterVersion.id, id)).get()
      const content = row?.content.filter(({ day }) => day >= span.from) ?? []
      db.update(rosterVersion).set({ content }).where(eq(rosterVersion.id, id)).run()
      return async () => (await api.versions.get({ id })).week
    }
    const weekend = await published({ from: '2020-02-09', to: '2020-02-09' })
    const week = await published(WEEK)
    const runningIn = (await week()).posts[0]?.bands.find(({ name }) => name === '大夜班')?.runningIn
    expect([runningIn?.assignments.map(({ name }) => name), (await week()).standing.nightMissing]).toEqual([['贺强'], null])
    const alone = await weekend()
    expect(alone.standing.nightMissing).toBe('2020-02-08')
    expect(versionSigns(alone, alone.posts)).toContain('本版没有2月8日跨零点的班')
    const days = alone.posts.filter(({ name }) => name !== '甲院南门卡点')
    expect(versionSigns(alone, days)).not.toContain('本版没有2月8日跨零点的班')
  })

  it('names, where the day is looked back at, the version that was in force then and no later one', async () => {
    const { api, cui, put } = street()
    const reason = '人手不够'
    await api.office.setMoment({ moment: '2020-02-10T18:00' })
    await api.versions.publish({ ...WEEK, reason })
    await put(1, 2, '早班', cui)
    await api.office.setMoment({ moment: '2020-02-11T09:00' })
    await api.versions.publish({ ...WEEK, reason })
    const wordsAt = async (asOf: string) => {
      const state = await api.versions.state({ ...WEEK, asOf })
      return [rosterStateInChinese(state), (await api.roster.week({ ...WEEK, asOf })).standing.words]
    }
    expect(await wordsAt('2020-02-11T09:00')).toEqual(['值班表V2（2月11日09:00发布）', 'V2（2月11日09:00发布）'])
    // the stored roster is what V2 says, which nobody had published yet
    expect(await wordsAt('2020-02-11T08:59')).toEqual(['值班表V1之后有改动', '草稿（V1之后改动1处）'])
    expect(await wordsAt('2020-02-10T17:59')).toEqual(['值班表草稿', '草稿'])
    expect((await api.versions.state({ ...WEEK, asOf: '2020-02-11T08:59' })).version?.supersededBy).toBeNull()
    const paper = { paper: 'sign-in', format: 'xlsx', from: MONDAY } as const
    const headOf = async (asOf: string) => {
      const file = read(await (await api.attendance.paper({ ...paper, asOf })).arrayBuffer())
      return utils.sheet_to_csv(file.Sheets[file.SheetNames[0] ?? ''] ?? {})
    }
    expect(await headOf('2020-02-11T09:00')).toContain('值班表V2（2月11日09:00发布）')
    // of Monday V1 said the same
    expect(await headOf('2020-02-11T08:59')).toContain('值班表V1（2月10日18:00发布）')
  })

  it('covers part of the days: the rest stays what an earlier version says', async () => {
    const { api, cui, put } = street()
    await api.versions.publish(WEEK)
    await put(0, 5, '早班', cui)
    const second = await api.versions.publish({ from: '2020-02-15', to: SUNDAY })
    expect(second).toMatchObject({ number: 2, changes: 1 })
    expect((await api.versions.state(WEEK)).state).toBe('published')
    expect((await api.versions.state({ from: MONDAY, to: '2020-02-12' })).version?.state).toBe('superseded')
    expect(await api.versions.list({ from: MONDAY, to: '2020-02-12' })).toHaveLength(1)
  })
})

describe('what changed between two states', () => {
  it('says who came, who went and who was moved, and marks them on paper against the version before', async () => {
    const { api, cui, he, put, clear } = street()
    const { id } = await api.versions.publish(WEEK)
    await clear(1, 0, '中班', ['贺强'])
    await put(1, 1, '中班', he)
    await put(0, 2, '夜班', cui)
    const { changes } = await api.versions.compare({ of: 'now', with: id })
    expect(changes.map(({ words }) => words)).toEqual([
      '2月10日 中班 乙院北门卡点：减去贺强（调往2月11日本卡点中班）',
      '2月11日 中班 乙院北门卡点：增加贺强（由2月10日本卡点中班调来）',
      '2月12日 夜班 甲院南门卡点：增加崔浩',
    ])
    const draft = await api.roster.week(WEEK)
    expect(draft.standing).toMatchObject({ state: 'draft', words: '草稿（V1之后改动3处）', against: 'V1' })
    const second = await api.versions.publish(WEEK)
    const week = await api.roster.week(WEEK)
    expect(week.standing).toMatchObject({ words: 'V2（2月10日18:00发布）', against: 'V1', changes: 3 })
    const cell = week.posts[1]?.bands[2]?.cells[1]
    expect(cell?.changes?.marked).toEqual(cell?.assignments.map((one) => one.id))
    const left = [{ name: '贺强', personId: he, category: 'community_worker', seat: 'community' }]
    expect(week.posts[1]?.bands[2]?.cells[0]?.changes).toEqual({ marked: [], left, ledBefore: [] })
    expect((await api.versions.get({ id: second.id })).week.posts[1]?.bands[2]?.cells[0]?.changes?.left).toEqual(left)
    expect((await api.versions.compare({ of: second.id, with: id })).changes).toEqual(changes)
  })

  it('keeps a shift that is no more on paper, with the names of who stood there', async () => {
    const { api, db, shiftAt, he } = street()
    await api.versions.publish(WEEK)
    const first = shiftAt(1, 0, '中班')
    db.delete(assignment).where(eq(assignment.shiftId, first)).run()
    db.delete(shift).where(eq(shift.id, first)).run()
    const week = await api.roster.week(WEEK)
    const late = week.posts[1]?.bands[2]
    expect([late?.name, late?.cells[0], late?.cancelled?.slice(0, 2)]).toMatchObject(['中班', null, [[{ name: '贺强' }], null]])
    // and where the post keeps no such shifts any more at all
    for (const day of [1, 2, 3, 4, 5, 6]) {
      db.delete(shift)
        .where(eq(shift.id, shiftAt(1, day, '中班')))
        .run()
    }
    const without = (await api.roster.week(WEEK)).posts[1]?.bands.find(({ name }) => name === '中班')
    expect(without?.cells).toEqual(Array(7).fill(null))
    expect(without?.cancelled?.[0]).toMatchObject([{ name: '贺强', personId: he }])
  })

  it('is nothing between a state and itself, and the same shifts in either direction', () => {
    const people = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 4 })
    const roster = fc
      .array(fc.record({ post: fc.integer({ min: 1, max: 3 }), day: fc.integer({ min: 1, max: 3 }), people }), { maxLength: 8 })
      .map((shifts) => shifts.map(({ post, day, people: ids }) => shiftOf(post, day, ids)))
    fc.assert(
      fc.property(roster, roster, (a, b) => {
        expect(compareRosters(a, a)).toEqual([])
        const [there, back] = [compareRosters(a, b), compareRosters(b, a)]
        expect(back.map(({ shift }) => shift)).toEqual(there.map(({ shift }) => shift))
        there.forEach((change, index) => {
          expect(change.joined.map(({ name }) => name).sort()).toEqual(back[index]?.left.map(({ name }) => name).sort())
        })
        // whoever is said to be moved leaves exactly one shift and enters exactly one
        const moved = (side: 'joined' | 'left') => there.flatMap((change) => change[side].filter(({ other }) => other)).length
        expect(moved('joined')).toBe(moved('left'))
      }),
    )
  })

  it('takes a name that was tied to somebody meanwhile for the same person', () => {
    const named = shiftOf(1, 1, [])
    const before = [{ ...named, people: [{ name: '王伟', isAmbiguous: true as const, seat: 'community' as const }] }]
    const after = [{ ...named, people: [{ name: '王伟', personId: 7, seat: 'community' as const }] }]
    expect(compareRosters(before, after)).toEqual([])
  })

  it('tells another role and another seat, and a shift that came or went', () => {
    const one = shiftOf(1, 1, [1])
    const leader: PublishedPerson = { name: '第1人', personId: 1, seat: 'community', role: 'leader' }
    expect(compareRosters([one], [{ ...one, people: [leader] }]).map(({ words }) => words)).toEqual([
      '2月1日 早班 1号卡点：第1人由社区改为带班（社区）',
    ])
    expect(compareRosters([], [one]).map(({ words }) => words)).toEqual(['2月1日 早班 1号卡点：新设此班，第1人'])
    expect(compareRosters([one], []).map(({ words }) => words)).toEqual(['2月1日 早班 1号卡点：取消此班，原排第1人'])
  })
})

function shiftOf(post: number, day: number, ids: number[]): PublishedShift {
  const date = `2020-02-0${String(day)}`
  const people = ids.map((id) => ({ name: `第${String(id)}人`, personId: id, seat: 'community' as const }))
  return { checkpoint: `${String(post)}号卡点`, day: date, name: '早班', start: `${date}T08:00`, end: `${date}T16:00`, people }
}
