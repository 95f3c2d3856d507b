/** Old workbooks with a password to open: as LibreOffice locks them, and as the standard says that Excel and WPS do. */
import { describe, expect, it } from 'vitest'
import { openRows } from '../../../../src/main/sheets/open-rows.ts'
import { rc4Stream } from '../../../../src/main/sheets/old-ciphers/rc4.ts'
import { xorLock } from '../../../../src/main/sheets/old-ciphers/xor-lock.ts'
import { readSheets } from '../../../../src/main/sheets/read-sheets.ts'
import { hasLibreOffice, savedByLibreOffice } from '../../../fixtures/libre-office.ts'
import { openTestOffice } from '../../../fixtures/office.ts'
import { lockedXls, savedXls } from './locked-xls.ts'
import type { Way } from './locked-xls.ts'

const PASSWORD = 'Kang-le2020'
// longer than a block of 1024 bytes and than one record, numbers and texts mixed
const ROWS = [['姓名', '证件', '人数'], ...Array.from({ length: 300 }, (_, i) => [`何秀${i}`, `41019919840201${1000 + i}`, i])]
const WAYS: Way[] = ['xor', 'rc4 40', 'cryptoapi 40', 'cryptoapi 128']

const rowsOf = async (bytes: Uint8Array, password?: string) =>
  (await readSheets('名单.xls', bytes, password === undefined ? {} : { password })).map(({ name, rows }) => ({ name, rows }))

const BOTH = [
  { name: '名单', rows: ROWS },
  { name: '说明', rows: [['说明'], ['何秀']] },
]

describe('an old workbook with a password to open', () => {
  it.each(WAYS)('is read with it, whole and row by row: %s', async (way) => {
    const bytes = lockedXls(savedXls(ROWS), way, PASSWORD)
    expect(await rowsOf(bytes, PASSWORD)).toEqual(BOTH)
    const { sheets } = await openRows('名单.et', bytes, { password: PASSWORD })
    expect(sheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['名单', 301],
      ['说明', 2],
    ])
  })

  it.each(WAYS)('asks for it where none is given, and says when it is another: %s', async (way) => {
    const bytes = lockedXls(savedXls(ROWS), way, PASSWORD)
    await expect(readSheets('名单.xls', bytes)).rejects.toMatchObject({ code: 'file_password' })
    await expect(openRows('名单.xls', bytes, { password: '' })).rejects.toMatchObject({ code: 'file_password' })
    await expect(readSheets('名单.xls', bytes, { password: 'kang-le2020' })).rejects.toMatchObject({
      code: 'file_password_wrong',
      message: '“名单.xls”的打开密码不对，请核对大小写和输入法后重新输入，或请报送单位去掉密码再报。',
    })
  })

  it.each(WAYS)('is opened without asking where it is only protected against changes: %s', async (way) => {
    const bytes = lockedXls(savedXls(ROWS), way, 'VelvetSweatshop')
    expect(await rowsOf(bytes)).toEqual(BOTH)
    expect(await rowsOf(bytes, PASSWORD)).toEqual(BOTH)
  })

  it('of 1995 is read, too', async () => {
    const bytes = lockedXls(savedXls([['a', 3]], { bookType: 'biff5' }), 'xor', 'abc')
    expect((await rowsOf(bytes, 'abc'))[0]?.rows).toEqual([['a', 3]])
    await expect(readSheets('名单.xls', bytes, { password: 'abd' })).rejects.toMatchObject({ code: 'file_password_wrong' })
  })

  it('takes a Chinese password, in the ways that keep it whole', async () => {
    for (const way of ['rc4 40', 'cryptoapi 128'] as const) {
      expect(await rowsOf(lockedXls(savedXls(ROWS), way, '康乐社区'), '康乐社区')).toEqual(BOTH)
    }
  })

  it('that is locked in a way nobody knows is refused with what to do', async () => {
    const unknown = (at: number, value: number) => (filePass: Buffer) => {
      filePass.writeUInt16LE(value, at)
      return filePass
    }
    // the way itself, the version, the cipher behind the header's flags and sizes
    for (const [at, value] of [
      [0, 7],
      [2, 9],
      [22, 0x660e],
    ] as const) {
      const bytes = lockedXls(savedXls(ROWS), 'cryptoapi 128', PASSWORD, unknown(at, value))
      await expect(readSheets('名单.xls', bytes, { password: PASSWORD })).rejects.toMatchObject({
        code: 'file_unreadable',
        message: '“名单.xls”的加密方式这里打不开，请先用 WPS 或 Excel 打开、去掉密码另存为 xlsx 再导入。',
      })
    }
  })

  it('is asked for on the way in, and imported once its password is said', async () => {
    const { api } = openTestOffice()
    const rows = [
      ['姓名', '身份证号', '返回日期', '现住址'],
      ['何秀', '41019919840201028X', '2020-02-01', '康乐社区3号楼'],
    ]
    const file = new File([lockedXls(savedXls(rows), 'cryptoapi 128', PASSWORD) as Uint8Array<ArrayBuffer>], '居家观察台账.et')
    const asked = await api.ledgers.preview({ files: [file], options: { datum: null, year: null } })
    expect(asked.refused.map(({ code }) => code)).toEqual(['file_password'])
    const said = { file: '居家观察台账.et', isLeftOut: false, encoding: null, password: PASSWORD }
    const { report, refused } = await api.ledgers.preview({
      files: [file],
      options: { datum: null, year: null },
      corrections: { files: [said], sheets: [] },
    })
    expect([refused, report.files[0]?.created]).toEqual([[], 1])
  })
})

