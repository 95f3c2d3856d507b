/** Who is on duty now: what is written down of it, what is refused, and that every number is its records' count. */
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { attendance } from '../../../../src/main/attendance/table.ts'
import { assignment, shift } from '../../../../src/main/roster/table.ts'
import { totalsOf } from '../../../../src/shared/attendance/on-duty.ts'
import { openDemoOffice } from '../../../fixtures/demo-office.ts'
import { refusalOf, smallRoster } from '../roster/small-roster.ts'

/** 中班 of the first post on 10 February 16:00–24:00 with three people, at 18:00. */
function staffed(now = '2020-02-10T18:00') {
  const office = smallRoster({ now })
  const { api, addPerson, sit, shiftAt } = office
  const shiftId = shiftAt(0, 0, '中班')
  const add = (name: string, category: 'street_cadre' | 'community_worker' | 'volunteer') => {
    const personId = addPerson(name, category, { unit: '东风社区', phone: '13900000001' })
    return { personId, ref: { shiftId, assignmentId: sit(shiftId, personId, name) } }
  }
  const [cadre, worker, helper] = [add('王强', 'street_cadre'), add('李敏', 'community_worker'), add('赵刚', 'volunteer')]
  const running = async (asOf?: string) => {
    const answer = await api.attendance.onDuty(asOf === undefined ? {} : { asOf })
    const post = answer.posts.find(({ name }) => name === '甲院南门卡点')
    return { totals: answer.totals, people: post?.shifts.find((one) => one.shiftId === shiftId)?.people ?? [], post, answer }
  }
  const states = async (asOf?: string) => (await running(asOf)).people.map(({ name, state }) => `${name} ${state}`)
  return { ...office, shiftId, cadre, worker, helper, running, states }
}

const refOf = ({ ref }: { ref: { shiftId: number; assignmentId: number } }) => ref

describe('the posts at a moment', () => {
  it('show the running shift, who of it has signed, what is missing, and the next shift', async () => {
    const { running } = staffed()
    const { post, totals, people } = await running()
    expect(people.map(({ name, seat, state, phone }) => [name, seat, state, phone])).toEqual([
      ['王强', 'government', 'unsigned', '13900000001'],
      ['李敏', 'community', 'unsigned', '13900000001'],
      ['赵刚', 'volunteer', 'unsigned', '13900000001'],
    ])
    expect(post?.shifts[0]?.missing).toEqual([])
    expect(post?.next).toMatchObject({ name: '夜班', day: '2020-02-11', start: '2020-02-11T00:00' })
    expect(totals).toMatchObject({ posts: 2, shifts: 2, expected: 3, present: 0, unsigned: 3, missing: 3, uncovered: 0 })
  })

  it('change at the minute one shift hands to the next, across midnight', async () => {
    const { running } = staffed()
    const before = await running('2020-02-10T23:59')
    const after = await running('2020-02-11T00:00')
    expect(before.post?.shifts.map(({ name }) => name)).toEqual(['中班'])
    expect(after.post?.shifts.map(({ name, day }) => `${day} ${name}`)).toEqual(['2020-02-11 夜班'])
  })

  it('keep a shift that began the day before until it ends, leap day included', async () => {
    const { api, db } = smallRoster({ now: '2020-02-29T02:00' })
    const post = db.select().from(shift).get()
    db.insert(shift)
      .values({
        checkpointName: post?.checkpointName ?? '',
        checkpointId: post?.checkpointId ?? null,
        day: '2020-02-28',
        name: '大夜班',
        start: '2020-02-28T20:00',
        end: '2020-02-29T08:00',
      })
      .run()
    const { posts, totals } = await api.attendance.onDuty({})
    expect(posts[0]?.shifts.map(({ name, day }) => `${day} ${name}`)).toEqual(['2020-02-28 大夜班'])
    expect(totals.uncovered).toBe(1)
    expect((await api.attendance.onDuty({ asOf: '2020-02-29T08:00' })).totals.uncovered).toBe(2)
  })

  it('counts on the demo street what its records say and what the figures count', async () => {
    const { api } = await openDemoOffice()
    const before = await api.attendance.onDuty({})
    expect(before.totals).toEqual(totalsOf(before.posts))
    const everybody = before.posts.flatMap(({ shifts }) =>
      shifts.flatMap(({ shiftId, people }) => people.map(({ assignmentId }) => ({ shiftId, assignmentId: assignmentId ?? 0 }))),
    )
    expect(before.totals.expected).toBe(everybody.length)
    const done = await api.attendance.checkIn({ who: everybody, at: 'start' })
    expect(done.done + done.skipped.length).toBe(everybody.length)
    const { totals } = await api.attendance.onDuty({})
    expect(totals.present).toBe(done.done)
    const { figures } = await api.figures.at({})
    expect(figures.on_duty_present.value).toBe(done.done)
    const listed = await api.lists.shifts({ figure: 'on_duty_present' })
    expect(listed.rows).toHaveLength(totals.shifts)
  })
})

