import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { asc } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resident } from '../../../../../src/main/residents/table.ts'
import { RESIDENT_HEADINGS, inventResidents } from '../../../../fixtures/invented-residents.ts'
import { RESOURCES, openTestOffice, temporaryFolder } from '../../../../fixtures/office.ts'
import { workbook } from '../read/ledger-files.ts'

type TestOffice = ReturnType<typeof openTestOffice>
type Outcomes = Record<'created' | 'changed' | 'unchanged' | 'duplicates' | 'rejected', number>

const none: Outcomes = { created: 0, changed: 0, unchanged: 0, duplicates: 0, rejected: 0 }
const TITLE = '示范街道居民信息登记表'
/** as little as tells who someone is */
const SHORT = ['社区', '小区', '楼号', '单元', '门牌号', '姓名', '身份证号', '联系电话', '与户主关系', '工作单位']

function csv(rows: string[][], headings = RESIDENT_HEADINGS, title = TITLE, name = '居民.csv'): File {
  return new File([[[title], headings, ...rows].map((cells) => cells.join(',')).join('\r\n')], name)
}

async function xlsx(rows: string[][], headings: string[], name = '居民.xlsx'): Promise<File> {
  return new File([(await workbook({ rows: [[TITLE], headings, ...rows] })) as Uint8Array<ArrayBuffer>], name)
}

async function bringIn({ api }: TestOffice, ...files: File[]) {
  const { previewId, report, refused } = await api.ledgers.preview({ files, options: { datum: null, year: null } })
  expect(refused).toEqual([])
  const stored = await api.ledgers.commit({ previewId })
  expect(stored.files).toEqual(report.files)
  return stored
}

function outcomesOf({ files }: { files: Outcomes[] }): Outcomes[] {
  return files.map(({ created, changed, unchanged, duplicates, rejected }) => ({
    created,
    changed,
    unchanged,
    duplicates,
    rejected,
  }))
}

const residentsIn = ({ db }: TestOffice) => db.select().from(resident).orderBy(asc(resident.id)).all()
const inventedCells = (count: number, seed?: number) => [...inventResidents(count, seed)].map(({ cells }) => cells)
const staged = ({ dataDir }: { dataDir: string }) => {
  const folder = path.join(dataDir, 'staging')
  return existsSync(folder) ? readdirSync(folder) : []
}

