/** Posts kept in eight watches of three hours: one person stands twice a day, and everything that plans, judges and mends knows it. */
import { describe, expect, it } from 'vitest'
import { assignment } from '../../../../src/main/roster/table.ts'
import { MONDAY, SUNDAY, smallRoster } from '../roster/small-roster.ts'

const DAYS = { from: '2020-02-17', to: '2020-02-19' }
const SEAT = 'community' as const

/** Two posts with eight watches a day, each asking for one community worker among others. */
async function eightWatches(workers: number) {
  const roster = smallRoster()
  const { api } = roster
  await api.standards.saveUse({
    id: null,
    patternId: -3,
    checkpointId: null,
    checkpointKind: null,
    compoundType: null,
    dayKind: null,
    from: null,
    to: null,
  })
  await api.office.setRule({ code: 'min_rest_hours', from: null, value: 8 })
  await api.planning.layOut(DAYS)
  const ids = Array.from({ length: workers }, (_, index) => roster.addPerson(`社区${index + 1}`, 'community_worker'))
  return { ...roster, ids }
}

const ofCommunity = <T extends { seat: string }>(all: T[]) => all.filter(({ seat }) => seat === SEAT)

describe('a person who may stand twice a day', () => {
  it('lets half the people keep the watches, and no rule is broken', async () => {
    const { api, db } = await eightWatches(8)
    const one = { from: DAYS.from, to: DAYS.from }
    const [seats] = ofCommunity((await api.planning.capacity(one)).seats)
    expect(seats).toMatchObject({ required: 16, missing: 0 })
    const proposal = await api.planning.solve({ ...one, seconds: 0.2, keep: 'locked' })
    expect(ofCommunity(proposal.empty)).toEqual([])
    expect(ofCommunity(proposal.fairness)).toMatchObject([{ people: 8, duties: { least: 2, most: 2 } }])
    expect(proposal.breaches).toEqual([])
    await api.planning.take({ proposalId: proposal.proposalId })
    expect(db.select().from(assignment).all()).toHaveLength(16)
    expect(await api.planning.verify(one)).toMatchObject({ hard: 0, soft: 0 })
    expect((await api.roster.check(one)).conflicts).toEqual([])
  })

  it('is left with one duty a day where the office says so, and then twice as many are missing', async () => {
    const { api } = await eightWatches(8)
    await api.standards.setDutyRule({
      code: 'day_hours',
      category: null,
      isOn: false,
      isHard: true,
      value: 8,
      weight: null,
    })
    const one = { from: DAYS.from, to: DAYS.from }
    expect(ofCommunity((await api.planning.capacity(one)).seats)).toMatchObject([{ required: 16, missing: 8 }])
    const proposal = await api.planning.solve({ ...one, seconds: 0, keep: 'locked' })
    expect(ofCommunity(proposal.empty).reduce((sum, { missing }) => sum + missing, 0)).toBe(8)
  })

  it('is told by hand where the day grows too long or the two are too near', async () => {
    const { api, ids, db } = await eightWatches(1)
    const grid = await api.roster.grid(DAYS)
    const shiftOf = (band: number) => grid.posts[0]?.bands[band]?.cells[0]?.shiftId ?? 0
    const who = { personId: ids[0] ?? 0 }
    const put = (band: number, reason?: string) =>
      api.roster.assign({ shiftId: shiftOf(band), seat: SEAT, was: [], who, ...(reason && { reason }) })
    await put(0)
    // 0—3 and 12—15: nine hours between, six together
    expect((await put(4)).breaches).toEqual([])
    const { breaches } = await put(7, '临时顶一班')
    expect(breaches.map(({ rule, isHard, sentence }) => [rule, isHard, sentence])).toEqual([
      ['short_rest', true, '社区1（社区）2月17日第5班与第8班只隔 6 小时，同一天两班应隔 8 小时'],
      ['day_hours', false, '社区1（社区）2月17日一天 3 班共 9 小时，一天值几班的最多 8 小时'],
    ])
    expect(db.select().from(assignment).all()).toHaveLength(3)
  })

  it('who falls out of both watches is replaced in both', async () => {
    const { api } = await eightWatches(10)
    const proposal = await api.planning.solve({ from: DAYS.from, to: DAYS.from, seconds: 0.2, keep: 'locked' })
    await api.planning.take({ proposalId: proposal.proposalId })
    const counts = new Map<number, number>()
    for (const { personId } of proposal.changes.flatMap(({ comes }) => comes))
      if (personId !== null) counts.set(personId, (counts.get(personId) ?? 0) + 1)
    const [twice] = [...counts].find(([, count]) => count === 2) ?? []
    const { duties, repairs } = await api.planning.absence({
      personId: twice ?? 0,
      from: '2020-02-17T00:00',
      to: '2020-02-17T23:59',
    })
    expect(duties).toHaveLength(2)
    expect(repairs[0]).toMatchObject({ empty: [], breaches: [] })
  })
})

it('a week of three shifts of eight hours still gives everybody one duty a day', async () => {
  const { api, addPerson } = smallRoster()
  for (let index = 0; index < 3; index++) addPerson(`社区${index + 1}`, 'community_worker')
  const proposal = await api.planning.solve({ from: MONDAY, to: SUNDAY, seconds: 0, keep: 'locked' })
  const days = proposal.changes.flatMap(({ day, comes }) => comes.map(({ personId }) => `${day}/${String(personId)}`))
  expect(days.length).toBeGreaterThan(0)
  expect(new Set(days).size).toBe(days.length)
})
