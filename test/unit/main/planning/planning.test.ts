/** Planning a stored roster: what is proposed keeps the rules, locks stay, absences are mended small, and all of it can be taken back. */
import fc from 'fast-check'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { dutyRestriction } from '../../../../src/main/availability/table.ts'
import { assignment, shift } from '../../../../src/main/roster/table.ts'
import { dutyRule } from '../../../../src/main/standards/table.ts'
import { BANDS, MONDAY, SUNDAY, refusalOf, smallRoster } from '../roster/small-roster.ts'

const WEEK = { from: MONDAY, to: SUNDAY }

const seating = fc.record({
  person: fc.nat({ max: 14 }),
  post: fc.constantFrom(0 as const, 1 as const),
  day: fc.nat({ max: 6 }),
  band: fc.constantFrom(...BANDS.map(([name]) => name)),
  isLocked: fc.boolean(),
})

const office = fc.record({
  people: fc.array(fc.constantFrom('street_cadre' as const, 'community_worker' as const, 'volunteer' as const), {
    minLength: 3,
    maxLength: 15,
  }),
  sittings: fc.uniqueArray(seating, { selector: ({ person, day }) => `${person}/${day}`, maxLength: 12 }),
})

/** People by number, some of them sitting. */
function stored({
  people,
  sittings,
}: {
  people: Parameters<ReturnType<typeof smallRoster>['addPerson']>[1][]
  sittings: Seating[]
}) {
  const roster = smallRoster()
  const ids = people.map((category, index) => roster.addPerson(`人员${index + 1}`, category))
  for (const { person, post, day, band, isLocked } of sittings) {
    const personId = ids[person]
    if (personId === undefined) continue
    const id = roster.sit(roster.shiftAt(post, day, band), personId, `人员${person + 1}`)
    roster.db.update(assignment).set({ isLocked }).where(eq(assignment.id, id)).run()
  }
  const places = (where: { onlyLocked: boolean }) =>
    roster.db
      .select()
      .from(assignment)
      .all()
      .filter((row) => row.isLocked || !where.onlyLocked)
      .map(({ shiftId, personId }) => `${shiftId}/${String(personId)}`)
      .sort()
  return { ...roster, ids, places }
}

function setByOffice(db: ReturnType<typeof smallRoster>['db'], code: 'week_shifts' | 'consecutive_nights', value: number) {
  db.insert(dutyRule).values({ code, category: 'community_worker', isOn: true, isHard: true, value, weight: null }).run()
}

type Seating = typeof seating extends fc.Arbitrary<infer T> ? T : never

