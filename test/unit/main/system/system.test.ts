/** What a maintainer asks of the program, and whom a change of an office's rule would touch. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, shortDayInChinese } from '../../../../src/shared/days.ts'
import { openTestOffice } from '../../../fixtures/office.ts'

describe('a preview of a rule', () => {
  it('is refused where nothing would change, or the number cannot be', async () => {
    const { api } = openTestOffice()
    const refusal = (value: number) =>
      api.office.previewRule({ code: 'isolation_days', from: '2020-02-10', value }).then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : null),
      )
    expect(await refusal(14)).toBe('观察期那天起本来就是14天，不用改。')
    expect(await refusal(61)).toBe('观察期应是1到60的整数。')
  })

  it.each(['2020-02-10', '2020-02-12'])(
    'counts under the longer isolation what the figures of %s count once it is stored',
    async (from) => {
      const { api } = openTestOffice()
      await api.office.loadDemo()
      const term = { code: 'isolation_days' as const, from, value: 21 }
      const preview = await api.office.previewRule(term)
      const asOf = from === '2020-02-10' ? '2020-02-10T18:00' : `${from}T00:00`
      expect(preview.asOf).toBe(asOf)
      const before = await api.figures.at({ asOf })
      // counted by hand from the list, not by the figures
      const { rows } = await api.lists.cases({ asOf })
      const observed = rows.filter(({ state, startOn }) => state === 'under_observation' && startOn)
      const dueAfter = (days: number, on: string) => observed.filter((row) => daysBetween(row.startOn ?? on, on) === days).length
      expect(preview.sentences).toEqual([
        `${shortDayInChinese(from)}起观察期按21天算。正在居家观察的${observed.length}人，应解除日期推后7天。这期间解除的按新天数算是否提前，以前解除的不变。`,
      ])
      const tomorrow = addDays(from, 1)
      expect(preview.effects.slice(0, 2)).toEqual([
        { label: '今日应解除', unit: '人', before: dueAfter(14, from), after: dueAfter(21, from) },
        { label: '明日应解除', unit: '人', before: dueAfter(14, tomorrow), after: dueAfter(21, tomorrow) },
      ])
      await api.office.setRule(term)
      const after = await api.figures.at({ asOf })
      for (const { label, before: was, after: becomes } of preview.effects) {
        const valueOf = ({ figures }: typeof after) => Object.values(figures).find((figure) => figure.label === label)?.value
        expect([label, was, becomes]).toEqual([label, valueOf(before), valueOf(after)])
      }
    },
  )

  it('counts short rests among the shifts from that day on', async () => {
    const { api } = openTestOffice()
    await api.office.loadDemo()
    const shortRests = async () =>
      (await api.roster.check({ from: '2020-02-12' })).conflicts.filter(({ kind }) => kind === 'short_rest').length
    const term = { code: 'min_rest_hours' as const, from: '2020-02-12', value: 20 }
    const { effects } = await api.office.previewRule(term)
    const now = await shortRests()
    await api.office.setRule(term)
    const then = await shortRests()
    expect(then).toBeGreaterThan(now)
    expect(effects).toEqual([{ label: '2月12日起排班中休息不足', unit: '处', before: now, after: then }])
  })

  it('says until when the number would hold where another follows, and stores nothing', async () => {
    const { api } = openTestOffice()
    await api.office.setRule({ code: 'fever_celsius', from: '2020-02-20', value: 37 })
    const preview = await api.office.previewRule({ code: 'fever_celsius', from: '2020-02-12', value: 38 })
    expect(preview.sentences).toEqual(['2月12日起到2月19日体温38℃起算发热。'])
    expect((await api.office.status()).office.rules).toEqual([{ code: 'fever_celsius', from: '2020-02-20', value: 37 }])
  })
})

describe('what a maintainer asks', () => {
  it('is how much there is and where', async () => {
    const { api, dataDir } = openTestOffice()
    const empty = await api.system.about()
    expect(empty).toMatchObject({ records: 0, acts: 0, faultsLog: { path: path.join(dataDir, 'faults.log'), exists: false } })
    await api.office.update({ streetName: '样例街道' })
    writeFileSync(path.join(dataDir, 'faults.log'), '')
    const used = await api.system.about()
    expect(used).toMatchObject({ acts: 1, faultsLog: { exists: true } })
    expect(used.databaseSize).toBeGreaterThan(4096)
  })

  it('is whether the database is sound, and a record without its owner is found', async () => {
    const { api, db } = openTestOffice()
    expect(await api.system.check()).toEqual({ isSound: true, sentence: '数据库完好，没有发现损坏。' })
    db.$client.pragma('foreign_keys = OFF')
    db.run(sql`insert into assignment (shift_id, position, name_written, match) values (999, 0, '甲', 'unknown')`)
    expect(await api.system.check()).toMatchObject({ isSound: false })
  })
})
