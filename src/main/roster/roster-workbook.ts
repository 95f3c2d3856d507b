/** The week's rosters as one workbook: 值班总表 first, then a sheet to hang up at each post. */
import type { RosterWeek } from '../../shared/roster/roster-week.ts'
import { dayInChinese, shortDayInChinese } from '../../shared/days.ts'
import { sheetName } from '../sheets/write/sheet-name.ts'
import { writeWorkbook } from '../sheets/write/write-workbook.ts'
import { overviewSheet } from './workbook-overview.ts'
import { postSheet } from './workbook-post.ts'

export async function rosterWorkbook(week: RosterWeek): Promise<Uint8Array> {
  const overview = overviewSheet(week)
  const names = [overview.name]
  const posts = week.posts.map((post) => {
    const name = sheetName(`${post.number ?? ''} ${post.name}`, names)
    names.push(name)
    return { ...postSheet(week, post), name }
  })
  const title = `${week.office.streetName}值班表${dayInChinese(week.from)}至${shortDayInChinese(week.to)}`
  return writeWorkbook([overview, ...posts], { title, creator: week.office.commandPostName })
}
