/** Choosing somebody for a seat knows the duty rules by the same proof that judges the stored roster. */
import { expect, it } from 'vitest'
import { dutyRule } from '../../../../src/main/standards/table.ts'
import { smallRoster } from './small-roster.ts'

it('warns of a shipped number, and asks a reason for one the office has set, in the words of the proof', async () => {
  const { api, db, addPerson, sit, shiftAt } = smallRoster()
  const busy = addPerson('文超', 'community_worker')
  addPerson('崔浩', 'community_worker')
  for (const day of [0, 1, 2, 3, 4, 5]) sit(shiftAt(0, day, '早班'), busy, '文超')
  const ask = { shiftId: shiftAt(0, 6, '早班'), seat: 'community' as const }
  const found = async () => {
    const { bands } = await api.roster.candidates(ask)
    return bands.flatMap(({ kind, people }) => people.map(({ name, verdict, rules }) => [kind, name, verdict, rules.length]))
  }
  expect(await found()).toEqual([
    ['free', '崔浩', '可排', 0],
    ['free', '文超', '可排，但2月10日—16日的 7 天内有 7 班，最多 6 班', 1],
  ])
  db.insert(dutyRule)
    .values({ code: 'week_shifts', category: 'community_worker', isOn: true, isHard: true, value: 5, weight: null })
    .run()
  expect(await found()).toEqual([
    ['free', '崔浩', '可排', 0],
    ['conflict', '文超', '2月10日—16日的 7 天内有 7 班，最多 5 班', 1],
  ])
})
