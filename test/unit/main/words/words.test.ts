/** The office's own words, seen through the import they are for: real sheets, read and stored. */
import { describe, expect, it } from 'vitest'
import { batch, recordChange } from '../../../../src/main/changes/table.ts'
import { openTestOffice } from '../../../fixtures/office.ts'
import { workbook } from '../ledgers/read/ledger-files.ts'

type Office = ReturnType<typeof openTestOffice>

const OPTIONS = { datum: null, year: null }

async function ledger(...rows: string[][]): Promise<File> {
  return new File([new Uint8Array(await workbook({ rows }))], '台账.xlsx')
}

async function report({ api }: Office, file: File) {
  const [sheet] = (await api.ledgers.preview({ files: [file], options: OPTIONS })).report.files
  if (!sheet) throw new Error('no sheet')
  return sheet
}

async function store({ api }: Office, file: File) {
  const { previewId } = await api.ledgers.preview({ files: [file], options: OPTIONS })
  await api.ledgers.commit({ previewId })
}

async function refusal(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  )
}

/** 铺号 and 掌柜 are nobody's headings but this street's. */
const SHOPS = [
  ['铺面招牌', '歇市日子', '掌柜'],
  ['老孙面馆', '2020-02-03', '孙一'],
]

describe('the office’s own headings', () => {
  it('make a ledger understood that was not, and it is stored', async () => {
    const office = openTestOffice()
    const file = await ledger(...SHOPS)
    expect(await report(office, file)).toMatchObject({ kind: null, accepted: 0, problems: [{ code: 'sheet_not_understood' }] })
    await office.api.words.add({ list: 'headings.closures', meaning: 'name', said: '铺面招牌' })
    await office.api.words.add({ list: 'headings.closures', meaning: 'closedOn', said: '歇市 日子' })
    await office.api.words.add({ list: 'headings.closures', meaning: 'operator', said: '掌柜' })
    expect(await report(office, file)).toMatchObject({ kind: 'closures', accepted: 1, problems: [] })
    await store(office, file)
    const { rows } = await office.api.lists.closures({})
    expect(rows).toMatchObject([{ name: '老孙面馆', closedOn: '2020-02-03', operator: '孙一' }])
  })

  it('are no longer taken once they are removed', async () => {
    const office = openTestOffice()
    const file = await ledger(...SHOPS)
    await office.api.words.add({ list: 'headings.closures', meaning: 'name', said: '铺面招牌' })
    const { id } = await office.api.words.add({ list: 'headings.closures', meaning: 'closedOn', said: '歇市日子' })
    expect(await report(office, file)).toMatchObject({ kind: 'closures' })
    await office.api.words.remove({ id })
    expect(await report(office, file)).toMatchObject({ kind: null })
    expect(await refusal(office.api.words.remove({ id }))).toMatchObject({ code: 'not_found' })
  })

  it('hold for a base map’s properties too', async () => {
    const office = openTestOffice()
    const map = (): File => {
      const geometry = { type: 'Point', coordinates: [113.3, 34.8] }
      const properties = { 图斑类: '楼院群', 名字: '朝阳花园' }
      return new File(
        [JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry, properties }] })],
        '底图.json',
      )
    }
    expect(await report(office, map())).toMatchObject({ accepted: 0 })
    await office.api.words.add({ list: 'baseMap.fields', meaning: 'kind', said: '图斑类' })
    await office.api.words.add({ list: 'baseMap.kinds', meaning: 'compound', said: '楼院群' })
    await store(office, map())
    expect(await office.api.areas.list()).toMatchObject([{ kind: 'compound', name: '朝阳花园' }])
  })
})

describe('the office’s own categories', () => {
  it('decide what a cell means', async () => {
    const office = openTestOffice()
    const people = () => ledger(['姓名', '人员类别', '电话'], ['王小明', '红袖标大姐', '19900000001'])
    expect((await report(office, await people())).problems.map(({ code }) => code)).toContain('category_unknown')
    await office.api.words.add({ list: 'staffCategories', meaning: 'volunteer', said: '红袖标大姐' })
    expect((await report(office, await people())).problems.map(({ code }) => code)).not.toContain('category_unknown')
    await store(office, await people())
    expect((await office.api.lists.people({})).rows).toMatchObject([{ name: '王小明', category: 'volunteer' }])
  })
})

describe('a removed word', () => {
  it('comes back from the bin and is understood again', async () => {
    const { api } = openTestOffice()
    const { id } = await api.words.add({ list: 'caseStates', meaning: 'released', said: '摘牌' })
    await api.words.remove({ id })
    const [removal] = (await api.acts.list({ kind: 'remove', standing: true, limit: 10 })).acts
    expect(removal).toMatchObject({ title: '删去同义词“摘牌”', records: 1, canUndo: true })
    await api.acts.undo({ actId: removal?.id ?? 0 })
    const states = (await api.words.list()).find(({ list }) => list === 'caseStates')
    expect(states?.meanings.flatMap(({ own }) => own)).toEqual([{ id, said: '摘牌' }])
    expect((await api.acts.list({ kind: 'remove', standing: true, limit: 10 })).acts).toEqual([])
  })
})

describe('a word', () => {
  it.each([
    ['headings.cases', 'phone', '姓 名', '“姓 名”已经认作“姓名”，不能再认作“电话”。'],
    ['headings.cases', 'name', '姓名', '“姓名”本来就认作“姓名”，不用再加。'],
    ['staffCategories', 'volunteer', '保安', '“保安”已经认作“物业”，不能再认作“志愿者”。'],
    ['marks', 'yes', 'ＮＯ', '“ＮＯ”已经认作“否”，不能再认作“是”。'],
    ['staffCategories', 'volunteer', '*员', '“*员”不能作同义词，请照台账上的写法填汉字、字母或数字。'],
    ['headings.nothing', 'name', '姓名', '没有这一类词，请重新打开“类别与同义词”再添加。'],
  ])('of %s meaning %s cannot be “%s”', async (list, meaning, said, message) => {
    const office = openTestOffice()
    const refused = await refusal(office.api.words.add({ list, meaning, said }))
    expect(refused).toMatchObject({ code: 'invalid_input', message })
  })

  it('means one thing among the office’s own too, and stands in the list and in the history', async () => {
    const { api, db } = openTestOffice()
    const { id } = await api.words.add({ list: 'caseStates', meaning: 'released', said: '摘牌' })
    expect(await refusal(api.words.add({ list: 'caseStates', meaning: 'transferred', said: '摘 牌' }))).toMatchObject({
      message: '“摘 牌”已经认作“已解除”，不能再认作“已转运”。',
    })
    const states = (await api.words.list()).find(({ list }) => list === 'caseStates')
    expect(states?.meanings.map(({ meaning, own }) => [meaning, own])).toContainEqual(['released', [{ id, said: '摘牌' }]])
    expect(db.select().from(recordChange).all()).toMatchObject([
      { entity: 'word', entityId: id, before: null, after: { list: 'caseStates', meaning: 'released', said: '摘牌' } },
    ])
    expect(db.select().from(batch).all()).toMatchObject([{ title: '添加同义词：居家观察状态中“摘牌”认作“已解除”' }])
  })
})
