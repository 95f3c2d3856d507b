/** 值班表 with people going down and days across: a cell is the person's shift, or the post where they stand. */
import type { RowReading, ShiftDraft } from '../../../../shared/ledgers/drafts.ts'
import headings from '../../../../../resources/ledgers/headings.json' with { type: 'json' }
import { textOf } from '../../../sheets/sheet.ts'
import type { Column, LedgerReader, LedgerRow, SheetContext } from '../ledger-reader.ts'
import { phoneIn, requiredPerson } from '../row-values.ts'
import { parseShiftTimes, shiftOn } from '../values/shift-times.ts'
import { isNothing, squeezed } from '../values/text.ts'
import { tellNoDay } from './roster-days.ts'
import { statedPost } from './roster-post.ts'
import { uniquePeople } from './roster-seats.ts'
import { shiftCalled, underDay } from './rosters.ts'

const REST = /^(?:休|休息|轮休|公休|请假|补休|调休|×|x|0|o|○)$/i
const ON_DUTY = /^(?:√|✓|✔|●|1|值|值班|在岗|班)$/

export const rosterPeople: LedgerReader = {
  kind: 'roster',
  headings: headings.rosterPeople,
  hasDayColumns: true,
  required: [['name'], ['day']],
  holds: { fields: ['day'], test: (cell) => textOf(cell).length <= 16 && !/[34]\d[.。．]\d/.test(textOf(cell)) },
  combine: combineByShift,
  fields: {
    number: { label: '序号', weight: 0.1 },
    community: { label: '社区（不读入）', weight: 0.3, isGrouping: true },
    checkpoint: { label: '卡点', weight: 1, isGrouping: true },
    name: { label: '姓名', weight: 1.5 },
    phone: { label: '电话', weight: 0.5, values: 'phone' },
    unit: { label: '单位（不读入）', weight: 0.3 },
    shift: { label: '班次', weight: 1, isGrouping: true },
    time: { label: '时间', weight: 1, isGrouping: true },
    day: { label: '日期', weight: 4, isMultiple: true },
    note: { label: '备注（不读入）', weight: 0.1, isMultiple: true },
  },
  read: (row, sheet) => {
    const person = requiredPerson(row, 'name', '姓名')
    if (!person) return []
    const people = [{ name: person.name, phone: phoneIn(row, 'phone') ?? person.phone }]
    const post = row.has('checkpoint') ? row.text('checkpoint').trim() || null : statedPost(sheet, row.section)
    return sheet.days.flatMap((dayColumn): ShiftDraft[] => {
      const { column, day } = dayColumn
      if (day === null) tellNoDay(row, dayColumn)
      const cell = textOf(row.cellAt(column)).trim()
      if (day === null || isNothing(cell) || REST.test(squeezed(cell))) return []
      const stands = standsAt(cell, post, { row, column, sheet })
      if (stands) return [{ kind: 'roster', day, ...stands.post, ...shiftOn(day, stands.times), people }]
      row.tell('shift_time_unreadable', column, `“${cell}”的起止时间认不出来，请在表下注明，如 早：8:00-16:00。`)
      return []
    })
  },
}

interface Where {
  row: LedgerRow
  column: Column
  sheet: SheetContext
}

/** With a post the cell is the shift; without one it is the post, and the shift is the row's own, or stands under the day. */
function standsAt(cell: string, post: string | null, { row, column, sheet }: Where) {
  const own = [row.text('shift'), row.text('time'), ...underDay(column)]
  const isShift = ON_DUTY.test(squeezed(cell)) || isShiftWord(cell, sheet)
  if (post === null && isShift) return null
  const shift = shiftCalled(post !== null && isShift && !ON_DUTY.test(squeezed(cell)) ? [cell] : own, sheet)
  return shift && { post: { checkpoint: isShift && post !== null ? post : cell, shiftName: shift.name }, times: shift.times }
}

function isShiftWord(cell: string, sheet: SheetContext): boolean {
  const word = squeezed(cell)
  return (
    /^(?:[早中晚夜白日大小前后][班夜]?|全天?|[A-DＡ-Ｄ一二三四]班?|上午|下午)$/i.test(word) ||
    parseShiftTimes(cell) !== null ||
    shiftCalled([cell], sheet) !== null
  )
}

/** One shift is written over the rows of all its people: each row yields it whole. */
function combineByShift(rows: RowReading[]): RowReading[] {
  const drafts = rows.flatMap((row) => row.drafts.filter((draft) => draft.kind === 'roster'))
  const whole = new Map(
    [...Map.groupBy(drafts, keyOf)].map(([key, own]) => [key, uniquePeople(own.flatMap(({ people }) => people))]),
  )
  return rows.map((row) => ({
    ...row,
    drafts: row.drafts.map((draft) =>
      draft.kind === 'roster' ? { ...draft, people: whole.get(keyOf(draft)) ?? draft.people } : draft,
    ),
  }))
}

function keyOf({ checkpoint, day, shiftName }: ShiftDraft): string {
  return [checkpoint, day, shiftName].join('\t')
}
