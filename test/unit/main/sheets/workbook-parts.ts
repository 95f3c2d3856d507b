/** Workbooks put together part by part, as no library here would write them. */
import { strToU8, zipSync } from 'fflate'

interface Parts {
  /** worksheet xml */
  sheet: string
  /** sharedStrings xml */
  strings?: string
  styles?: string
  /** further entries of the workbook's list of sheets */
  more?: string
  relations?: string
}

const USUAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export function xlsxOf({ sheet, strings, styles, more = '', relations = USUAL }: Parts): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`
  const list = (all: string[]) => strToU8(`<Relationships>${all.join('')}</Relationships>`)
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': list([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${relations}"><sheets><sheet name="甲" sheetId="1" r:id="rId1"/>${more}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': list([
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      ...(strings === undefined ? [] : [relation('rId2', 'sharedStrings', 'sharedStrings.xml')]),
      ...(styles === undefined ? [] : [relation('rId3', 'styles', '/xl/styles.xml')]),
    ]),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': strToU8(strings) }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': strToU8(styles) }),
  })
}