describe('a plan that is taken', () => {
  it('breaks no hard rule that was not broken before, and moves nobody who is locked', async () => {
    await fc.assert(
      fc.asyncProperty(office, fc.constantFrom('locked' as const, 'assigned' as const), async (given, keep) => {
        const { api, places, db } = stored(given)
        // set, so that going beyond them counts as hard
        setByOffice(db, 'week_shifts', 6)
        setByOffice(db, 'consecutive_nights', 3)
        const before = {
          ...(await api.planning.verify(WEEK)),
          locked: places({ onlyLocked: true }),
          all: places({ onlyLocked: false }),
        }
        const proposal = await api.planning.solve({ ...WEEK, seconds: 0, keep })
        if (proposal.changes.length === 0) return
        await api.planning.take({ proposalId: proposal.proposalId })
        expect((await api.planning.verify(WEEK)).hard).toBeLessThanOrEqual(before.hard)
        expect(places({ onlyLocked: true })).toEqual(before.locked)
        if (keep === 'assigned') expect(places({ onlyLocked: false })).toEqual(expect.arrayContaining(before.all))
      }),
      { numRuns: 5, endOnFailure: true },
    )
  }, 120_000)

  it('leaves as many seats empty as the capacity says, where that is exact', async () => {
    await fc.assert(
      fc.asyncProperty(office, async ({ people }) => {
        const { api, db } = stored({ people, sittings: [] })
        for (const code of ['rest_hours', 'rest_after_night_hours', 'consecutive_nights'] as const)
          db.insert(dutyRule).values({ code, category: null, isOn: false, isHard: true, value: null, weight: null }).run()
        const capacity = await api.planning.capacity(WEEK)
        const proposal = await api.planning.solve({ ...WEEK, seconds: 0, keep: 'locked' })
        expect(capacity.isExact).toBe(true)
        expect([proposal.required, proposal.required - proposal.filled]).toEqual([capacity.required, capacity.missing])
        expect(proposal.empty.reduce((sum, { missing }) => sum + missing, 0)).toBe(capacity.missing)
      }),
      { numRuns: 4, endOnFailure: true },
    )
  }, 120_000)

  it('is even within one duty and two nights, and says of whoever has less what keeps them from it', async () => {
    const { api, ids, db } = stored({ people: Array<'community_worker'>(8).fill('community_worker'), sittings: [] })
    const personId = ids[0] ?? 0
    db.insert(dutyRestriction)
      .values({ personId, kind: 'rest_days_only', value: null, checkpointId: null, reason: null, from: null, to: null })
      .run()
    const { fairness, changes } = await api.planning.solve({ ...WEEK, seconds: 0.3, keep: 'locked' })
    const own = fairness.find(({ seat }) => seat === 'community')
    expect(own?.uneven).toMatchObject([{ name: '人员1', duties: 2, reason: '请假、未到岗或不上这类班' }])
    const comers = changes.filter(({ seat }) => seat === 'community').flatMap(({ comes }) => comes.map((one) => one.personId))
    const loads = ids.slice(1).map((id) => comers.filter((one) => one === id).length)
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
    expect((own?.nights.most ?? 9) - (own?.nights.least ?? 0)).toBeLessThanOrEqual(2)
  }, 60_000)

  it('is nothing where what stands is already better, and says so', async () => {
    const { api, places } = stored({ people: Array<'community_worker'>(6).fill('community_worker'), sittings: [] })
    const first = await api.planning.solve({ ...WEEK, seconds: 0.3, keep: 'locked' })
    await api.planning.take({ proposalId: first.proposalId })
    const before = places({ onlyLocked: false })
    const again = await api.planning.solve({ ...WEEK, seconds: 0, keep: 'locked' })
    expect(again).toMatchObject({ changes: [], touched: 0, filled: first.filled })
    expect(again.sentence).toContain('现有排班已经更好，不用改动')
    expect(places({ onlyLocked: false })).toEqual(before)
  }, 60_000)

  it('says how many of those who sit there go beyond the rules, and what is left without them', async () => {
    const { api, ids, shiftAt, sit, db } = stored({ people: ['community_worker', 'community_worker'], sittings: [] })
    setByOffice(db, 'week_shifts', 5)
    for (let day = 0; day < 7; day++) sit(shiftAt(0, day, '早班'), ids[0] ?? 0, '人员1')
    const kept = await api.planning.solve({ ...WEEK, seconds: 0, keep: 'assigned' })
    expect(kept.sentence).not.toContain('不合排班规则')
    // five of the seven may stay, and the other person has five too
    const { sentence } = await api.planning.solve({ ...WEEK, seconds: 0, keep: 'locked' })
    expect(sentence).toContain('排上 10 人次')
    expect(sentence).toContain(
      '现在排着的 7 人次里有 2 人次不合排班规则（七天班数超限 2 人次），去掉这些剩 5 人次；方案比剩下的多排 5 人次。',
    )
  }, 60_000)

  it('is refused where the roster of its shifts has changed since, and taken back whole', async () => {
    const { api, places, shiftAt, addPerson } = stored({
      people: ['community_worker', 'street_cadre', 'volunteer'],
      sittings: [],
    })
    const first = await api.planning.solve({ ...WEEK, seconds: 0 })
    const second = await api.planning.solve({ ...WEEK, seconds: 0 })
    await api.planning.take({ proposalId: first.proposalId })
    expect(places({ onlyLocked: false }).length).toBeGreaterThan(0)
    expect(await refusalOf(api.planning.take({ proposalId: second.proposalId }))).toMatchObject({ code: 'record_changed' })
    const [latest] = (await api.acts.list({})).acts
    await api.acts.undo({ actId: latest?.id ?? 0 })
    expect(places({ onlyLocked: false })).toEqual([])
    expect(await refusalOf(api.planning.take({ proposalId: first.proposalId }))).toMatchObject({ code: 'preview_gone' })
    const who = { personId: addPerson('周宁', 'community_worker') }
    await api.roster.assign({ shiftId: shiftAt(0, 0, '早班'), seat: 'community', was: [], who })
    expect(places({ onlyLocked: false })).toHaveLength(1)
  }, 60_000)
})