describe('checking in and out', () => {
  it('is one act for a whole post, which undo takes back', async () => {
    const { api, cadre, worker, helper, states, running } = staffed()
    const { title, done } = await api.attendance.checkIn({ who: [cadre, worker, helper].map(refOf) })
    expect([title, done]).toEqual(['2月10日中班 1 甲院南门卡点：王强、李敏、赵刚签到', 3])
    expect(await states()).toEqual(['王强 present', '李敏 present', '赵刚 present'])
    expect((await running()).people[0]?.checkInAt).toBe('2020-02-10T18:00')
    const [act] = (await api.acts.list({})).acts
    const [first] = await api.acts.changes({ id: act?.id ?? 0 })
    expect(first?.record).toBe('到岗签到 甲院南门卡点 2020年2月10日中班 王强')
    await api.acts.undo({ actId: act?.id ?? 0 })
    expect(await states()).toEqual(['王强 unsigned', '李敏 unsigned', '赵刚 unsigned'])
  })

  it('holds from its own minute on: looked back at from before, nobody had come', async () => {
    const { api, cadre, states } = staffed()
    await api.attendance.checkIn({ who: [cadre.ref], at: '2020-02-10T16:05' })
    await api.attendance.checkOut({ who: [cadre.ref], at: '2020-02-10T17:30' })
    expect((await states('2020-02-10T16:04'))[0]).toBe('王强 unsigned')
    expect((await states('2020-02-10T17:29'))[0]).toBe('王强 present')
    expect((await states('2020-02-10T17:30'))[0]).toBe('王强 left')
  })

  it('leaves out whoever has signed already, and refuses where nobody is left', async () => {
    const { api, cadre, worker } = staffed()
    await api.attendance.checkIn({ who: [cadre.ref] })
    const again = await api.attendance.checkIn({ who: [cadre.ref, worker.ref] })
    expect(again).toMatchObject({ done: 1, skipped: [{ name: '王强', why: '已签到' }] })
    const refused = await refusalOf(api.attendance.checkIn({ who: [cadre.ref] }))
    expect(refused).toMatchObject({ code: 'invalid_input', message: '王强已签到。' })
  })

  it.each([
    ['2020-02-10T11:59', '王强离开班还有四个多小时，不能签到。'],
    ['2020-02-10T18:01', '王强到岗时间还没有到。'],
    ['2020-02-11T00:00', '王强到岗时间还没有到。'],
  ])('refuses to check in at %s', async (at, message) => {
    const { api, cadre } = staffed()
    expect(await refusalOf(api.attendance.checkIn({ who: [cadre.ref], at }))).toMatchObject({ code: 'invalid_input', message })
  })

  it('takes the start of a shift that is over, and its end when going', async () => {
    const { api, cadre, running } = staffed('2020-02-11T09:00')
    await api.attendance.checkIn({ who: [cadre.ref] })
    await api.attendance.checkOut({ who: [cadre.ref] })
    const { people } = await running('2020-02-10T23:59')
    expect(people[0]).toMatchObject({ state: 'present', checkInAt: '2020-02-10T16:00' })
    const { rows } = { rows: (await api.attendance.sheets({ day: '2020-02-10', post: '甲院南门卡点' })).shifts }
    expect(rows[2]?.people[0]).toMatchObject({ checkInAt: '2020-02-10T16:00', checkOutAt: '2020-02-11T00:00', state: 'left' })
  })

  it('lets nobody stand at two posts at once', async () => {
    const { api, cadre, shiftAt, sit } = staffed()
    const other = shiftAt(1, 0, '中班')
    const there = { shiftId: other, assignmentId: sit(other, cadre.personId, '王强') }
    await api.attendance.checkIn({ who: [cadre.ref] })
    const refused = await refusalOf(api.attendance.checkIn({ who: [there] }))
    expect(refused?.message).toBe('王强已在1号卡点签到，还没有下岗。')
    await api.attendance.checkOut({ who: [cadre.ref] })
    expect(await api.attendance.checkIn({ who: [there] })).toMatchObject({ done: 1 })
  })

  it('corrects times that can be, and no others', async () => {
    const { api, cadre, running } = staffed()
    await api.attendance.checkIn({ who: [cadre.ref] })
    const attendanceId = (await running()).people[0]?.attendanceId ?? 0
    await api.attendance.correct({ attendanceId, checkInAt: '2020-02-10T15:50', checkOutAt: null })
    expect((await running()).people[0]?.checkInAt).toBe('2020-02-10T15:50')
    const wrong = await refusalOf(
      api.attendance.correct({ attendanceId, checkInAt: '2020-02-10T17:00', checkOutAt: '2020-02-10T16:30' }),
    )
    expect(wrong?.message).toBe('时间不对：下岗时间早于到岗时间。')
    await api.attendance.takeBack({ attendanceIds: [attendanceId] })
    expect((await running()).people[0]?.state).toBe('unsigned')
  })
})

