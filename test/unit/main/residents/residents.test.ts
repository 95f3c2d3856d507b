import { describe, expect, test } from 'vitest'
import { readSheets } from '../../../../src/main/sheets/read-sheets.ts'
import { RESIDENT_HEADINGS, inventResidents } from '../../../fixtures/invented-residents.ts'
import { openTestOffice } from '../../../fixtures/office.ts'

async function officeOf(count: number) {
  const office = openTestOffice()
  const invented = [...inventResidents(count)]
  const lines = [['示范街道居民信息登记表'], RESIDENT_HEADINGS, ...invented.map(({ cells }) => cells)]
  const file = new File([lines.map((cells) => cells.join(',')).join('\n')], '居民.csv')
  const { previewId } = await office.api.ledgers.preview({ files: [file], options: { datum: null, year: null } })
  const { actId } = await office.api.ledgers.commit({ previewId })
  return { ...office, cells: invented.map(({ cells }) => cells), actId }
}

describe('the residents’ register', () => {
  test('comes a page at a time in the order of doors, with personal numbers masked', async () => {
    const { api, cells } = await officeOf(500)
    const first = await api.residents.page({ limit: 200 })
    const last = await api.residents.page({ from: 400, limit: 200 })
    expect([first.total, first.rows.length, last.rows.length]).toEqual([500, 200, 100])
    expect(first.rows.every(({ idNumber, phone }) => /\*/.test(idNumber ?? '*') && /\*/.test(phone ?? '*'))).toBe(true)
    const everybody = [...first.rows, ...(await api.residents.page({ from: 200, limit: 200 })).rows, ...last.rows]
    expect(new Set(everybody.map(({ id }) => id)).size).toBe(500)
    expect(everybody.map(({ name }) => name).sort()).toEqual(cells.map((row) => row[6]).sort())
    const doors = everybody.filter(({ compound }) => compound === first.rows[0]?.compound && compound !== null)
    const numbers = doors.map(({ building }) => Number.parseInt(building ?? '0'))
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  })

  test('is found by name, pinyin, last digits and address, and narrowed to a community', async () => {
    const { api, cells } = await officeOf(500)
    const [someone] = cells.filter((row) => row[13] !== '')
    if (!someone) throw new Error('nobody has a phone')
    const [, community = '', compound = '', building = '', unit = '', door = '', name = ''] = someone
    const found = async (search: string) => (await api.residents.page({ search })).rows.map((row) => row.name)
    expect(await found(name)).toContain(name)
    expect(await found((someone[13] ?? '').slice(-4))).toContain(name)
    expect(await found((someone[8] ?? '').slice(-6))).toContain(name)
    const behindTheDoor = cells.filter((row) => row.slice(2, 6).join() === [compound, building, unit, door].join())
    expect((await found(`${compound}${building}${unit}${door}`)).sort()).toEqual(behindTheDoor.map((row) => row[6]).sort())
    expect(await found('没有这个人')).toEqual([])
    const communities = await api.residents.communities()
    expect(communities.reduce((sum, { residents }) => sum + residents, 0)).toBe(500)
    const its = communities.find((one) => one.name === community)
    const within = await api.residents.page({ communityId: its?.id ?? 0 })
    expect(within.total).toBe(cells.filter((row) => row[1] === community).length)
    expect(within.total).toBe(its?.residents)
  })

  test('shows one resident with the history, and full numbers only for a reason that goes to the log', async () => {
    const { api, cells } = await officeOf(5)
    const [row] = (await api.residents.page({})).rows
    if (!row) throw new Error('nobody')
    const { resident, history } = await api.residents.get({ id: row.id })
    expect(resident).toEqual(row)
    expect(history).toMatchObject([{ title: '导入 居民.csv', fields: [] }])
    const unmasked = await api.residents.get({ id: row.id, unmaskReason: '电话回访' })
    expect(cells.map((each) => each[8])).toContain(unmasked.resident.idNumber)
    expect((await api.acts.list({ kind: 'unmask' })).acts).toMatchObject([{ title: '查看居民全号', reason: '电话回访' }])
    await expect(api.residents.get({ id: 9999 })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('is found with everything else, as long as it holds someone', async () => {
    const { api, cells, actId } = await officeOf(60)
    const [someone] = cells
    const name = someone?.[6] ?? ''
    const { groups } = await api.find.query({ text: name })
    const found = groups.find(({ kind }) => kind === 'residents')?.found ?? []
    expect(found.map((one) => one.name)).toContain(name)
    expect(found[0]?.belongs).toContain('居民')
    await api.acts.undo({ actId })
    expect((await api.find.query({ text: name })).groups).toEqual([])
  })

  test('is filed for finding in stretches, in which nobody is left out', async () => {
    const { api, cells } = await officeOf(5500)
    const asked = [0, 5499].map((i) => cells[i]?.[6] ?? '')
    for (const name of asked) {
      const { total } = await api.residents.page({ search: name })
      expect(total).toBe(cells.filter((row) => (row[6] ?? '').includes(name)).length)
    }
  })

  test('is exported as it is narrowed, masked, and comes back as the same residents when it is imported again', async () => {
    const { api, cells } = await officeOf(1200)
    const file = await api.exports.residents({})
    const [sheet] = await readSheets(file.name, new Uint8Array(await file.arrayBuffer()))
    expect(sheet?.rows[0]?.[0]).toMatch(/居民信息登记表$/)
    const written = sheet?.rows.slice(4) ?? []
    expect(written.map((row) => row[5]).toSorted()).toEqual(cells.map((row) => row[6]).toSorted())
    const numbers = written.flatMap((row) => [row[8], row[9]]).filter((number) => typeof number === 'string')
    expect(numbers.length).toBeGreaterThan(1000)
    expect(numbers.every((number) => number.includes('*'))).toBe(true)
    const [first] = await api.residents.communities()
    const ofOne = await api.exports.residents({ communityId: first?.id ?? 0, format: 'csv' })
    expect((await ofOne.text()).trim().split('\r\n')).toHaveLength(1 + (first?.residents ?? 0))
    const full = await api.exports.residents({ unmaskReason: '与公安核对' })
    expect((await api.acts.list({ kind: 'unmask' })).acts).toMatchObject([{ title: '导出居民全号', reason: '与公安核对' }])
    const again = await api.ledgers.preview({ files: [full], options: { datum: null, year: null } })
    expect(again.report.files).toMatchObject([{ kind: 'residents', created: 0, rejected: 0, unchanged: 1200 }])
  })
})