describe('a residents’ register', () => {
  test('comes in as it is written, and a second time changes nothing', async () => {
    const office = openTestOffice()
    const rows = inventedCells(300)
    expect(outcomesOf(await bringIn(office, csv(rows)))).toEqual([{ ...none, created: 300 }])
    const names = residentsIn(office).map(({ name, idNumber, phone, door, householder, bornOn }) => ({
      name,
      idNumber,
      phone,
      door,
      householder,
      bornOn,
    }))
    expect(names).toEqual(
      rows.map((cells) => ({
        name: cells[6],
        idNumber: cells[8] === '' ? null : cells[8],
        phone: cells[13] === '' ? null : cells[13],
        door: cells[5],
        householder: cells[11],
        bornOn: cells[9],
      })),
    )
    expect(outcomesOf(await bringIn(office, csv(rows)))).toEqual([{ ...none, unchanged: 300 }])
    expect(staged(office)).toEqual([])
  })

  test('shows the rows of a long preview a page at a time, and those of one outcome', async () => {
    const { api } = openTestOffice()
    const rows = inventedCells(600)
    const files = [csv([...rows, ...rows.slice(0, 3)])]
    const { previewId, report } = await api.ledgers.preview({ files, options: { datum: null, year: null } })
    expect(report.files).toMatchObject([{ rows: 603, created: 600, duplicates: 3 }])
    const asked = { previewId, file: '居民.csv', sheet: '', around: null }
    const second = await api.ledgers.rows({ ...asked, filter: 'all', offset: 500 })
    expect(second.rows.map(({ cells }) => cells)).toEqual([...rows.slice(500), ...rows.slice(0, 3)])
    const repeated = await api.ledgers.rows({ ...asked, filter: 'duplicate', offset: 0 })
    expect(repeated.rows.map(({ row }) => row)).toEqual([603, 604, 605])
  })

  test('keeps rare characters, and writes fifteen digits out to eighteen', async () => {
    const office = openTestOffice()
    const rows = [
      ['济源社区', '丽江南新村', '3号楼', '2', '601', '𠮷䶮', '110105491231002', '', '户主', ''],
      ['济源社区', '丽江南新村', '3', '2单元', '601室', '何　秀', '', '', '配偶', ''],
    ]
    await bringIn(office, await xlsx(rows, SHORT))
    expect(residentsIn(office)).toMatchObject([
      {
        name: '𠮷䶮',
        idNumber: '11010519491231002X',
        isIdNumberValid: true,
        bornOn: '1949-12-31',
        buildingNumber: 3,
        unitNumber: '2',
      },
      { name: '何秀', idNumber: null, buildingNumber: 3, unitNumber: '2', door: '601' },
    ])
  })

  test('keeps two people of one name apart: by number, by phone, by door', async () => {
    const office = openTestOffice()
    const [a, b] = [...inventResidents(2)].map(({ idNumber }) => idNumber)
    const rows = [
      ['济源社区', '丽江南新村', '1', '1', '101', '王伟', a ?? '', '19900000001', '户主', ''],
      ['济源社区', '丽江南新村', '1', '1', '101', '王伟', b ?? '', '19900000001', '子', ''],
      ['济源社区', '丽江南新村', '1', '1', '102', '王伟', '', '19900000002', '户主', ''],
      ['济源社区', '丽江南新村', '1', '1', '103', '王伟', '', '', '户主', ''],
      ['济源社区', '丽江南新村', '1', '1', '103', '王伟', '', '', '子', ''],
      ['康源社区', '丽江南新村', '1', '1', '103', '王伟', '', '', '户主', ''],
    ]
    const stored = await bringIn(office, csv(rows, SHORT))
    expect(outcomesOf(stored)).toEqual([{ ...none, created: 5, duplicates: 1 }])
    expect(stored.files[0]?.problems.filter(({ code }) => code === 'duplicate_row')).toMatchObject([{ row: 7 }])
    expect(outcomesOf(await bringIn(office, csv(rows, SHORT)))).toEqual([{ ...none, unchanged: 5, duplicates: 1 }])
  })

  test('fills in the number of someone known by name and phone, and no blank erases', async () => {
    const office = openTestOffice()
    const [one] = [...inventResidents(1)]
    await bringIn(office, csv([['济源社区', '丽江南新村', '1', '1', '101', '李娜', '', '19900000001', '户主', '个体']], SHORT))
    const later = await bringIn(
      office,
      csv([['济源社区', '', '', '', '', '李娜', one?.idNumber ?? '', '19900000001', '', '']], SHORT),
    )
    expect(outcomesOf(later)).toEqual([{ ...none, changed: 1 }])
    expect(residentsIn(office)).toMatchObject([
      { idNumber: one?.idNumber, compoundName: '丽江南新村', workUnit: '个体', relationship: '户主' },
    ])
  })

  test('rejects what nobody can be told by, and stores the rest', async () => {
    const office = openTestOffice()
    const rows = [
      ['', '', '', '', '', '张强', '', '', '户主', ''],
      ['', '', '', '', '', '', '', '19900000001', '户主', ''],
      ['济源社区', '丽江南新村', '1', '1', '101', '李娜', '123', '19900000001', '户主', ''],
    ]
    const { files } = await bringIn(office, csv(rows, SHORT))
    expect(outcomesOf({ files })).toEqual([{ ...none, created: 1, rejected: 2 }])
    expect(files[0]?.problemCounts).toMatchObject({ identity_missing: 1, name_missing: 1, id_number_invalid: 1 })
  })

  test('takes a family’s door from the row above where it is written once', async () => {
    const office = openTestOffice()
    const rows = [
      ['济源社区', '丽江南新村', '1', '1', '101', '王伟', '', '', '户主', ''],
      ['', '', '', '', '', '李娜', '', '', '配偶', ''],
      ['', '', '', '', '102', '张强', '', '', '户主', ''],
    ]
    await bringIn(office, csv(rows, SHORT))
    expect(residentsIn(office).map(({ name, compoundName, door }) => [name, compoundName, door])).toEqual([
      ['王伟', '丽江南新村', '101'],
      ['李娜', '丽江南新村', '101'],
      ['张强', '丽江南新村', '102'],
    ])
  })

  test('leaves out subtotals, headings that are repeated and notes', async () => {
    const office = openTestOffice()
    const person = (name: string) => ['济源社区', '丽江南新村', '1', '1', '101', name, '', '', '户主', '']
    const rows = [person('王伟'), ['小计', '', '', '', '', '1人', '1', '1', '1', '1'], SHORT, person('李娜'), ['填表人：张强']]
    expect(outcomesOf(await bringIn(office, csv(rows, SHORT)))).toEqual([{ ...none, created: 2 }])
  })

  test('reads GBK lists, several sheets and other kinds beside it in one act, which undo takes back whole', async () => {
    const office = openTestOffice()
    const gbk = new File([new Uint8Array([...GBK_REGISTER])], '居民.csv')
    const both = await workbook(
      { name: '济源社区', rows: [[TITLE], SHORT, ['', '丽江南新村', '1', '1', '101', '王伟', '', '', '户主', '']] },
      { name: '康源社区', rows: [[TITLE], SHORT, ['', '康乐家园', '1', '1', '101', '王伟', '', '', '户主', '']] },
      {
        name: '人员',
        rows: [
          ['姓名', '人员类别', '电话'],
          ['赵敏', '志愿者', '19900000009'],
        ],
      },
    )
    const stored = await bringIn(office, gbk, new File([both as Uint8Array<ArrayBuffer>], '全部.xlsx'))
    expect(stored.files.map(({ sheet, kind, created }) => [sheet, kind, created]).sort()).toEqual([
      ['', 'residents', 1],
      ['人员', 'people', 1],
      ['康源社区', 'residents', 1],
      ['济源社区', 'residents', 1],
    ])
    const communities = (await office.api.areas.list()).filter(({ kind }) => kind === 'community').map(({ name }) => name)
    expect(communities.sort()).toEqual(['康源社区', '济源社区'].sort())
    await office.api.acts.undo({ actId: stored.actId })
    expect(residentsIn(office)).toEqual([])
    expect(await office.api.areas.list()).toEqual([])
  })
})

