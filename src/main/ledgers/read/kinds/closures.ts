/** 关停经营主体台账: shops closed by order, the notice on their door, and when they opened again. */
import type { ClosureDraft } from '../../../../shared/ledgers/drafts.ts'
import headings from '../../../../../resources/ledgers/headings.json' with { type: 'json' }
import type { LedgerReader, LedgerRow, SheetContext } from '../ledger-reader.ts'
import {
  communityIn,
  dateAt,
  isDenied,
  keyDate,
  markIn,
  noteIn,
  numberIn,
  operatorIn,
  requiredName,
  sideDate,
  textIn,
} from '../row-values.ts'
import { isBlank } from '../../../sheets/sheet.ts'
import { readDateCell } from '../values/written-dates.ts'
import { sectionCommunity, sectionTitle } from '../values/sections.ts'
import { tidy } from '../values/text.ts'

export const closures: LedgerReader = {
  kind: 'closures',
  headings: headings.closures,
  required: [['name'], ['closedOn', 'notice', 'trade', 'jointBodies', 'reopenedOn']],
  fields: {
    number: { label: '序号', weight: 0.1 },
    community: { label: '社区', weight: 0.5, isGrouping: true, values: 'community' },
    name: { label: '店名', weight: 3 },
    trade: { label: '类别', weight: 1.5 },
    address: { label: '地址' },
    operator: { label: '经营者', weight: 2 },
    phone: { label: '电话', weight: 0.5, values: 'phone' },
    isClosed: { label: '是否关停', weight: 1 },
    isOpen: { label: '是否营业', weight: 0.5 },
    closedOn: { label: '关停日期', weight: 2, values: 'day' },
    notice: { label: '张贴通知', weight: 2 },
    noticeOn: { label: '张贴日期', weight: 2 },
    reopenedOn: { label: '复工日期', weight: 2 },
    jointBodies: { label: '联合检查单位' },
    note: { label: '备注', weight: 0.1, isMultiple: true },
  },
  read: (row, sheet) => {
    if (requiredName(row, 'name', '店名') === null || isDenied(row, 'isClosed', sheet, NOT_CLOSED)) return []
    const closedOn = keyDate(row, 'closedOn', sheet)
    const reopenedOn = sideDate(row, 'reopenedOn', sheet)
    if (closedOn === null && reopenedOn === null && isDenied(row, 'isOpen', sheet, NOT_CLOSED, true)) return []
    if (closedOn !== null && reopenedOn !== null && reopenedOn < closedOn) {
      row.tell('end_before_start', 'reopenedOn', '复工日期早于关停日期，请核对两个日期。')
    }
    const draft: ClosureDraft = {
      kind: 'closures',
      number: numberIn(row, 'number'),
      name: tidy(row.text('name')) ?? '',
      trade: textIn(row, 'trade') ?? tradeOfSection(row),
      address: textIn(row, 'address'),
      community: communityIn(row, sheet),
      ...operatorIn(row),
      closedOn,
      ...noticeIn(row, sheet),
      reopenedOn,
      jointBodies: textIn(row, 'jointBodies'),
      note: noteIn(row),
    }
    return [draft]
  },
}

const NOT_CLOSED = '写明没有关停，这一行没有读入；若已关停，请改成“是”再导入。'

/** 一、餐饮类 over the shops of a trade. */
function tradeOfSection({ section }: LedgerRow): string | null {
  const title = sectionTitle(section)
  return section === null || sectionCommunity(section) !== null || title.length > 10 ? null : tidy(title)
}

/** A mark, a date in the mark's column, or a date in a column of its own: each means the notice is up. */
function noticeIn(row: LedgerRow, sheet: SheetContext): { hasNotice: boolean; noticeOn: ClosureDraft['noticeOn'] } {
  const own = sideDate(row, 'noticeOn', sheet)
  const cell = row.cell('notice')
  const isMark = isBlank(cell) || sheet.words.markOf(row.text('notice')) !== undefined || !readDateCell(cell, sheet.is1904)
  const noticeOn = own ?? (isMark ? null : (dateAt(row, 'notice', cell, sheet, false)?.day ?? null))
  return { hasNotice: noticeOn !== null || markIn(row, 'notice', sheet), noticeOn }
}
