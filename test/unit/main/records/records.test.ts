/** Records edited by hand, through the contract on the demo street: what is stored, refused, told and taken back. */
import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { openDemoOffice } from '../../../fixtures/demo-office.ts'
import { openTestOffice } from '../../../fixtures/office.ts'

type Office = Awaited<ReturnType<typeof openDemoOffice>>
let office: Office
let api: Office['api']

beforeEach(async () => {
  office = await openDemoOffice()
  api = office.api
})

const post = async (number: number) => {
  const { rows } = await api.lists.checkpoints({})
  const found = rows.find((row) => row.number === number && row.kind !== 'city_entry')
  if (!found) throw new Error(`no post ${String(number)}`)
  return found
}
const figure = async (code: 'staffing_below_standard' | 'cases_current' | 'checkpoints_active' | 'cases_released_early') =>
  (await api.figures.at({})).figures[code].value ?? 0

async function refusalOf(work: Promise<unknown>): Promise<{ code: string; message: string; data: unknown }> {
  try {
    await work
  } catch (error) {
    return error as { code: string; message: string; data: unknown }
  }
  throw new Error('was not refused')
}

describe('a new record', () => {
  it('stands in its list with everything that was filled in, and is counted', async () => {
    const before = await figure('checkpoints_active')
    const values = {
      number: 61,
      name: '新设卡点',
      kind: 'compound_gate',
      community: '朝阳社区',
      compoundType: 'no_manager',
      is24h: true,
      hasPartyBranch: true,
      strengthGovernment: 1,
      strengthCommunity: 1,
      strengthVolunteer: 2,
      strengthProperty: 0,
      lon: 113.29,
      lat: 34.8,
    }
    const { id, problems } = await api.records.create({ kind: 'checkpoints', values })
    expect(problems).toEqual([])
    const row = (await api.lists.checkpoints({})).rows.find((one) => one.id === id)
    expect(row).toMatchObject({
      number: 61,
      name: '新设卡点',
      community: '朝阳社区',
      strength: { government: 1, community: 1, volunteer: 2, property: 0 },
      missing: [],
      hasPartyBranch: true,
      positionState: 'surveyed',
      lon: 113.29,
    })
    expect(await figure('checkpoints_active')).toBe(before + 1)
  })

  it('is refused with the problem at its field, and nothing is stored', async () => {
    const refusal = await refusalOf(api.records.create({ kind: 'checkpoints', values: { kind: 'compound_gate' } }))
    expect(refusal).toMatchObject({ code: 'invalid_input', message: expect.stringContaining('请填写名称') as string })
    expect(refusal.data).toMatchObject({ problems: [{ field: 'name', severity: 'error' }] })
    expect(office.db.get(sql`select count(*) as n from batch where title like '新增%'`)).toEqual({ n: 0 })
  })

  it('is refused where the same one is there already, naming it', async () => {
    const known = await post(32)
    const values = { name: known.name, kind: known.kind, from: '2020-02-10' }
    expect(await refusalOf(api.records.create({ kind: 'checkpoints', values }))).toMatchObject({
      code: 'already_there',
      data: { id: known.id },
    })
  })

  it('of a case ties the address to its building, so that the map draws it', async () => {
    const [other] = (await api.lists.cases({})).rows.filter((row) => row.building && row.address)
    const values = { name: '𠮷䶮', idNumber: '11010519491231002X', address: other?.address ?? '', startOn: '2020-02-10' }
    const { id } = await api.records.create({ kind: 'cases', values })
    const row = (await api.lists.cases({})).rows.find((one) => one.id === id)
    expect(row).toMatchObject({ name: '𠮷䶮', building: other?.building, compound: other?.compound, plannedEndOn: '2020-02-24' })
    expect(row?.idNumber).toBe('110***********002X')
  })

  it('of somebody observed before is a new case of the same person, once the first has ended', async () => {
    const values = { name: '某甲', idNumber: '11010519491231002X', startOn: '2020-01-20' }
    const first = await api.records.create({ kind: 'cases', values })
    expect(await refusalOf(api.records.create({ kind: 'cases', values }))).toMatchObject({ code: 'already_there' })
    await api.records.end({ kind: 'cases', ids: [first.id], ending: 'released', on: '2020-02-03', reason: '期满' })
    await api.records.create({ kind: 'cases', values: { ...values, startOn: '2020-02-09' } })
    expect(office.db.get(sql`select count(*) as n from key_person where id_number = '11010519491231002X'`)).toEqual({ n: 1 })
  })
})