/** 姓名,性别,联系电话,住址,与户主关系 / 王伟,男,19900000001,丽江南新村1号楼2单元301,户主 in GBK */
const GBK_REGISTER = Buffer.from(
  'd0d5c3fb2cd0d4b1f02cc1aacfb5b5e7bbb02cd7a1d6b72cd3ebbba7d6f7b9d8cfb50d0acdf5ceb02cc4d02c31393930303030303030312cc0f6bdadc4cfd0c2b4e531bac5c2a532b5a5d4aa3330312cbba7d6f70d0a',
  'hex',
)

/** What a newer list says otherwise of some. */
function changedUnit(rows: string[][], which: Set<number>): string[][] {
  return rows.map((cells, i) => (which.has(i) ? cells.with(16, '下沉到社区') : cells))
}

describe('later versions of a register', () => {
  test('change exactly the rows that differ, whatever the order of the rows; undo restores, and redo does it again', async () => {
    const versions = fc.record({
      seed: fc.integer({ min: 1, max: 1e9 }),
      count: fc.integer({ min: 1, max: 60 }),
      changed: fc.uniqueArray(fc.nat(59), { maxLength: 20 }),
      isTurned: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(versions, async ({ seed, count, changed, isTurned }) => {
        const office = openTestOffice()
        const rows = inventedCells(count, seed)
        const first = await bringIn(office, csv(rows))
        expect(outcomesOf(first)).toEqual([{ ...none, created: count }])
        const before = residentsIn(office)
        const which = new Set(changed.filter((i) => i < count))
        const newer = changedUnit(rows, which)
        const second = await bringIn(office, csv(isTurned ? newer.toReversed() : newer))
        expect(outcomesOf(second)).toEqual([{ ...none, changed: which.size, unchanged: count - which.size }])
        const after = residentsIn(office)
        expect(after).toEqual(before.map((row, i) => (which.has(i) ? { ...row, workUnit: '下沉到社区' } : row)))
        if (which.size > 0) {
          await office.api.acts.undo({ actId: second.actId })
          expect(residentsIn(office)).toEqual(before)
        }
        const { actId } = await undone(office, first.actId)
        expect(residentsIn(office)).toEqual([])
        await office.api.acts.undo({ actId })
        expect(residentsIn(office)).toEqual(before)
        office.close()
      }),
      { numRuns: 6 },
    )
  })

  test('in one run with the earlier one leave what the later says', async () => {
    const office = openTestOffice()
    const rows = inventedCells(20)
    const newer = changedUnit(rows, new Set([3, 7]))
    const title = (day: string) => `${TITLE}（截至2020年2月${day}日）`
    const stored = await bringIn(
      office,
      csv(newer, RESIDENT_HEADINGS, title('9'), '新.csv'),
      csv(rows, RESIDENT_HEADINGS, title('8'), '旧.csv'),
    )
    expect(outcomesOf(stored)).toEqual([
      { ...none, created: 20 },
      { ...none, changed: 2, unchanged: 18 },
    ])
    expect(residentsIn(office).map(({ workUnit }) => workUnit ?? '')).toEqual(newer.map((cells) => cells[16]))
  })

  test('that are older than what is stored complete it and do not overrule', async () => {
    const office = openTestOffice()
    const row = (unit: string, note: string) => ['济源社区', '丽江南新村', '1', '1', '101', '王伟', '', '19900000001', note, unit]
    await bringIn(office, csv([row('个体', '')], SHORT, `${TITLE}（截至2020年2月9日）`))
    const older = await bringIn(office, csv([row('退休', '户主')], SHORT, `${TITLE}（截至2020年2月1日）`))
    expect(outcomesOf(older)).toEqual([{ ...none, changed: 1 }])
    expect(residentsIn(office)).toMatchObject([{ workUnit: '个体', relationship: '户主' }])
  })

  test('cannot be undone once somebody in them was changed again', async () => {
    const office = openTestOffice()
    const rows = inventedCells(5)
    const first = await bringIn(office, csv(rows))
    await bringIn(office, csv(changedUnit(rows, new Set([2]))))
    await expect(office.api.acts.undo({ actId: first.actId })).rejects.toMatchObject({ code: 'changed_since' })
    expect(residentsIn(office)).toHaveLength(5)
  })
})

async function undone({ api }: TestOffice, actId: number) {
  await api.acts.undo({ actId })
  const { acts } = await api.acts.list({ limit: 1 })
  return { actId: acts[0]?.id ?? 0 }
}

describe('an import given up', () => {
  test('while rows are read leaves nothing behind', async () => {
    const office = openTestOffice()
    const { api, db } = office
    const giveUp = new AbortController()
    const files = [csv(inventedCells(30_000))]
    const running = api.ledgers.preview({ files, options: { datum: null, year: null }, workId: WORK }, { signal: giveUp.signal })
    for await (const { stage, done } of await api.work.watch({ workId: WORK })) {
      if (stage === 'rows' && done > 0) {
        expect(staged(office)).toEqual([expect.stringMatching(/\.db$/)])
        giveUp.abort()
        break
      }
    }
    await expect(running).rejects.toMatchObject({ code: 'cancelled' })
    expect(staged(office)).toEqual([])
    expect(db.select().from(resident).all()).toEqual([])
  })

  test('of a preview nobody commits goes at the next start', async () => {
    const office = openTestOffice()
    await office.api.ledgers.preview({ files: [csv(inventedCells(10))], options: { datum: null, year: null } })
    expect(staged(office)).toHaveLength(1)
    office.close()
    expect(staged(openTestOffice({ dataDir: office.dataDir }))).toEqual([])
  })
})

describe('a process that is killed', () => {
  test.each(['staged', 'storing'])(
    'when a register is %s leaves no resident, and nothing beside the database after the next start',
    (moment) => {
      const dataDir = temporaryFolder()
      const { signal } = spawnSync(process.execPath, [DYING, dataDir, RESOURCES, moment], { encoding: 'utf8' })
      expect(signal).toBe('SIGKILL')
      expect(staged({ dataDir })).not.toEqual([])
      const office = openTestOffice({ dataDir })
      expect(residentsIn(office)).toEqual([])
      expect(staged(office)).toEqual([])
    },
  )
})

const DYING = path.resolve(import.meta.dirname, 'dying-import.ts')

const WORK = '3f1f0f63-6b4e-4a0a-9d57-6f0c2d9e7a11'

test('a ledger of another kind that is too long for memory is refused with a sentence', async () => {
  const office = openTestOffice()
  const rows = Array.from({ length: 100_001 }, (_, i) => `人${i},志愿者,19900000001`)
  const file = new File([['姓名,人员类别,电话', ...rows].join('\n')], '人员.csv')
  const { refused } = await office.api.ledgers.preview({ files: [file], options: { datum: null, year: null } })
  expect(refused).toMatchObject([
    { file: '人员.csv', code: 'file_too_large', message: expect.stringContaining('10万行') as unknown },
  ])
})
