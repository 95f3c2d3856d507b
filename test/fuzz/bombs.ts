/** Files made to overwhelm a reader: few bytes that claim, unpack to or nest into far more than they are. */
import { constants, deflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { kmlOf, shapefileOf, zippedShapefile } from '../unit/main/geo-files/written.ts'
import { xlsxOf } from '../unit/main/sheets/workbook-parts.ts'
import type { Chance } from './random.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const sheetOf = (rows: string, before = '', after = '') =>
  `<worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
const row = (cells: string, attributes = 'r="1"') => `<row ${attributes}>${cells}</row>`
const cell = (value: string, attributes = 'r="A1"') => `<c ${attributes}><v>${value}</v></c>`
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${Array.from({ length: 12 }, (_, i) => `<!ENTITY b${i} "${`&${i === 0 ? 'a' : `b${i - 1}`};`.repeat(10)}">`).join('')}]>`
const page = (body: string) => utf8(`<html><body><table>${body}</table></body></html>`)
const spreadsheet = (rows: string, attributes = '') =>
  utf8(
    `<?xml version="1.0"?>${LAUGHS}<Workbook xmlns:ss="s"><Worksheet ss:Name="甲"><Table ${attributes}>${rows}</Table></Worksheet></Workbook>`,
  )
const openDocument = (table: string) =>
  zipSync({
    mimetype: utf8('application/vnd.oasis.opendocument.spreadsheet'),
    'META-INF/manifest.xml': utf8('<manifest/>'),
    'content.xml': utf8(
      `<office:document-content><office:body><office:spreadsheet><table:table table:name="甲">${table}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  })
const square: [number, number][] = [
  [113.28, 34.78],
  [113.28, 34.79],
  [113.29, 34.79],
]

export const BOMBS: Record<string, (chance: Chance) => Uint8Array> = {
  farthestCell: () => xlsxOf({ sheet: sheetOf(row(cell('1')) + row(cell('2', 'r="XFD1048576"'), 'r="1048576"')) }),
  wideGrid: () => xlsxOf({ sheet: sheetOf(row(cell('1') + cell('2', 'r="ALK1"')) + row(cell('3'), 'r="1048576"')) }),
  beyondTheGrid: (chance) =>
    xlsxOf({
      sheet: sheetOf(
        row(
          cell('1', `r="${chance.oneOf(['ZZZZZZ9', 'A0', '1', 'XFE1'])}"`),
          `r="${chance.oneOf(['0', '-5', '1048577', '99999999999', 'x'])}"`,
        ),
      ),
    }),
  absurdDimension: () => xlsxOf({ sheet: sheetOf(row(cell('1')), '<dimension ref="A1:XFD1048576"/>') }),
  hugeStringIndex: () =>
    xlsxOf({
      sheet: sheetOf(row(cell('4294967295', 'r="A1" t="s"') + cell('9', 'r="B1"'))),
      strings: '<sst count="4294967295" uniqueCount="4294967295"><si><t>甲</t></si></sst>',
    }),
  hiddenEverything: () =>
    xlsxOf({ sheet: sheetOf(row(cell('1')), `<cols>${'<col min="1" max="99999999" hidden="1"/>'.repeat(300)}</cols>`) }),
  mergedEverything: () =>
    xlsxOf({ sheet: sheetOf(row(cell('1')), '', `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(2000)}</mergeCells>`) }),
  formulasOnly: () =>
    xlsxOf({
      sheet: sheetOf(
        Array.from({ length: 200 }, (_, i) => row(`<c r="A${i + 1}"><f>SUM(B1:B9)</f></c>`, `r="${i + 1}"`)).join(''),
      ),
    }),
  laughingStrings: () =>
    xlsxOf({ sheet: sheetOf(row(cell('0', 'r="A1" t="s"'))), strings: `${LAUGHS}<sst><si><t>&b11;</t></si></sst>` }),
  laughingSheet: () => xlsxOf({ sheet: LAUGHS + sheetOf(row(cell('&b11;', 'r="A1" t="str"'))) }),
  laughingMarkup: () => spreadsheet('<Row><Cell><Data ss:Type="String">&b11;</Data></Cell></Row>'),
  deepMarkup: (chance) => utf8('<a>'.repeat(20_000 + chance.below(60_000))),
  deepTable: () => page('<tr><td><table>'.repeat(20_000)),
  deepSheet: () => xlsxOf({ sheet: sheetOf(row('<c r="A1"><is>'.repeat(30_000))) }),
  deepKml: () => utf8(`<kml>${'<Folder>'.repeat(50_000)}${'</Folder>'.repeat(50_000)}</kml>`),
  openComments: () => utf8(`<kml>${'<!--'.repeat(50_000)}</kml>`),
  openTags: () => utf8('<table' + '<tr<td'.repeat(50_000)),
  openQuotes: () => xlsxOf({ sheet: sheetOf(row(`<c r="A1${'" t="'.repeat(30_001)}`)) }),
  endlessAttributes: () => utf8(`<kml ${'a '.repeat(100_000)}${'b= '.repeat(50_000)}></kml>`),
  spannedPage: (chance) =>
    page(
      `<tr><td rowspan="${chance.oneOf(['1000000000', '65535'])}" colspan="${chance.oneOf(['1000000000', '-3', '20000'])}">甲</td><td>乙</td></tr>`.repeat(
        1 + chance.below(50),
      ),
    ),
  repeatedColumns: (chance) =>
    openDocument(
      `<table:table-row><table:table-cell table:number-columns-repeated="${chance.oneOf(['1000000000', '16384', '99999'])}" office:value-type="string"><text:p>甲</text:p></table:table-cell></table:table-row>`,
    ),
  repeatedRows: (chance) =>
    openDocument(
      `<table:table-row table:number-rows-repeated="${chance.oneOf(['1000000000', '1048576', '60000'])}"><table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell></table:table-row>`,
    ),
  repeatedSpaces: () =>
    openDocument(
      '<table:table-row><table:table-cell office:value-type="string"><text:p>甲<text:s text:c="900000000"/></text:p></table:table-cell></table:table-row>',
    ),
  indexedSpreadsheet: (chance) =>
    spreadsheet(
      `<Row ss:Index="${chance.oneOf(['1000000000', '1048576'])}"><Cell ss:Index="${chance.oneOf(['1000000000', '16384'])}" ss:MergeAcross="1000000000"><Data ss:Type="Number">1</Data></Cell></Row>`,
    ),
  zeros: () => zipOfZeros('xl/workbook.xml', 96),
  zerosThatNeverEnd: () => zipOfZeros('xl/workbook.xml', 2000, 40),
  smallerThanItSays: (chance) => overstated(xlsxOf({ sheet: sheetOf(row(cell('1'))) }), chance),
  nestedZips: () => Array.from({ length: 12 }).reduce<Uint8Array>((inner) => zipSync({ 'xl/workbook.xml': inner }), utf8('<x/>')),
  manyParts: () =>
    zipSync(Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`xl/worksheets/sheet${i}.xml`, utf8('<x/>')])), {
      level: 0,
    }),
  manySheets: () => xlsxOf({ sheet: sheetOf(row(cell('1'))), more: '<sheet name="乙" sheetId="2" r:id="rId1"/>'.repeat(3000) }),
  oneEndlessRow: () => xlsxOf({ sheet: sheetOf(row(cell('1').repeat(60_000))) }),
  manyColumns: () => utf8(','.repeat(300_000)),
  oneOpenQuote: () => utf8(`姓名,电话\n"${'何秀,1\n'.repeat(60_000)}`),
  manyQuotes: (chance) => utf8('"'.repeat(100_000 + chance.below(100_000)) + ',"\n'.repeat(1000)),
  zerosAsText: () => new Uint8Array(100_000),
  zerosBetween: () => utf8('姓名,电话\n何\0秀,\0'.repeat(1000)),
  nothingButMarks: () => new Uint8Array([0xff, 0xfe, 0xff, 0xfe, 0xfe, 0xff]),
  hugeRecordCount: () => changedDbf((view) => view.setUint32(4, 0xffffffff, true)),
  noRecordLength: () => changedDbf((view) => view.setUint16(10, 0, true)),
  hugeShape: () => changedShp((view) => view.setUint32(100 + 8 + 40, 0x7fffffff, true)),
  hugePartCount: () => changedShp((view) => view.setUint32(100 + 8 + 36, 0x7fffffff, true)),
  emptyShapes: () => changedShp((view) => view.setUint32(104, 0)),
  positionsThatAreNone: () => kmlOf([{ properties: { name: '甲' }, geometry: { type: 'LineString', coordinates: [[NaN, 1]] } }]),
}