describe('whoever leads', () => {
  const LEADER = { seat: null, role: 'leader' as const, skill: null, required: 1 }
  const TWO = { seat: 'community' as const, role: null, skill: null, required: 2 }
  const EVERYWHERE = {
    checkpointId: null,
    checkpointKind: null,
    compoundType: null,
    bandStart: null,
    bandEnd: null,
    from: null,
    to: null,
  }

  it('is named among those who sit there already, and stays so when all is planned anew', async () => {
    const { api, db, shiftAt } = stored({
      people: Array<'community_worker'>(6).fill('community_worker'),
      sittings: [0, 1].map((person) => ({ person, post: 0 as const, day: 0, band: '早班' as const, isLocked: false })),
    })
    await api.standards.saveStandard({ ids: [], ...EVERYWHERE, asks: [TWO, LEADER] })
    const id = shiftAt(0, 0, '早班')
    const lacks = async () =>
      (await api.planning.verify(WEEK)).breaches.filter(({ rule, shiftIds }) => rule === 'special_need' && shiftIds.includes(id))
    expect(await lacks()).toHaveLength(1)
    const first = await api.planning.solve({ ...WEEK, seconds: 0, keep: 'assigned' })
    expect(first.changes.find(({ shiftId }) => shiftId === id)).toMatchObject({
      comes: [],
      goes: [],
      leads: [{ name: expect.stringMatching(/^人员[12]$/u) as string }],
    })
    await api.planning.take({ proposalId: first.proposalId })
    expect(await lacks()).toEqual([])
    const leaders = () =>
      db
        .select()
        .from(assignment)
        .all()
        .filter(({ role }) => role === 'leader')
        .map(({ shiftId, personId }) => `${shiftId}/${String(personId)}`)
        .sort()
    const before = leaders()
    const second = await api.planning.solve({ ...WEEK, seconds: 0.2, keep: 'locked' })
    if (second.changes.length > 0) await api.planning.take({ proposalId: second.proposalId })
    const sitting = new Set(
      db
        .select()
        .from(assignment)
        .all()
        .map(({ shiftId, personId }) => `${shiftId}/${String(personId)}`),
    )
    expect(leaders()).toEqual(expect.arrayContaining(before.filter((one) => sitting.has(one))))
    const shifts = leaders().map((one) => one.split('/')[0])
    expect(new Set(shifts).size).toBe(shifts.length)
  }, 60_000)
})

describe('somebody who falls out', () => {
  it('is replaced with at most three seats touched and no new breach of a hard rule', async () => {
    await fc.assert(
      fc.asyncProperty(office, fc.nat({ max: 11 }), async (given, which) => {
        const { api, ids, db } = stored(given)
        setByOffice(db, 'week_shifts', 6)
        const before = await api.planning.verify(WEEK)
        const chosen = given.sittings[which % Math.max(1, given.sittings.length)]
        const personId = chosen && ids[chosen.person]
        if (!chosen || personId === undefined) return
        const day = `2020-02-${10 + chosen.day}`
        const absence = { personId, from: `${day}T00:00`, to: `${day}T23:59` }
        const answer = await api.planning.absence(absence)
        const [best] = answer.repairs
        for (const repair of answer.repairs) {
          expect(repair.touched).toBeLessThanOrEqual(3)
          expect(repair.breaches.filter(({ isHard }) => isHard)).toEqual([])
        }
        await api.planning.takeAbsence({ ...absence, ...(best && { proposalId: best.proposalId }) })
        expect((await api.planning.verify(WEEK)).hard).toBeLessThanOrEqual(before.hard)
        const left = db.select().from(assignment).innerJoin(shift, eq(shift.id, assignment.shiftId)).all()
        expect(left.filter((row) => row.assignment.personId === personId && row.shift.day === day)).toEqual([])
        expect(db.select().from(dutyRestriction).all()).toMatchObject([{ personId, kind: 'leave', from: day, to: day }])
      }),
      { numRuns: 6, endOnFailure: true },
    )
  }, 120_000)

  it('is told in the words of an office', async () => {
    const { api, ids } = stored({
      people: ['community_worker', 'community_worker'],
      sittings: [{ person: 0, post: 0, day: 2, band: '夜班', isLocked: true }],
    })
    const answer = await api.planning.absence({ personId: ids[0] ?? 0, from: '2020-02-11T21:00' })
    expect(answer.sentence).toBe('人员1 2月11日21:00起不能值班，空出 1 班。'.replace(' ', ''))
    expect(answer.repairs.map(({ sentence, touched }) => [sentence, touched])).toEqual([
      ['由人员2（社区）顶2月12日夜班（1号卡点），其余不动', 1],
    ])
  })
})

