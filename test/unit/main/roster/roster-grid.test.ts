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

    // a post by a piece of its name, its pinyin and its initials
    const post = grid.posts.find(({ number }) => number === 32)
    expect(post?.name).toBe('康乐北新村南门卡点')
    for (const text of ['北新村南', 'kanglebeixincunnan', 'KLBXCN']) {
      expect(await api.roster.findPosts({ text })).toEqual([post?.id])
    }
    expect(await api.roster.findPosts({ text: ' ' })).toEqual([])

    // a person of the registers by the beginning of the name, its pinyin, its initials and a number's last digits
    const { actId } = await api.records.create({
      kind: 'people',
      values: { name: '曾祥瑞', category: 'volunteer', phone: '19900007351' },
    })
    const made = (await api.lists.people({})).rows.find(({ name }) => name === '曾祥瑞')
    for (const text of ['曾祥', 'zengxiang', 'zxr', 'ZX', '7351']) {
      expect([text, await api.roster.findPeople({ text })]).toEqual([text, expect.arrayContaining([made?.id])])
    }
    expect(await api.roster.findPeople({ text: 'zxy' })).not.toContain(made?.id)
    await api.acts.undo({ actId })

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

describe('a shift across midnight', () => {
  it('belongs to the day it begins, and runs on into the first day of the next week', async () => {
    const { api } = openTestOffice()
    const csv = '值班表\n晚班：20时-次日8时\n点位,班次,2月9日,2月10日,2月11日\n东门,晚班,张三,李四,王五\n'
    const { previewId } = await api.ledgers.preview({
      files: [new File([csv], '值班表.csv')],
      options: { datum: null, year: 2020 },
    })
    await api.ledgers.commit({ previewId })
    const bandOf = async (asOf: string) => (await api.roster.grid({ asOf })).posts[0]?.bands[0]
    const namesIn = (band: Awaited<ReturnType<typeof bandOf>>) => band?.cells.map((cell) => cell?.people[0]?.name ?? null)
    const week = await bandOf('2020-02-10T18:00')
    expect([week?.start, week?.end, week?.isRunningIn]).toEqual(['20:00', '08:00', true])
    expect(namesIn(week)).toEqual(['李四', '王五', null, null, null, null, null])
    const before = await bandOf('2020-02-09T18:00')
    expect([namesIn(before)?.at(-1), before?.isRunningIn]).toEqual(['张三', false])
  })
})
