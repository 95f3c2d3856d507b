/** The desk for papers: which sheet is printed from which page, and what its file is called. */
import type { z } from 'zod'
import type { AsOf } from '../../shared/contract.ts'
import type { MapOrder } from '../../shared/documents/contract.ts'
import { MAP_TITLES, PAPER_SIZES } from '../../shared/documents/document.ts'
import { dayInChinese, dayPart } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'
import type { RosterOrder } from '../../shared/documents/contract.ts'
import type { RosterRange } from '../../shared/roster/contract.ts'
import type { RosterWeek } from '../../shared/roster/roster-week.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { BriefingDesk } from '../briefing/briefing.ts'
import { briefingDocx } from '../briefing/briefing-docx.ts'
import type { OfficeDesk } from '../office/office.ts'
import { rosterWorkbook } from '../roster/roster-workbook.ts'
import type { RosterDesk } from '../roster/roster.ts'
import type { Printer } from './printer.ts'

/** Fine enough for a wall map seen at arm's length, and still a file that can be sent. */
const PNG_DPI = 200

const TYPES = {
  pdf: 'application/pdf',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export type DocumentsDesk = ReturnType<typeof createDocuments>

interface DocumentsOptions {
  office: OfficeDesk
  roster: RosterDesk
  briefing: BriefingDesk
  printer: Printer
}

export function createDocuments({ office, roster, briefing, printer }: DocumentsOptions) {
  /** Refusal: printer_missing. */
  async function map({ map, paper, masking, format, asOf }: z.infer<typeof MapOrder>): Promise<File> {
    const moment = office.moment(asOf)
    const route = `${map}?${new URLSearchParams({ asOf: moment, paper, masking }).toString()}`
    const order = { route, ...PAPER_SIZES[paper] }
    const bytes = format === 'pdf' ? await printer.pdf(order) : await printer.png(order, PNG_DPI)
    return fileOf(bytes, `${office.settings().streetName}${MAP_TITLES[map]}（${dayInChinese(moment)}${clock(moment)}）`, format)
  }

  /** Refusals: printer_missing, not_found (no such shifts or post), invalid_input. */
  async function rosterSheet({ sheet, checkpointId, asOf, ...range }: z.infer<typeof RosterOrder>): Promise<File> {
    const week = roster.week(range, asOf)
    const span = `${dayInChinese(week.from)}至${dayInChinese(week.to)}`
    if (sheet === 'workbook') return fileOf(await rosterWorkbook(week), `值班表（${span}）`, 'xlsx')
    const query = new URLSearchParams({ from: week.from, to: week.to, asOf: office.moment(asOf) })
    if (sheet === 'overview') {
      const pages = await printer.pdf({ route: `roster-overview?${query.toString()}`, ...PAPER_SIZES.A3 })
      return fileOf(pages, `值班总表（${span}）`, 'pdf')
    }
    if (checkpointId !== undefined) query.set('checkpointId', String(checkpointId))
    const name = checkpointId === undefined ? '卡点值班表' : postName(week, checkpointId)
    return fileOf(
      await printer.pdf({ route: `roster-posts?${query.toString()}`, ...PAPER_SIZES.A4 }),
      `${name}（${span}）`,
      'pdf',
    )
  }

  /** Refusals: printer_missing, not_found, invalid_input. */
  async function postRosters({ asOf, ...range }: z.infer<typeof AsOf> & z.infer<typeof RosterRange>): Promise<File[]> {
    const { from, to, posts } = roster.week(range, asOf)
    const query = new URLSearchParams({ from, to, asOf: office.moment(asOf) })
    const cut = await printer.pdfsBySheet({ route: `roster-posts?${query.toString()}`, ...PAPER_SIZES.A4 })
    const byPost = new Map(cut.map(({ key, bytes }) => [key, bytes]))
    return posts.map(({ id, name }) => {
      const bytes = byPost.get(String(id))
      if (!bytes) throw new Error(`post ${id} was not printed`)
      return fileOf(bytes, `${name}（${dayInChinese(from)}至${dayInChinese(to)}）`, 'pdf')
    })
  }

  async function briefingFile(asOf?: Moment): Promise<File> {
    const text = briefing.compose(asOf)
    return fileOf(await briefingDocx(text), `${text.masthead}第${text.issueNo}期（${dayInChinese(dayPart(text.asOf))}）`, 'docx')
  }

  return { map, roster: rosterSheet, postRosters, briefing: briefingFile }
}

function postName(week: RosterWeek, checkpointId: number): string {
  const post = week.posts.find(({ id }) => id === checkpointId)
  if (!post) throw new Refusal('not_found', '这个卡点在这几天没有班次。请换一个卡点或一段日期。')
  return post.name
}

function fileOf(bytes: Uint8Array, name: string, ending: keyof typeof TYPES): File {
  return new File([new Uint8Array(bytes)], `${name}.${ending}`, { type: TYPES[ending] })
}

function clock(moment: Moment): string {
  return `${moment.slice(11, 13)}时${moment.slice(14)}分`
}