describe('a change', () => {
  it('of the strength holds from the present day on, and yesterday stays as it was', async () => {
    const { id, missing } = await post(32)
    expect(missing).toEqual(['government'])
    await api.office.setMoment({ moment: '2020-02-11T08:00' })
    const fields = [{ key: 'strengthGovernment', was: 0, to: 1 }]
    await api.records.update({ kind: 'checkpoints', changes: [{ id, fields }] })
    expect((await post(32)).missing).toEqual([])
    const yesterday = (await api.lists.checkpoints({ asOf: '2020-02-10T18:00' })).rows.find((row) => row.id === id)
    expect(yesterday?.missing).toEqual(['government'])
  })

  it('of many records is one act', async () => {
    const ids = [(await post(1)).id, (await post(2)).id, (await post(3)).id]
    const views = await Promise.all(ids.map((id) => api.records.get({ kind: 'checkpoints', id })))
    const changes = views.map(({ id, values }) => ({
      id,
      fields: [{ key: 'leaderName', was: values['leaderName'] ?? null, to: '新领导' }],
    }))
    const { changed, actId } = await api.records.update({ kind: 'checkpoints', changes })
    expect([changed, (await post(2)).leaderName]).toEqual([3, '新领导'])
    await api.acts.undo({ actId })
    expect((await post(2)).leaderName).toBe(views[1]?.values['leaderName'])
  })

  it('of a field somebody else changed meanwhile is refused with both sides, another field is not', async () => {
    const { id, note } = await post(5)
    const theirs = await api.records.update({
      kind: 'checkpoints',
      changes: [{ id, fields: [{ key: 'note', was: note, to: '别人写的' }] }],
    })
    expect(theirs.changed).toBe(1)
    const mine = { kind: 'checkpoints' as const, changes: [{ id, fields: [{ key: 'note', was: note, to: '我写的' }] }] }
    const refusal = await refusalOf(api.records.update(mine))
    expect(refusal).toMatchObject({
      code: 'record_changed',
      data: { conflicts: [{ id, key: 'note', label: '备注', stored: '别人写的', mine: '我写的', by: '本机' }] },
    })
    expect((await post(5)).note).toBe('别人写的')
    await api.records.update({
      kind: 'checkpoints',
      changes: [{ id, fields: [{ key: 'location', was: null, to: '东侧' }] }],
      force: true,
    })
    await api.records.update({ ...mine, force: true })
    expect(await post(5)).toMatchObject({ note: '我写的', location: '东侧' })
  })

  it('of a masked number is told from one that was not touched', async () => {
    const [row] = (await api.lists.cases({})).rows
    const id = row?.id ?? 0
    const { values, masked } = await api.records.get({ kind: 'cases', id })
    expect(masked).toContain('idNumber')
    const was = values['phone'] ?? null
    await api.records.update({ kind: 'cases', changes: [{ id, fields: [{ key: 'phone', was, to: '19912345678' }] }] })
    const open = await api.records.get({ kind: 'cases', id, unmaskReason: '核对电话' })
    expect([open.values['phone'], open.masked]).toEqual(['19912345678', []])
    expect((await api.acts.list({ kind: 'unmask', limit: 1 })).acts[0]).toMatchObject({ reason: '核对电话' })
  })

  it('with an error in what it brings is refused, an old fault elsewhere does not stand in its way', async () => {
    const [bad] = (await api.lists.cases({ figure: 'cases_without_address' })).rows
    const id = bad?.id ?? 0
    const change = (key: string, was: null | string, to: string) =>
      api.records.update({ kind: 'cases', changes: [{ id, fields: [{ key, was, to }] }] })
    expect(await refusalOf(change('startOn', bad?.startOn ?? null, '2020-02-30'))).toMatchObject({ code: 'invalid_input' })
    await change('address', null, '丽江南新村1号楼2单元601')
    expect((await api.lists.cases({ figure: 'cases_without_address' })).rows.map((row) => row.id)).not.toContain(id)
  })
})