describe('an edit by hand', () => {
  it('that breaks a rule of the office needs a reason, and says what it breaks', async () => {
    const { api, ids, shiftAt, db } = stored({
      people: ['community_worker'],
      sittings: [0, 1, 2].map((day) => ({ person: 0, post: 0 as const, day, band: '夜班' as const, isLocked: false })),
    })
    const edit = { shiftId: shiftAt(0, 3, '夜班'), seat: 'community' as const, was: [], who: { personId: ids[0] ?? 0 } }
    setByOffice(db, 'consecutive_nights', 3)
    expect(await refusalOf(api.roster.assign(edit))).toEqual({
      code: 'invalid_input',
      message: '人员1（社区）2月10日—13日连续 4 个夜班，最多连续 3 个。仍要排，请写明原因。',
      data: { isReasonNeeded: true },
    })
    const { breaches } = await api.roster.assign({ ...edit, reason: '人手不够' })
    expect(breaches.map(({ rule, isHard }) => [rule, isHard])).toEqual([['consecutive_nights', true]])
  })

  it('beyond a number nobody in the office has set is told of, and needs no reason', async () => {
    const { api, ids, shiftAt } = stored({
      people: ['community_worker'],
      sittings: [0, 1, 2, 3, 4, 5].map((day) => ({ person: 0, post: 0 as const, day, band: '早班' as const, isLocked: false })),
    })
    const who = { personId: ids[0] ?? 0 }
    const { breaches } = await api.roster.assign({ shiftId: shiftAt(0, 6, '早班'), seat: 'community', was: [], who })
    expect(breaches.map(({ rule, isHard, sentence }) => [rule, isHard, sentence])).toEqual([
      ['week_shifts', false, '人员1（社区）2月10日—16日的 7 天内有 7 班，最多 6 班'],
    ])
    expect(await api.planning.verify(WEEK)).toMatchObject({ hard: 0, soft: 1 })
  })

  it('beyond a limit of the person’s own needs a reason', async () => {
    const { api, ids, shiftAt, db } = stored({
      people: ['community_worker'],
      sittings: [0, 1].map((day) => ({ person: 0, post: 0 as const, day, band: '早班' as const, isLocked: false })),
    })
    const personId = ids[0] ?? 0
    db.insert(dutyRestriction)
      .values({ personId, kind: 'week_shifts', value: 2, checkpointId: null, reason: null, from: null, to: null })
      .run()
    const edit = { shiftId: shiftAt(0, 2, '早班'), seat: 'community' as const, was: [], who: { personId } }
    expect((await refusalOf(api.roster.assign(edit)))?.message).toContain('最多 2 班')
  })

  it('exchanges two people, and a swap that is approved does the same', async () => {
    const { api, ids, shiftAt, places } = stored({
      people: ['community_worker', 'community_worker'],
      sittings: [
        { person: 0, post: 0, day: 0, band: '早班', isLocked: false },
        { person: 1, post: 1, day: 3, band: '中班', isLocked: false },
      ],
    })
    const [one = 0, other = 0] = ids
    const [here, there] = [shiftAt(0, 0, '早班'), shiftAt(1, 3, '中班')]
    const swap = await api.planning.askSwap({ shiftId: here, personId: one, otherShiftId: there, otherPersonId: other })
    expect(swap).toMatchObject({ state: 'open', against: null })
    await api.planning.decideSwap({ id: swap.id, isApproved: true })
    expect(places({ onlyLocked: false })).toEqual([`${here}/${other}`, `${there}/${one}`].sort())
    expect(await api.planning.swaps({ state: 'open' })).toEqual([])
  })

  it('is told beforehand where a move would break a rule', async () => {
    const { api, ids, shiftAt } = stored({
      people: ['community_worker'],
      sittings: [{ person: 0, post: 0, day: 2, band: '中班', isLocked: false }],
    })
    const { against } = await api.planning.verdicts({ personId: ids[0] ?? 0, ...WEEK })
    const shifts = against.filter(({ rule }) => rule === 'double_booking').flatMap(({ shiftIds }) => shiftIds)
    expect(shifts).toEqual([shiftAt(1, 2, '中班')])
    expect(against.find(({ rule }) => rule === 'short_rest')?.shiftIds).toContain(shiftAt(0, 3, '夜班'))
  })
})

describe('the days to be planned', () => {
  it('are laid out by the pattern of each post, once', async () => {
    const { api, db } = smallRoster()
    const next = { from: '2020-02-17', to: '2020-02-18' }
    expect(await api.planning.layOut(next)).toMatchObject({ shifts: 12, posts: 2 })
    expect(await refusalOf(api.planning.layOut(next))).toMatchObject({ code: 'invalid_input' })
    const late = db
      .select()
      .from(shift)
      .all()
      .filter(({ day, name }) => day === '2020-02-18' && name === '中班')
    expect(late.map(({ start, end }) => [start, end])).toEqual(Array(2).fill(['2020-02-18T16:00', '2020-02-19T00:00']))
  })

  it('keep who is locked, and say so in the grid', async () => {
    const { api, db, places } = stored({
      people: ['volunteer'],
      sittings: [{ person: 0, post: 0, day: 0, band: '早班', isLocked: false }],
    })
    const [row] = db.select().from(assignment).all()
    await api.roster.lock({ assignmentIds: [row?.id ?? 0], isLocked: true })
    expect(places({ onlyLocked: true })).toHaveLength(1)
    await api.roster.setRole({ shiftId: row?.shiftId ?? 0, assignmentId: row?.id ?? 0, role: 'leader' })
    const people = (await api.roster.grid(WEEK)).posts.flatMap(({ bands }) =>
      bands.flatMap(({ cells }) => cells.flatMap((cell) => cell?.people ?? [])),
    )
    expect(people).toMatchObject([{ role: 'leader', isLocked: true }])
  })
})
