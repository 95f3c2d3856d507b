/** 分包领导一览表: every leader with their posts, who is in charge there, and who leads each shift. */
import { shortDayInChinese, weekdayInChinese, weekdayOf } from '../../../shared/days.ts'
import { phoneInGroups } from '../../../shared/roster/papers/issue.ts'
import { LACKING, LEADERS_REMARK, leaderGroups, leadersInWords } from '../../../shared/roster/papers/leaders.ts'
import type { LeaderGroup } from '../../../shared/roster/papers/leaders.ts'
import type { RosterCell, RosterPost, RosterWeek } from '../../../shared/roster/roster-week.ts'
import type { CellLook, PaperCell, PaperRow, PaperSheet } from '../../sheets/write/paper-sheet.ts'
import { MARGINS, charactersOf, footOf, issueLines, lineRow, titleRow } from './frame.ts'
import { GAP, HEAD, WEEKEND_HEAD } from './looks.ts'

/** Millimetres. */
const WIDTHS = [29, 46, 27, 20]
const DAYS = 150
const CELL: CellLook = { size: 9, border: 'hair', align: 'center', overflow: 'shrink' }

export function leadersSheet(week: RosterWeek): Omit<PaperSheet, 'name'> {
  const columns = charactersOf([...WIDTHS, ...week.days.map(() => DAYS / week.days.length)])
  const { streetName, dutyPhone } = week.office
  const groups = leaderGroups(week.posts).map((group) => groupRows(group, week.days.length))
  return {
    paper: 'a4',
    fit: 'width',
    margins: MARGINS,
    columns,
    rows: [
      titleRow(`${streetName}分包领导卡点值班一览表`, issueLines(week, week.posts), columns),
      lineRow(LEADERS_REMARK, `指挥部值班 ${dutyPhone ?? '—'}`, columns),
      {
        height: 28,
        cells: [
          ...['分包领导', '卡点', '卡点负责人', '班次'].map((text) => ({ text, look: HEAD })),
          ...week.days.map((day) => ({
            text: `${shortDayInChinese(day)}\n${weekdayInChinese(day)}`,
            look: weekdayOf(day) % 6 === 0 ? WEEKEND_HEAD : HEAD,
          })),
        ],
      },
      ...groups.flat(),
    ],
    headRows: 3,
    headColumns: 2,
    footer: footOf(week),
  }
}

const BOLD: CellLook = { size: 9, isBold: true, align: 'center', border: 'thin' }

function groupRows({ leader, posts }: LeaderGroup, days: number): PaperRow[] {
  const heights = posts.map(({ bands }) => Math.max(1, bands.length))
  const down = heights.reduce((sum, rows) => sum + rows, 0)
  const name = { text: `${leader?.name ?? '未定'}\n${phoneInGroups(leader?.phone ?? null)}`, down, look: BOLD }
  return posts.flatMap((post, index) => postRows(post, days, index === 0 ? [name] : []))
}

function postRows(post: RosterPost, days: number, before: PaperCell[]): PaperRow[] {
  const down = Math.max(1, post.bands.length)
  const charge = post.gateLeader
  const facts: PaperCell[] = [
    {
      text: `${post.number ?? ''} ${post.name}\n${post.community ?? ''}`.trim(),
      down,
      look: { ...CELL, align: 'left', top: 'thin', overflow: 'wrap' },
    },
    {
      text: `${charge?.name ?? ''}\n${phoneInGroups(charge?.phone ?? null)}`.trim(),
      down,
      look: { ...CELL, top: 'thin', overflow: 'wrap' },
    },
  ]
  const height = Math.max(15, 30 / down)
  if (post.bands.length === 0) {
    const none = { text: '本期未排班', across: days + 1, look: CELL }
    return [{ height, cells: [...before, ...facts, none] }]
  }
  return post.bands.map((band, index) => {
    const look: CellLook = index === 0 ? { ...CELL, top: 'thin' } : CELL
    return {
      height,
      cells: [
        ...(index === 0 ? [...before, ...facts] : []),
        { text: band.name, look },
        ...band.cells.map((cell) => leaderCell(cell, look)),
      ],
    }
  })
}

function leaderCell(cell: RosterCell | null, look: CellLook): PaperCell {
  if (cell === null) return { text: '—', look }
  const text = leadersInWords(cell)
  return { text, look: text === LACKING ? { ...look, ...GAP } : look }
}
