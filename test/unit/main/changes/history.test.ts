import { describe, expect, it } from 'vitest'
import { sql } from 'drizzle-orm'
import { createHistory } from '../../../../src/main/changes/history.ts'
import { openTestOffice } from '../../../fixtures/office.ts'

function history() {
  const { db, dataDir } = openTestOffice()
  return { db, history: createHistory({ db, clock: () => new Date('2020-02-10T18:00'), dataDir }) }
}

const batches = sql`select count(*) as n from batch`

describe('acts and their history', () => {
  it('keeps before and after under one batch', () => {
    const { db, history: desk } = history()
    desk.act({ kind: 'edit', actor: '综合组', title: '改名' }, () => desk.record('area', 1, { name: '甲' }, { name: '乙' }))
    expect(
      db.all(sql`select entity, entity_id as id, before, after, at, actor from record_change join batch on batch.id = batch_id`),
    ).toEqual([
      { entity: 'area', id: 1, before: '{"name":"甲"}', after: '{"name":"乙"}', at: '2020-02-10T18:00', actor: '综合组' },
    ])
  })

  it('leaves nothing behind when the work fails, and can go on afterwards', () => {
    const { db, history: desk } = history()
    const fail = () =>
      desk.act({ kind: 'edit', actor: '综合组', title: '改名' }, () => {
        desk.record('area', 1, null, { name: '甲' })
        throw new Error('断电')
      })
    expect(fail).toThrow('断电')
    expect(db.get(batches)).toEqual({ n: 0 })
    desk.act({ kind: 'edit', actor: '综合组', title: '改名' }, () => undefined)
    expect(db.get(batches)).toEqual({ n: 1 })
  })

  it('undoes a trial wholly and tells nobody', async () => {
    const { db, history: desk } = history()
    const told: string[][] = []
    const listening = (async () => {
      for await (const { tables } of desk.changes()) told.push(tables)
    })()
    const result = desk.act(
      { kind: 'import', actor: '综合组', title: '改名' },
      () => (desk.record('area', 1, null, {}), '看到了'),
      {
        keep: false,
      },
    )
    desk.act({ kind: 'import', actor: '综合组', title: '改名' }, () => desk.record('person', 1, null, {}))
    desk.end()
    await listening
    expect([result, db.get(batches), told]).toEqual(['看到了', { n: 1 }, [['person']]])
  })

  it('writes nothing outside an act', () => {
    const { history: desk } = history()
    expect(() => desk.record('area', 1, null, {})).toThrow('outside an act')
  })
})
