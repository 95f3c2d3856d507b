/** 值班表 with a column for each shift: days or posts go down, 早班 中班 夜班 across. */
import { dayPart } from '../../../../shared/days.ts'
import type { ShiftDraft } from '../../../../shared/ledgers/drafts.ts'
import headings from '../../../../../resources/ledgers/headings.json' with { type: 'json' }
import { textOf } from '../../../sheets/sheet.ts'
import type { LedgerReader, LedgerRow, SheetContext } from '../ledger-reader.ts'
import { keyDate } from '../row-values.ts'
import { shiftOn } from '../values/shift-times.ts'
import { isCelsius } from '../values/temperatures.ts'
import { postOf } from './roster-post.ts'
import { isSeatWord, peopleOfColumn, withSeatsTogether } from './roster-seats.ts'
import { shiftCalled } from './rosters.ts'

export const rosterShifts: LedgerReader = {
  kind: 'roster',
  headings: headings.rosterShifts,
  hasShiftColumns: true,
  required: [['shiftPeople'], ['day', 'checkpoint']],
  holds: { fields: ['shiftPeople'], test: (cell) => /\p{Script=Han}/u.test(textOf(cell)) && !isCelsius(textOf(cell)) },
  fields: {
    number: { label: '序号', weight: 0.1 },
    community: { label: '社区（不读入）', weight: 0.3, isGrouping: true },
    checkpoint: { label: '卡点', weight: 1, isGrouping: true },
    location: { label: '位置（不读入）', weight: 0.3 },
    day: { label: '日期', weight: 2, isGrouping: true, values: 'day' },
    weekday: { label: '星期（不读入）', weight: 0.2 },
    leader: { label: '带班领导（不读入）', weight: 0.3 },
    shiftPeople: { label: '班次', weight: 3, isMultiple: true },
    shiftPeoplePhone: { label: '电话', weight: 0.2, isMultiple: true },
    note: { label: '备注（不读入）', weight: 0.1, isMultiple: true },
  },
  read: (row, sheet) => {
    const checkpoint = postOf(row, sheet)
    const day = dayOf(row, sheet)
    if (checkpoint === null || day === null) return []
    const drafts = row.columnsOf('shiftPeople').flatMap((column): ShiftDraft[] => {
      const written = column.parts.map((part) => textOf(part)).filter((text) => !isSeatWord(text))
      const shift = shiftCalled(written, sheet)
      if (!shift) {
        row.tell('shift_time_unreadable', column, '班次的起止时间认不出来，请在表头写成 早班（08:00-16:00）的样子后再导入。')
        return []
      }
      const people = peopleOfColumn(row, column, 'shiftPeoplePhone')
      return [{ kind: 'roster', checkpoint, day, shiftName: shift.name, ...shiftOn(day, shift.times), people }]
    })
    return withSeatsTogether(drafts)
  },
}

function dayOf(row: LedgerRow, sheet: SheetContext) {
  const day = row.has('day') ? keyDate(row, 'day', sheet) : sheet.statedAt === null ? null : dayPart(sheet.statedAt)
  if (day === null) row.tell('date_unreadable', row.has('day') ? 'day' : null, '没有值班日期，请补填后再导入这一行。')
  return day
}
