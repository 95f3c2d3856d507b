/** 分包领导一览表: every leader with their posts, who is in charge there, and who leads each shift. */
import { shortDayInChinese, weekdayInChinese, weekdayOf } from '../../../shared/days.ts'
import { phoneInGroups } from '../../../shared/roster/papers/issue.ts'
import { NEW } from '../../../shared/roster/papers/entries.ts'
import { LACKING, leaderGroups, leaderRows, leadersInWords, leadersRemark } from '../../../shared/roster/papers/leaders.ts'
import type { LeaderCell, LeaderGroup, LeaderRow } from '../../../shared/roster/papers/leaders.ts'
import type { RosterPost, RosterWeek } from '../../../shared/roster/roster-week.ts'
import type { CellLook, PaperCell, PaperRow, PaperSheet } from '../../sheets/write/paper-sheet.ts'
import { MARGINS, charactersOf, footOf, issueLines, lineRow, titleRow } from './frame.ts'
import { CHANGED, GAP, HEAD, MM, REST_FILL, WEEKEND_HEAD } from './looks.ts'

/** Millimetres. */
const WIDTHS = [29, 46, 27, 20]
const DAYS = 150
const CELL = { size: 9, border: 'hair', align: 'center', overflow: 'shrink' } as const satisfies CellLook
const POINT = 1 / MM
/** Points to which names are shrunk; longer ones go over two lines. */
const LEAST = 8

export function leadersSheet(week: RosterWeek): Omit<PaperSheet, 'name'> {
  const columns = charactersOf([...WIDTHS, ...week.days.map(() => DAYS / week.days.length)])
  const { streetName, dutyPhone } = week.office
  const groups = leaderGroups(week.posts).map((group) => groupRows(group, week.days.length))
  const remark = leadersRemark(week.posts.flatMap(leaderRows), week.posts, week)
  return {
    paper: 'a4',
    fit: 'width',
    margins: MARGINS,
    columns,
    rows: [
      titleRow(`${streetName}分包领导卡点值班一览表`, issueLines(week, week.posts), columns),
      remarkRow(remark, `指挥部值班 ${dutyPhone ?? '—'}`, columns),
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

/** Several lines where the signs of changes make it long. */
function remarkRow(remark: string, phone: string, columns: readonly number[]): PaperRow {
  const row = lineRow(remark, phone, columns, Math.ceil(remark.length / LINE_LENGTH) * LINE)
  const [text, ...rest] = row.cells
  return { ...row, cells: text ? [{ ...text, look: { ...text.look, overflow: 'wrap' } }, ...rest] : rest }
}

/** Characters of the remark's part of the width, and points of a line. */
const LINE_LENGTH = 48
const LINE = 15

function groupRows({ leader, posts }: LeaderGroup, days: number): PaperRow[] {
  const all = posts.map((post) => ({ post, rows: leaderRows(post) }))
  const down = all.reduce((sum, { rows }) => sum + Math.max(1, rows.length), 0)
  const name = { text: `${leader?.name ?? '未定'}\n${phoneInGroups(leader?.phone ?? null)}`, down, look: BOLD }
  return all.flatMap(({ post, rows }, index) => postRows(post, rows, days, index === 0 ? [name] : []))
}

function postRows(post: RosterPost, rows: LeaderRow[], days: number, before: PaperCell[]): PaperRow[] {
  const down = Math.max(1, rows.length)
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
  if (rows.length === 0) {
    const none = { text: '本期未排班', across: days + 1, look: CELL }
    return [{ height, cells: [...before, ...facts, none] }]
  }
  const room = DAYS / days / (LEAST * POINT)
  return rows.map((row, index) => {
    const fill: CellLook = row.isContinued ? { fill: REST_FILL } : {}
    const look: CellLook = { ...CELL, ...fill, ...(index === 0 && { top: 'thin' }) }
    const isWide = row.cells.some((cell) => leadersInWords(cell).length > room)
    return {
      height: isWide ? Math.max(height, 26) : height,
      cells: [
        ...(index === 0 ? [...before, ...facts] : []),
        { text: row.title, look },
        ...row.cells.map((cell) => leaderCell(cell, isWide ? { ...look, overflow: 'wrap' } : look)),
      ],
    }
  })
}

function leaderCell(cell: LeaderCell, look: CellLook): PaperCell {
  const { said, names, isChanged } = cell
  const own = { ...look, ...(said === LACKING && names.length === 0 && GAP), ...(isChanged && CHANGED) }
  const runs = names.map(({ text, isNew, isGone }) => ({ text: text + (isNew ? NEW : ''), ...(isGone && { isStruck: true }) }))
  const parts = [...(said === '' ? [] : [{ text: said }]), ...runs]
  return { text: parts.flatMap((run, index) => [...(index > 0 ? [{ text: ' ' }] : []), run]), look: own }
}