describe('names', () => {
  it('that the register does not hold, or holds twice, can check in', async () => {
    const { api, db, shiftId, addPerson, states } = staffed()
    addPerson('周平', 'volunteer')
    addPerson('周平', 'community_worker')
    const write = (nameWritten: string, match: 'ambiguous' | 'unknown', position: number) =>
      db.insert(assignment).values({ shiftId, position, nameWritten, match }).returning().get().id
    const who = [write('周平', 'ambiguous', 3), write('孙外', 'unknown', 4)].map((assignmentId) => ({ shiftId, assignmentId }))
    await api.attendance.checkIn({ who })
    expect((await states()).slice(3)).toEqual(['周平 present', '孙外 present'])
  })

  it('alike in one shift are two people, each with a state of their own', async () => {
    const { api, shiftId, addPerson, sit, running } = staffed()
    const refs = [0, 1].map(() => ({ shiftId, assignmentId: sit(shiftId, addPerson('陈静', 'volunteer'), '陈静') }))
    await api.attendance.checkIn({ who: refs.slice(1) })
    const { people } = await running()
    const byAssignment = new Map(people.map(({ assignmentId, state }) => [assignmentId, state]))
    expect(refs.map(({ assignmentId }) => byAssignment.get(assignmentId))).toEqual(['unsigned', 'present'])
  })

  it('that stand twice in one shift are one person', async () => {
    const { cadre, shiftId, sit, running } = staffed()
    sit(shiftId, cadre.personId, '王强')
    expect((await running()).totals.expected).toBe(3)
  })

  it('that the roster drops after they came stay with what is said of them', async () => {
    const { api, db, cadre, worker, states, running } = staffed()
    await api.attendance.checkIn({ who: [cadre.ref, worker.ref] })
    db.delete(assignment).where(eq(assignment.id, cadre.ref.assignmentId)).run()
    // the same person under another number, as every import that seats them anew makes it
    db.delete(assignment).where(eq(assignment.id, worker.ref.assignmentId)).run()
    const values = { shiftId: worker.ref.shiftId, position: 1, nameWritten: '李 敏', personId: worker.personId }
    db.insert(assignment)
      .values({ ...values, match: 'linked' })
      .run()
    expect((await states()).sort()).toEqual(['李 敏 present', '王强 present', '赵刚 unsigned'])
    expect((await running()).totals).toMatchObject({ expected: 2, present: 2 })
    expect(await refusalOf(api.attendance.checkIn({ who: [cadre.ref] }))).toMatchObject({ code: 'not_found' })
  })

  it('lose nothing where the register loses the entry: the name stays, and who came in whose stead', async () => {
    const { api, db, addPerson, cadre, helper } = staffed()
    await api.attendance.checkIn({ who: [cadre.ref] })
    const standIn = addPerson('吴来', 'volunteer')
    await api.attendance.replace({ ...helper.ref, personId: standIn, reason: '发热在家' })
    await api.records.remove({ kind: 'people', ids: [cadre.personId, standIn], reason: '重复登记' })
    const rows = db.select().from(attendance).all()
    expect(rows.map(({ name, personId, state, reason }) => [name, personId, state, reason])).toEqual([
      ['王强', null, 'present', null],
      ['赵刚', helper.personId, 'absent', '发热在家，由吴来顶替'],
    ])
  })
})