describe('the ciphers', () => {
  it('give the published stream of RC4 (RFC 6229), at the beginning and further on', () => {
    const stream = rc4Stream(Buffer.from('0102030405', 'hex'), 272)
    expect(stream.toString('hex', 0, 16)).toBe('b2396305f03dc027ccc3524a0a1118a8')
    expect(stream.toString('hex', 240, 272)).toBe('28cb1132c96ce286421dcaadb8b69eae1cfcf62b03eddb641d77dfcf7f8d8c93')
    expect(rc4Stream(Buffer.from('0102030405060708090a0b0c0d0e0f10', 'hex'), 16).toString('hex')).toBe(
      '9ac7cc9a609d1ef7b2932899cde41b97',
    )
  })

  it('know a password by the key and sum that Excel stores for it', () => {
    // what Excel writes of “abc”
    const said = Buffer.alloc(4)
    said.writeUInt16LE(20810, 0)
    said.writeUInt16LE(52250, 2)
    // zeros show the row of keys, each turned
    const plain = Buffer.alloc(16)
    xorLock(said)('abc')(plain, { type: 0, from: 0, to: 16 }, 0)
    expect(plain.toString('hex')).toBe('accca4abd6bac3bad6a32b45d37929bb')
  })
})

const LONG = 240_000
// of CryptoAPI it knows the later numbering and keys of 128 bits only
const FOREIGN: Way[] = ['xor', 'rc4 40', 'cryptoapi 128']

describe.skipIf(!hasLibreOffice)('LibreOffice (skipped where it is missing)', () => {
  it('locks a workbook that is read here with its password, and one it protects without asking', { timeout: LONG }, async () => {
    const source = { name: 'names.xls', bytes: savedXls(ROWS) }
    const [locked, guarded] = savedByLibreOffice([
      { source, filter: 'MS Excel 97', newPassword: PASSWORD },
      { source, filter: 'MS Excel 97', isProtected: true },
    ])
    expect(await rowsOf(locked ?? new Uint8Array(), PASSWORD)).toEqual(BOTH)
    await expect(readSheets('名单.xls', locked ?? new Uint8Array())).rejects.toMatchObject({ code: 'file_password' })
    // the record that says so is there
    expect(Buffer.from(guarded ?? []).includes(Buffer.of(0x2f, 0, 0x36, 0, 1, 0, 1, 0, 1, 0))).toBe(true)
    expect(await rowsOf(guarded ?? new Uint8Array())).toEqual(BOTH)
  })

  it('opens what is locked here in the other ways, so that the tests’ locks are the standard’s', { timeout: LONG }, () => {
    const written = savedByLibreOffice(
      FOREIGN.map((way) => ({
        source: { name: 'names.xls', bytes: lockedXls(savedXls(ROWS), way, PASSWORD) },
        password: PASSWORD,
        filter: 'Text - txt - csv (StarCalc)',
      })),
    )
    const csv = ROWS.map((row) => row.join(',')).join('\n') + '\n'
    expect(written.map((bytes) => bytes && new TextDecoder().decode(bytes))).toEqual(FOREIGN.map(() => csv))
  })
})
