/** What a maintainer asks of the program, and whom a change of the office's rules would touch. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { daysBetween } from '../../../../src/shared/days.ts'
import { openTestOffice } from '../../../fixtures/office.ts'

describe('a preview of rules', () => {
  it('says nothing where nothing changes', async () => {
    const { api } = openTestOffice()
    await api.office.loadDemo()
    expect(await api.office.previewRules({ isolationDays: 14 })).toEqual({
      asOf: '2020-02-10T18:00',
      sentences: [],
      effects: [],
    })
  })

  it('counts under the longer isolation what the figures count once it is stored', async () => {
    const { api } = openTestOffice()
    await api.office.loadDemo()
    const preview = await api.office.previewRules({ isolationDays: 21 })
    const before = await api.figures.at({})
    // counted by hand from the list, not by the figures
    const { rows } = await api.lists.cases({})
    const observed = rows.filter(({ state, startOn }) => state === 'under_observation' && startOn)
    const dueAfter = (days: number, on: string) => observed.filter((row) => daysBetween(row.startOn ?? on, on) === days).length
    expect(preview.sentences).toEqual([`正在居家观察的${observed.length}人，应解除日期推后7天。以前解除的也按新天数算是否提前。`])
    expect(preview.effects.slice(0, 2)).toEqual([
      { label: '今日应解除', unit: '人', before: dueAfter(14, '2020-02-10'), after: dueAfter(21, '2020-02-10') },
      { label: '明日应解除', unit: '人', before: dueAfter(14, '2020-02-11'), after: dueAfter(21, '2020-02-11') },
    ])
    await api.office.update({ isolationDays: 21 })
    const after = await api.figures.at({})
    for (const { label, before: was, after: becomes } of preview.effects) {
      const valueOf = ({ figures }: typeof after) => Object.values(figures).find((figure) => figure.label === label)?.value
      expect([label, was, becomes]).toEqual([label, valueOf(before), valueOf(after)])
    }
  })

  it('counts short rests among the shifts still to come', async () => {
    const { api } = openTestOffice()
    await api.office.loadDemo()
    const shortRests = async () =>
      (await api.roster.check({ from: '2020-02-10' })).conflicts.filter(({ kind }) => kind === 'short_rest').length
    const { effects } = await api.office.previewRules({ minRestHours: 20, feverCelsius: 38 })
    const now = await shortRests()
    await api.office.update({ minRestHours: 20 })
    const then = await shortRests()
    expect(then).toBeGreaterThan(now)
    expect(effects).toEqual([{ label: '2月10日起排班中休息不足', unit: '处', before: now, after: then }])
  })

  it('stores nothing', async () => {
    const { api } = openTestOffice()
    await api.office.previewRules({ isolationDays: 21 })
    expect((await api.office.status()).office.isolationDays).toBe(14)
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
