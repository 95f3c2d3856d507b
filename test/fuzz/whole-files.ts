/** Whole files of every format an office sends, small: what is damaged for the readers to end well with. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { utils, write } from '@e965/xlsx'
import type { BookType } from '@e965/xlsx'
import { zipSync } from 'fflate'
import { writeXlsx } from 'hucre'
import { encoded } from '../unit/main/sheets/encoded.ts'
import { lockedXls, savedXls } from '../unit/main/sheets/locked-xls.ts'
import { kmlOf, shapefileOf, zippedShapefile } from '../unit/main/geo-files/written.ts'
import type { Shape } from '../unit/main/geo-files/written.ts'

export interface WholeFile {
  name: string
  bytes: Uint8Array
}

const DEMO = path.resolve(import.meta.dirname, '../../resources/demo')

const TABLE = [
  ['序号', '姓名', '电话', '身份证号', '返回日期', '现住址'],
  ...Array.from({ length: 30 }, (_, i) => [
    i + 1,
    `何秀${i}`,
    `199000000${10 + i}`,
    `4101991984020102${10 + i}`,
    43861 + i,
    `康乐社区${i}号楼`,
  ]),
]
const SHAPES: Shape[] = [
  {
    properties: { name: '康乐社区', 种类: '社区' },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [113.28, 34.78],
          [113.28, 34.79],
          [113.29, 34.79],
          [113.28, 34.78],
        ],
      ],
    },
  },
]
const FORMATS: BookType[] = ['biff8', 'biff5', 'xlsb', 'ods', 'xlml', 'html', 'xlsx', 'fods', 'sylk', 'dif']

export async function wholeFiles(): Promise<WholeFile[]> {
  const lines = TABLE.map((row) => row.join(',')).join('\r\n')
  const text = new TextEncoder().encode(lines)
  return [
    ...readdirSync(DEMO).map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(DEMO, name))) })),
    ...FORMATS.map(saved),
    { name: '名单.xlsx', bytes: await styled() },
    {
      name: '加密.xlsx',
      bytes: await writeXlsx({ sheets: [{ name: '甲', rows: TABLE }], encryption: { password: 'x', spinCount: 100 } }),
    },
    ...(['xor', 'rc4 40', 'cryptoapi 128'] as const).map((way) => ({
      name: `加密 ${way}.xls`,
      bytes: lockedXls(savedXls(TABLE), way, 'x'),
    })),
    { name: '名单.csv', bytes: text },
    { name: '名单.txt', bytes: new Uint8Array(Buffer.from(lines.replaceAll(',', '\t'), 'utf16le')) },
    { name: '名单.tsv', bytes: encoded(lines.replaceAll(',', '\t'), 'gb18030') },
    { name: '底图.kml', bytes: kmlOf(SHAPES) },
    { name: '底图.kmz', bytes: zipSync({ 'doc.kml': kmlOf(SHAPES) }) },
    { name: '底图.zip', bytes: zippedShapefile(shapefileOf(SHAPES)) },
    { name: '底图.shp', bytes: shapefileOf(SHAPES).shp },
  ]
}

function saved(bookType: BookType): WholeFile {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(TABLE), '名单')
  utils.book_append_sheet(book, utils.aoa_to_sheet([['说明'], ['何秀']]), '说明')
  return { name: `名单.${bookType}`, bytes: new Uint8Array(write(book, { type: 'buffer', bookType }) as Uint8Array) }
}

function styled(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: '甲',
        rows: TABLE,
        cells: new Map([['40,1', { value: 3, type: 'formula', formula: '1+2', formulaResult: 3 }]]),
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }],
        rowDefs: new Map([[3, { hidden: true }]]),
      },
    ],
  })
}
