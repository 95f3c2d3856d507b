/** 交接班记录表 and 出入登记表: a sheet for every post, the blank lines of its days one page after the other. */
import { dayInChinese, shortDayInChinese, weekdayInChinese } from '../../../shared/days.ts'
import {
  ENTRY_COLUMNS,
  ENTRY_REMARK,
  ENTRY_ROWS,
  HANDOVER_COLUMNS,
  HANDOVER_REMARK,
  handoverDays,
} from '../../../shared/roster/papers/blank-forms.ts'
import type { FormColumn, HandoverDay } from '../../../shared/roster/papers/blank-forms.ts'
import { contactFact } from '../../../shared/roster/papers/issue.ts'
import { bandHours } from '../../../shared/roster/roster-week.ts'
import type { RosterPost, RosterWeek } from '../../../shared/roster/roster-week.ts'
import type { CellLook, PaperRow, PaperSheet } from '../../sheets/write/paper-sheet.ts'
import { MARGINS, charactersOf, footOf, issueLines, lineRow, titleRow } from './frame.ts'
import { HEAD, MM } from './looks.ts'

const CELL: CellLook = { size: 9, border: 'thin', align: 'center' }
/** Millimetres of a page under the repeated headings. */
const BODY = 142
const LOG_ROW = { least: 10.5, most: 20 }
const ENTRY_ROW = 7.7

/** null: the post has no shift in these days. */
export function handoverSheet(week: RosterWeek, post: RosterPost): Omit<PaperSheet, 'name'> | null {
  const days = handoverDays(post, week.days)
  if (days.length === 0) return null
  const columns = charactersOf(HANDOVER_COLUMNS.map(({ width }) => width))
  const head = [
    titleRow(titleOf(post, '交接班记录表'), issueLines(week, [post]), columns),
    lineRow(
      [post.community ?? '', contactFact('分包领导', post.leader), contactFact('卡点负责人', post.gateLeader)]
        .filter(Boolean)
        .join('　'),
      `指挥部值班 ${week.office.dutyPhone ?? ''}`,
      columns,
    ),
    ...formHead(HANDOVER_COLUMNS),
    lineRow(HANDOVER_REMARK, null, columns, 5 * MM),
  ]
  const pages = pagesOf(days)
  const rows = pages.flatMap((own) => {
    const shifts = own.reduce((sum, { bands }) => sum + bands.length, 0)
    const height = Math.min(LOG_ROW.most, BODY / shifts) * MM
    return own.flatMap((one) => dayRows(one, height))
  })
  const counts = pages.map((own) => own.reduce((sum, { bands }) => sum + bands.length, 0))
  return {
    ...{ paper: 'a4', fit: 'width', margins: MARGINS, columns, headRows: head.length, footer: footOf(week) },
    rows: [...head, ...rows],
    breaksAfter: counts.slice(0, -1).map((_, index) => head.length - 1 + counts.slice(0, index + 1).reduce((a, b) => a + b, 0)),
  }
}

function dayRows({ day, bands }: HandoverDay, height: number): PaperRow[] {
  const date = {
    text: `${shortDayInChinese(day)}\n${weekdayInChinese(day)}`,
    down: bands.length,
    look: { ...CELL, isBold: true },
  }
  return bands.map((band, index) => ({
    height,
    cells: [
      ...(index === 0 ? [date, { text: '', down: bands.length, look: CELL }] : []),
      { text: `${band.name}\n${bandHours(band)}`, look: { ...CELL, size: 8 } },
      ...HANDOVER_COLUMNS.slice(3).map(() => ({ text: '', look: CELL })),
    ],
  }))
}

/** A day stays on one page. */
function pagesOf(days: readonly HandoverDay[]): HandoverDay[][] {
  const most = Math.floor(BODY / LOG_ROW.least)
  const pages: HandoverDay[][] = []
  let filled = Infinity
  for (const one of days) {
    if (filled + one.bands.length > most) {
      pages.push([])
      filled = 0
    }
    pages.at(-1)?.push(one)
    filled += one.bands.length
  }
  return pages
}

export function entriesSheet(week: RosterWeek, post: RosterPost): Omit<PaperSheet, 'name'> | null {
  const days = handoverDays(post, week.days)
  if (days.length === 0) return null
  const columns = charactersOf(ENTRY_COLUMNS.map(({ width }) => width))
  const head = [titleRow(titleOf(post, '出入登记表'), issueLines(week, [post]), columns), ...formHead(ENTRY_COLUMNS)]
  const facts = [post.community ?? '', contactFact('卡点负责人', post.gateLeader), `指挥部值班 ${week.office.dutyPhone ?? ''}`]
  const pages = days.map(({ day }): PaperRow[] => [
    lineRow(facts.filter(Boolean).join('　'), `日期 ${dayInChinese(day)}　${weekdayInChinese(day)}`, columns, 6 * MM),
    ...Array.from({ length: ENTRY_ROWS }, (_, index) => ({
      height: ENTRY_ROW * MM,
      cells: ENTRY_COLUMNS.map((_, column) => ({ text: column === 0 ? String(index + 1) : '', look: CELL })),
    })),
    lineRow(ENTRY_REMARK, null, columns, 5 * MM),
  ])
  return {
    ...{ paper: 'a4', fit: 'width', margins: MARGINS, columns, headRows: head.length, footer: footOf(week) },
    rows: [...head, ...pages.flat()],
    breaksAfter: pages.slice(0, -1).map((_, index) => head.length - 1 + (index + 1) * (ENTRY_ROWS + 2)),
  }
}

function titleOf({ number, name }: RosterPost, kind: string): string {
  return `${number === null ? '' : `${number}　`}${name}　${kind}`
}

/** Columns of one group stand under it. */
function formHead(columns: readonly FormColumn[]): PaperRow[] {
  const groups = [...Map.groupBy(columns, ({ head, group }) => group ?? head)]
  const below = columns.filter(({ group }) => group !== undefined)
  const down = below.length > 0 ? 2 : 1
  const words = ({ head, remark }: FormColumn) => (remark === undefined ? head : `${head}\n${remark}`)
  const cells = groups.map(([name, own]) => {
    const [first] = own
    if (own.length > 1) return { text: name, across: own.length, look: HEAD }
    return { text: first ? words(first) : name, down, look: { ...HEAD, size: 9 } }
  })
  if (below.length === 0) return [{ height: 10 * MM, cells }]
  return [
    { height: 5 * MM, cells },
    { height: 5 * MM, cells: below.map((column) => ({ text: words(column), look: { ...HEAD, size: 8 } })) },
  ]
}
