/** The grid of the demo street: the same rows as the list, the same numbers as the check, in time for a screen. */
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { recordChange } from '../../../../src/main/changes/table.ts'
import { readShifts } from '../../../../src/main/roster/read-shifts.ts'
import { missingOf } from '../../../../src/shared/roster/roster-grid.ts'
import { openTestOffice } from '../../../fixtures/office.ts'

describe('the demo street', () => {
  it('is the same in the grid, the list, the check and the week by people', { timeout: 120_000 }, async () => {
    const { api, db } = openTestOffice()
    await api.office.loadDemo()
    const grid = await api.roster.grid({})
    expect([grid.from, grid.to, grid.today]).toEqual(['2020-02-10', '2020-02-16', '2020-02-10'])

    const { rows } = await api.lists.shifts({})
    expect(readShifts(db, {})).toEqual(rows)

    const { conflicts, gaps } = await api.roster.check({ from: grid.from, to: grid.to })
    const of = (kind: string) => conflicts.filter((one) => one.kind === kind).length
    expect(grid.totals).toEqual({
      troubled: grid.posts.filter((post) => missingOf(post) + post.doubleBookings + post.shortRests > 0).length,
      missing: gaps.length,
      doubleBookings: of('double_booking'),
      shortRests: of('short_rest'),
    })

    const people = await api.roster.people({})
    const standing = grid.posts.flatMap(({ bands }) => bands.flatMap(({ cells }) => cells.flatMap((cell) => cell?.people ?? [])))
    expect(people.rows.flatMap(({ duties }) => duties).length).toBe(standing.filter(({ personId }) => personId !== null).length)
    const conflicting = await api.roster.people({ only: 'conflicting' })
    expect(new Set(conflicting.rows.map(({ personId }) => personId))).toEqual(new Set(conflicts.map(({ person }) => person.id)))

    const change = db
      .select()
      .from(recordChange)
      .where(sql`entity = 'assignment'`)
      .limit(1)
      .get()
    expect(change?.before).toEqual({ people: [] })
    expect(Object.keys((change?.after as { people: object[] }).people[0] ?? {})).toEqual(['name', 'phone', 'personId', 'match'])
  })
})