describe('an ending', () => {
  it('releases a case from its day on, with the reason in its history', async () => {
    const [row] = (await api.lists.cases({ figure: 'cases_current' })).rows
    const id = row?.id ?? 0
    const before = await figure('cases_current')
    await api.records.end({ kind: 'cases', ids: [id], ending: 'released', on: '2020-02-10', reason: '期满解除' })
    expect(await figure('cases_current')).toBe(before - 1)
    const [latest] = await api.records.history({ kind: 'cases', id })
    expect(latest).toMatchObject({
      reason: '期满解除',
      fields: expect.arrayContaining([{ label: '状态', before: '居家观察', after: '已解除' }]) as unknown,
    })
    expect((await api.lists.cases({ asOf: '2020-02-09T23:59', figure: 'cases_current' })).rows.map((one) => one.id)).toContain(id)
  })

  it('takes a post off the lists of later moments only', async () => {
    const { id } = await post(7)
    await api.office.setMoment({ moment: '2020-02-11T08:00' })
    await api.records.end({ kind: 'checkpoints', ids: [id], ending: 'abolished', on: '2020-02-11', reason: '小区解封' })
    expect((await api.lists.checkpoints({})).rows.some((row) => row.id === id)).toBe(false)
    expect((await api.lists.checkpoints({ asOf: '2020-02-10T23:59' })).rows.some((row) => row.id === id)).toBe(true)
    expect((await api.records.get({ kind: 'checkpoints', id })).ended).toEqual({ label: '撤销卡点', on: '2020-02-11' })
  })
})

describe('the recycle bin', () => {
  it('gives a post back with its strength, its shifts tied and its number in the search', async () => {
    const { id, name } = await post(43)
    const shiftsOf = async () => (await api.lists.shifts({})).rows.filter((row) => row.checkpointId === id).length
    const found = async () => (await api.find.query({ text: name })).groups.filter(({ kind }) => kind === 'checkpoints').length
    const [tied, standing] = [await shiftsOf(), await post(43)]
    expect(tied).toBeGreaterThan(0)
    const { actId } = await api.records.remove({ kind: 'checkpoints', ids: [id], reason: '重复录入' })
    expect([await shiftsOf(), await found()]).toEqual([0, 0])
    await api.acts.undo({ actId })
    expect([await shiftsOf(), await post(43)]).toEqual([tied, standing])
  })

  it('gives a person back to the very seats they had, namesakes or not', async () => {
    const { rows } = await api.lists.shifts({})
    const personId = rows.flatMap((row) => row.assignments).find((one) => one.personId !== null)?.personId ?? 0
    const seats = () =>
      office.db.all(sql`select shift_id, position, name_written, person_id, match from assignment order by shift_id, position`)
    const before = seats()
    const { actId } = await api.records.remove({ kind: 'people', ids: [personId], reason: '调离' })
    expect(seats()).not.toEqual(before)
    await api.acts.undo({ actId })
    expect(seats()).toEqual(before)
  })
})

describe('drafts', () => {
  it('are kept across a restart and dropped when they are done with', async () => {
    await api.drafts.keep({ key: 'cases/new', values: { name: '写到一半' } })
    office.close()
    const again = openTestOffice({ dataDir: office.dataDir })
    expect(await again.api.drafts.get({ key: 'cases/new' })).toEqual({
      key: 'cases/new',
      at: '2020-02-10T18:00',
      values: { name: '写到一半' },
    })
    await again.api.drafts.drop({ key: 'cases/new' })
    expect(await again.api.drafts.list()).toEqual([])
  })
})
