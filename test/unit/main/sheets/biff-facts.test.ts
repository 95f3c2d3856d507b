/** Old workbooks: sheets of one name, and formulas that nobody has calculated. */
import { CFB as anyCompoundFiles, utils, write } from '@e965/xlsx'
import type { BookType, WorkBook } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { readSheets } from '../../../../src/main/sheets/read-sheets.ts'
import { codesIn, problemsIn, readLastSheet } from '../ledgers/read/ledger-files.ts'

const CFB = anyCompoundFiles as {
  read: (bytes: Uint8Array, options: { type: 'buffer' }) => object
  write: (container: object, options: { type: 'buffer' }) => Uint8Array
  find: (container: object, path: string) => { content: Uint8Array } | null
  utils: { cfb_add: (container: object, path: string, content: Uint8Array) => void }
}

function bookOf(sheets: Record<string, unknown[][]>): WorkBook {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name)
  return book
}

function saved(book: WorkBook, bookType: BookType): Buffer {
  return Buffer.from(write(book, { type: 'buffer', bookType }) as Uint8Array)
}

/** The workbook with its stream rewritten. */
function rewritten(bytes: Buffer, change: (stream: Buffer) => Buffer): Uint8Array {
  const file = CFB.read(bytes, { type: 'buffer' })
  const place = CFB.find(file, '/Workbook') ? '/Workbook' : '/Book'
  CFB.utils.cfb_add(file, place, change(Buffer.from(CFB.find(file, place)?.content ?? [])))
  return new Uint8Array(CFB.write(file, { type: 'buffer' }))
}

const people = [
  ['姓名', '联系电话', '人员类别'],
  ['王强', '19900000001', '志愿者'],
]
const others = [
  ['姓名', '联系电话', '人员类别'],
  ['李芳', '19900000002', '社工'],
]

describe('sheets of one name', () => {
  it('of a workbook of 1995 are all read, each under a name of its own', async () => {
    const book = bookOf({ List: [[19900000001]], Lisa: [[19900000002]], Rest: [[19900000003]] })
    const bytes = rewritten(saved(book, 'biff5'), (stream) => {
      stream.write('List', stream.indexOf('Lisa'), 'latin1')
      return stream
    })
    const sheets = await readSheets('名单.xls', bytes)
    expect(sheets.map(({ name, rows }) => [name, rows.at(-1)?.[0]])).toEqual([
      ['List', 19900000001],
      ['List（2）', 19900000002],
      ['Rest', 19900000003],
    ])
  })

  it('of a workbook of 1997 are all read, in Chinese too', async () => {
    const book = bookOf({ 名单: people, 名旦: others })
    const bytes = rewritten(saved(book, 'biff8'), (stream) => {
      Buffer.from('名单', 'utf16le').copy(stream, stream.indexOf(Buffer.from('名旦', 'utf16le')))
      return stream
    })
    const sheets = await readSheets('名单.xls', bytes)
    expect(sheets.map(({ name, rows }) => [name, rows.at(-1)?.[0]])).toEqual([
      ['名单', '王强'],
      ['名单（2）', '李芳'],
    ])
  })

  it('elsewhere are refused, since all but one would be lost', async () => {
    const sheet = (name: string, text: string) =>
      `<Worksheet ss:Name="${name}"><Table><Row><Cell><Data ss:Type="String">${text}</Data></Cell></Row></Table></Worksheet>`
    const book = (...sheets: string[]) =>
      `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${sheets.join('')}</Workbook>`
    const bytes = (text: string) => new TextEncoder().encode(text)
    await expect(readSheets('表.xls', bytes(book(sheet('甲', '一'), sheet('甲', '二'))))).rejects.toThrow('几张表都叫“甲”')
    expect(await readSheets('表.xls', bytes(book(sheet('甲', '一'), sheet('乙', '二'))))).toHaveLength(2)
  })
})

/** FORMULA of row 1, column 1 with nought or nothing as its result, in place of the number 12 there. */
function withFormula(bytes: Buffer, isMarked: boolean): Uint8Array {
  return rewritten(bytes, (stream) => {
    for (let at = 0; at + 4 <= stream.length;) {
      const [type, length] = [stream.readUInt16LE(at), stream.readUInt16LE(at + 2)]
      const isOwn = type === 0x203 && stream.readUInt16LE(at + 4) === 1 && stream.readUInt16LE(at + 6) === 1
      if (isOwn) {
        const formula = Buffer.alloc(4 + 6 + 8 + 2 + 4 + 2 + 3)
        formula.writeUInt16LE(0x06, 0)
        formula.writeUInt16LE(formula.length - 4, 2)
        stream.copy(formula, 4, at + 4, at + 10)
        // 12 as an integer
        formula.writeUInt16LE(3, 24)
        formula.set([0x1e, 12, 0], 26)
        const mark = isMarked ? Buffer.from([0x5e, 0, 2, 0, 0, 0]) : Buffer.alloc(0)
        return Buffer.concat([stream.subarray(0, at), mark, formula, stream.subarray(at + 4 + length)])
      }
      at += 4 + length
    }
    throw new Error('no number there')
  })
}

describe('formulas of xls', () => {
  const screened = (...counts: number[]) => {
    const head = ['社区', '排查户数', '排查人数']
    const rows = counts.map((count, i) => [`${['康乐', '学府'][i] ?? ''}社区`, count, 40 + i])
    return saved(bookOf({ 汇总: [head, ...rows] }), 'biff8')
  }

  it('that a sheet says nobody has calculated are cells to mend', async () => {
    const sheet = await readLastSheet(withFormula(screened(12, 30), true))
    expect(problemsIn(sheet).map(({ row, column, value, code }) => [row, column, value, code])).toContainEqual([
      2,
      '排查户数',
      '=12',
      'value_not_understood',
    ])
  })

  it('are their stored results where the sheet says nothing of the kind', async () => {
    const sheet = await readLastSheet(withFormula(screened(12, 30), false))
    expect(codesIn(sheet)).toEqual(['formulas_noted'])
  })
})
