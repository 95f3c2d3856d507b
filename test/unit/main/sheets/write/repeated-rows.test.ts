/** Headings that every printed page repeats, in sheets whose names want quoting. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { markedValues } from '../../../../../src/main/sheets/write/marked-values.ts'
import { writeForm } from '../../../../../src/main/sheets/write/write-form.ts'
import { writeList } from '../../../../../src/main/sheets/write/write-list.ts'

const NAME = "东'门 1"
const QUOTED = "'东''门 1'"
const PROPERTIES = { title: '名单', creator: '示范' }
const EMPTY = { merges: [], hiddenRows: [], hiddenColumns: [], isHidden: false, is1904: false, faults: [], formulas: [] }

function repeatedIn(bytes: Uint8Array): string[] {
  const { 'xl/workbook.xml': xml = new Uint8Array() } = unzipSync(bytes)
  const names = strFromU8(xml).matchAll(/<definedName name="_xlnm.Print_Titles"[^>]*>([^<]*)</g)
  return [...names].map(([, range = '']) => range.replaceAll('&apos;', "'"))
}

describe('what every page repeats', () => {
  it('is the headings of a list', async () => {
    const columns = [{ heading: '姓名', kind: 'text' as const, width: 10 }]
    const sheet = { name: NAME, title: '名单', lines: ['填报单位：示范'], columns, rowCount: 1, rows: [['王强']] }
    expect(repeatedIn(Buffer.concat(await writeList(sheet, PROPERTIES)))).toEqual([`${QUOTED}!$3:$3`])
  })

  it('is the headings of an empty table', async () => {
    const columns = [{ heading: '姓名', kind: 'text' as const, width: 10, hint: '照身份证填' }]
    const guide = { name: '说明', title: '怎样填', remarks: [] }
    const form = { name: NAME, title: '名单', line: '填报单位：', columns, examples: [['王强']], rows: [], guide }
    expect(repeatedIn(await writeForm(form, PROPERTIES))).toEqual([`${QUOTED}!$3:$3`])
  })

  it('is the headings of a table handed back, and nothing where several stand in one sheet', async () => {
    const rows = [['名单'], ['姓名'], ['王强'], ['姓名'], ['李敏']]
    const sheets = [NAME, '两张表'].map((name) => ({ ...EMPTY, name, rows }))
    const marks = [
      { name: NAME, headings: [1], cells: [], remarks: new Map() },
      { name: '两张表', headings: [1, 3], cells: [], remarks: new Map() },
    ]
    expect(repeatedIn(await markedValues(sheets, marks))).toEqual([`${QUOTED}!$2:$2`])
  })
})
