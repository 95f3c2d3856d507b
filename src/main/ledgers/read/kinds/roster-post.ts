/** The post a whole roster is of, where every post has a sheet of its own: a line 卡点：…, the title, or the sheet's name. */
import type { LedgerRow, SheetContext } from '../ledger-reader.ts'
import { requiredName } from '../row-values.ts'
import { postKey } from '../../../../shared/checkpoints/post-key.ts'
import { sectionTitle } from '../values/sections.ts'
import { tidy } from '../values/text.ts'
import { findDate } from '../values/written-dates.ts'

/** The row's own post, else the sheet's; rejects the row when neither is said. */
export function postOf(row: LedgerRow, sheet: SheetContext): string | null {
  if (row.has('checkpoint')) return requiredName(row, 'checkpoint', '卡点名称')
  const post = statedPost(sheet, row.section)
  if (post === null) row.tell('name_missing', null, '没有写是哪个卡点，请加一列卡点名称，或以卡点名称作为表名。')
  return post
}

/** `section`: a line inside the table that the row stands under; a roster of several posts has one over each. */
export function statedPost({ name, lines }: SheetContext, section: string | null): string | null {
  const headed = section === null ? null : withoutRosterWords(withoutDates(sectionTitle(section)))
  if (headed !== null && isPost(headed)) return tidy(headed)
  const own = withoutRosterWords(withoutDates(name))
  for (const line of lines) {
    const named = /(?:卡点|关卡点|点位|值守点|执勤点|岗点)(?:名称|位置)?\s*[:：]\s*([^\s,，;；:：]+)/.exec(line)?.[1]
    if (named !== undefined) return tidy(named)
  }
  for (const line of lines) {
    const titled = /^(.*?)(?:疫情防控|疫情联防联控)?(?:人员)?(?:值班|值守|排班|执勤|轮值|轮班)/.exec(withoutDates(line))?.[1]
    // the sheet’s name is what the register calls it, the title adds 卡点
    if (titled !== undefined && isPost(titled)) return tidy(postKey(titled) === postKey(own) ? own : titled)
  }
  return isPost(own) ? tidy(own) : null
}

function withoutRosterWords(text: string): string {
  return text.replace(/(?:疫情防控)?(?:人员)?(?:值班|值守|排班|执勤|轮值|轮班)(?:安排)?表?.*$/, '')
}

/** 示范街道 and 各卡点 name no post; a sheet's default name neither. */
function isPost(text: string): boolean {
  const word = text.trim()
  return (
    /^\p{Script=Han}[^:：]{2,30}$/u.test(word) &&
    !/(?:街道|镇|办事处|社区|指挥部)(?:各?关?卡[点口]|值守点)?$|(?:各卡点|关卡点|各小区)$|^(?:各|全|疫情|工作)|^第?.{0,2}[周月组]$/.test(
      word,
    ) &&
    !/^(?:工作表|表|汇总|说明|卡点)/.test(word)
  )
}

function withoutDates(text: string): string {
  return findDate(text) === null ? text : text.replace(/[（(]?\s*(?:\d{4}年)?\d{1,2}月(?:\d{1,2}[日号]?)?.*$/, '')
}
