/** 个人值班卡 as a list: everybody's duties one under the other, to be looked up, sent on or cut into strips. */
import { countText } from '../../../shared/counts.ts'
import { shortDayInChinese, weekdayInChinese } from '../../../shared/days.ts'
import { NEW } from '../../../shared/roster/papers/entries.ts'
import { contactFact } from '../../../shared/roster/papers/issue.ts'
import { OFF_DUTY, dutiesByPerson, dutySigns } from '../../../shared/roster/papers/people.ts'
import type { PersonDuties, PersonDuty } from '../../../shared/roster/papers/people.ts'
import type { RosterWeek } from '../../../shared/roster/roster-week.ts'
import type { CellLook, PaperCell, PaperRow, PaperSheet } from '../../sheets/write/paper-sheet.ts'
import { MARGINS, charactersOf, footOf, issueLines, lineRow, titleRow } from './frame.ts'
import { HEAD } from './looks.ts'

/** Millimetres. */
const COLUMNS = [
  { head: '姓名', width: 21 },
  { head: '类别', width: 19 },
  { head: '日期', width: 27 },
  { head: '班次', width: 34 },
  { head: '卡点', width: 48 },
  { head: '职责', width: 13 },
  { head: '卡点负责人', width: 41 },
]
const WIDE: CellLook = { size: 9, border: 'hair', overflow: 'shrink' }
const NARROW: CellLook = { ...WIDE, align: 'center' }

export function peopleSheet(week: RosterWeek, people?: readonly number[]): Omit<PaperSheet, 'name'> {
  const columns = charactersOf(COLUMNS.map(({ width }) => width))
  const all = dutiesByPerson(week, people)
  return {
    paper: 'a4',
    isUpright: true,
    fit: 'width',
    margins: { ...MARGINS, right: 8, left: 12 },
    columns,
    rows: [
      titleRow(`${week.office.streetName}个人值班一览表`, issueLines(week, week.posts), columns, 0.4),
      lineRow(
        [`共${countText(all.length)}人`, dutySigns(all.flatMap(({ duties }) => duties))].filter(Boolean).join('　'),
        `指挥部值班 ${week.office.dutyPhone ?? '—'}`,
        columns,
      ),
      { height: 20, cells: COLUMNS.map(({ head }) => ({ text: head, look: HEAD })) },
      ...all.flatMap(personRows),
    ],
    headRows: 3,
    headColumns: 1,
    footer: footOf(week),
  }
}

function personRows({ name, category, duties }: PersonDuties): PaperRow[] {
  const down = duties.length
  const first = [
    { text: name, down, look: { ...NARROW, size: 10.5, isBold: true, top: 'thin' as const } },
    { text: category, down, look: { ...NARROW, top: 'thin' as const } },
  ]
  return duties.map((duty, index) => ({ height: 16, cells: [...(index === 0 ? first : []), ...dutyCells(duty, index === 0)] }))
}

function dutyCells({ day, shift, post, role, isNew, isGone }: PersonDuty, isFirst: boolean): PaperCell[] {
  const top = isFirst ? { top: 'thin' as const } : {}
  const struck = (text: string): PaperCell['text'] => (isGone ? [{ text, isStruck: true }] : text)
  return [
    { text: struck(`${shortDayInChinese(day)}（${weekdayInChinese(day).slice(-1)}）`), look: { ...NARROW, ...top } },
    { text: struck(shift), look: { ...NARROW, ...top } },
    { text: struck(`${post.number ?? ''} ${post.name}${isNew ? NEW : ''}`.trim()), look: { ...WIDE, ...top } },
    { text: isGone ? OFF_DUTY : role, look: { ...NARROW, ...top } },
    { text: isGone ? '' : contactFact('', post.gateLeader), look: { ...WIDE, ...top } },
  ]
}