/** One part that unpacks to so many megabytes of nothing; `stated` when its directory says less. */
function zipOfZeros(name: string, megabytes: number, stated = megabytes): Uint8Array {
  // what deflate makes of a megabyte of zeros goes on and on
  const block = deflateRawSync(new Uint8Array(1024 * 1024), { finishFlush: constants.Z_SYNC_FLUSH })
  const packed = Buffer.concat(Array.from({ length: megabytes }, () => block))
  const head = Buffer.alloc(42)
  head.writeUInt16LE(8, 6)
  head.writeUInt32LE(packed.length, 16)
  head.writeUInt32LE(stated * 1024 * 1024, 20)
  head.writeUInt16LE(name.length, 24)
  const local = Buffer.concat([Buffer.from('PK\x03\x04\x14\0', 'latin1'), head.subarray(2, 26), Buffer.from(name), packed])
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), head.subarray(0, 40), Buffer.from(name)])
  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(local.length, 12)
  return new Uint8Array(Buffer.concat([local, central, Buffer.from('PK\x05\x06', 'latin1'), end]))
}

/** A directory that states larger parts than there are. */
function overstated(zip: Uint8Array, chance: Chance): Uint8Array {
  const bytes = Buffer.from(zip)
  for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')) {
    bytes.writeUInt32LE(chance.oneOf([0xffffffff, 0x7fffffff, 50_000_000, 0]), at + chance.oneOf([20, 24, 42]))
  }
  return new Uint8Array(bytes)
}

function changedDbf(change: (view: DataView) => void): Uint8Array {
  const parts = shapefileOf([{ properties: { name: '甲' }, geometry: { type: 'Polygon', coordinates: [square] } }])
  change(new DataView(parts.dbf.buffer))
  return zippedShapefile(parts)
}

function changedShp(change: (view: DataView) => void): Uint8Array {
  const parts = shapefileOf([{ properties: { name: '甲' }, geometry: { type: 'Polygon', coordinates: [square] } }])
  change(new DataView(parts.shp.buffer))
  return zippedShapefile(parts)
}