describe('absence and replacement', () => {
  it('keeps that somebody stayed away, and why', async () => {
    const { api, worker, running, states } = staffed()
    await api.attendance.markAbsent({ who: [worker.ref], reason: '发热在家' })
    expect(await states()).toEqual(['王强 unsigned', '李敏 absent', '赵刚 unsigned'])
    const { totals, people } = await running()
    expect([totals.absent, people[1]?.reason]).toEqual([1, '发热在家'])
    expect((await api.figures.at({})).figures.on_duty_absent.value).toBe(1)
  })

  it('gives the seat to who comes: roster, attendance and log in one act, which undo takes back whole', async () => {
    const { api, worker, addPerson, running, states } = staffed()
    const personId = addPerson('崔浩', 'community_worker')
    const { title } = await api.attendance.replace({
      ...worker.ref,
      personId,
      reason: '发热在家',
      arrivedAt: '2020-02-10T17:00',
    })
    expect(title).toBe('2月10日中班 1 甲院南门卡点：崔浩顶替李敏')
    expect(await states()).toEqual(['王强 unsigned', '崔浩 present', '赵刚 unsigned', '李敏 replaced'])
    const { people, totals } = await running()
    expect(people[1]).toMatchObject({ seat: 'community', standsInFor: '李敏' })
    expect(people[3]).toMatchObject({ replacedBy: '崔浩', reason: '发热在家', seat: 'community' })
    expect(totals).toMatchObject({ expected: 3, present: 1, absent: 0, replaced: 1 })
    const [act] = (await api.acts.list({})).acts
    expect(act).toMatchObject({ title, reason: '发热在家' })
    await api.acts.undo({ actId: act?.id ?? 0 })
    expect(await states()).toEqual(['王强 unsigned', '李敏 unsigned', '赵刚 unsigned'])
  })

  it('asks a reason for somebody who has no rest, as the roster does', async () => {
    const { api, worker, addPerson, shiftAt, sit, states } = staffed()
    const personId = addPerson('崔浩', 'community_worker')
    sit(shiftAt(1, 0, '早班'), personId, '崔浩')
    const order = { ...worker.ref, personId, reason: '发热在家' }
    expect(await refusalOf(api.attendance.replace(order))).toMatchObject({ data: { isReasonNeeded: true } })
    await api.attendance.replace({ ...order, conflictReason: '人手不够' })
    expect(await states()).toContain('李敏 replaced')
  })

  it('lets somebody who is there be relieved: the hours until then stay theirs', async () => {
    const { api, worker, addPerson, running } = staffed()
    await api.attendance.checkIn({ who: [worker.ref], at: '2020-02-10T16:00' })
    await api.attendance.replace({ ...worker.ref, personId: addPerson('崔浩', 'community_worker'), reason: '家中有急事' })
    const gone = (await running()).people.find(({ name }) => name === '李敏')
    expect(gone).toMatchObject({ state: 'left', checkOutAt: '2020-02-10T18:00', replacedBy: '崔浩' })
  })

  it('is not taken back without the roster', async () => {
    const { api, worker, addPerson, running } = staffed()
    await api.attendance.replace({ ...worker.ref, personId: addPerson('崔浩', 'community_worker'), reason: '发热在家' })
    const id = (await running()).people.find(({ name }) => name === '李敏')?.attendanceId ?? 0
    expect((await refusalOf(api.attendance.takeBack({ attendanceIds: [id] })))?.message).toMatch(/^李敏已有人顶替，班表也改了/)
  })
})
