/** What is checked of some days is told of those days. */
import { describe, expect, it } from 'vitest'
import { openDemoOffice } from '../../../fixtures/demo-office.ts'

const MONDAY = '2020-02-10'
const SUNDAY = '2020-02-16'

describe('the proof of one day', () => {
  it('tells of no breach that lies wholly on other days, and of all that touch the day', async () => {
    const { api } = await openDemoOffice()
    const week = await api.planning.verify({ from: MONDAY, to: SUNDAY, limit: 5000 })
    const dayOf = new Map((await api.lists.shifts({})).rows.map(({ id, day }) => [id, day]))
    const rests = ({ rule }: { rule: string }) => rule === 'short_rest'
    const daysIn = ({ shiftIds }: { shiftIds: number[] }) => shiftIds.map((id) => dayOf.get(id))
    const broken = week.breaches.filter(rests)
    expect(broken.length).toBeGreaterThan(0)
    for (const day of new Set(broken.flatMap(daysIn))) {
      if (day === undefined) throw new Error('a breach of no shift')
      const own = (await api.planning.verify({ from: day, to: day, limit: 5000 })).breaches.filter(rests)
      const sentences = (breaches: { sentence: string }[]) => breaches.map(({ sentence }) => sentence).sort()
      expect(sentences(own)).toEqual(sentences(broken.filter((breach) => daysIn(breach).includes(day))))
    }
  }, 120_000)
})
