/** What a sheet states of itself outside its rows: its date and the datum of its coordinates. */
import { textOf } from '../../../sheets/sheet.ts'
import type { Datum } from '../../../../shared/geo/points.ts'
import type { Words } from '../values/words.ts'
import { parsePhone } from '../values/phones.ts'
import { plain } from '../values/text.ts'
import { findDate } from '../values/written-dates.ts'
import type { WrittenDate } from '../values/written-dates.ts'
import type { Column } from '../ledger-reader.ts'
import type { Grid } from './grid.ts'

const DATE_WORDS =
  /(?:填报|填表|制表|统计|上报|报送|更新|报告|汇总|数据)?(?:日期|时间|截止时间|截止日期|截至时间|截至日期|截止|截至)\s*(?:到|至)?\s*[:：]?\s*/g
const DATUM_CONTEXT = /坐标|经度|纬度|经纬|datum|crs|定位|取点|地图/i

/** The sheet's own date: behind 填报日期, 截至 …, else the only date of its title. A span of days (2月10日—2月16日) is none. */
export function statedDate(lines: string[]): { written: WrittenDate; text: string } | null {
  for (const line of lines) {
    for (const match of plain(line).matchAll(DATE_WORDS)) {
      const rest = plain(line).slice(match.index + match[0].length, match.index + match[0].length + 30)
      const date = /^\D{0,2}\d/.test(rest) ? findDate(rest) : null
      if (date) return { written: date, text: line }
    }
  }
  for (const line of lines) {
    const text = plain(line)
    const date = text.length <= 40 ? findDate(text) : null
    if (date && !/\d\s*[日号]?\s*(?:-|—|–|―|至|到|~|～)+\s*\d/.test(text.replace(/\d{4}-\d{1,2}-\d{1,2}/, '')))
      return { written: date, text: line }
  }
  return null
}

/** The datum named in lines that speak of coordinates, or in a heading such as 高德经度. */
export function statedDatum(lines: string[], columns: Column[], { datumIn }: Words): Datum | null {
  const texts = [
    ...lines.filter((line) => DATUM_CONTEXT.test(line)),
    ...columns.map((column) => column.heading).filter((text) => DATUM_CONTEXT.test(text)),
  ]
  for (const text of texts) {
    const datum = datumIn(text)
    if (datum) return datum
  }
  return null
}

/** 值班电话：0371-00000000 in the lines around a sheet's rows. */
export function statedDutyPhone(lines: string[]): string | null {
  for (const line of lines) {
    const [, written = ''] = /(?:值班|指挥部|值守)(?:联系)?(?:电话|热线)\s*[:：]?\s*([\d\s()（）—–-]+)/.exec(plain(line)) ?? []
    const { phone, isValid } = parsePhone(written)
    if (phone && isValid) return phone
  }
  return null
}

/** Every text of a sheet that was not understood: a sheet 说明 may state what holds for its workbook. */
export function allTexts(grid: Grid): string[] {
  return grid.sheet.rows.slice(0, 60).flatMap((row) => row.map((cell) => textOf(cell)).filter((text) => text !== ''))
}
