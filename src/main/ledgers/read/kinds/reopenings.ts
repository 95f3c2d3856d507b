/** 复工申请（核验）台账: who asked to open again, who looked, and what came of it. */
import type { ReopeningDraft } from '../../../../shared/ledgers/drafts.ts'
import headings from '../../../../../resources/ledgers/headings.json' with { type: 'json' }
import type { LedgerReader, LedgerRow, SheetContext } from '../ledger-reader.ts'
import {
  communityIn,
  countIn,
  keyDate,
  namesIn,
  noteIn,
  numberIn,
  operatorIn,
  requiredName,
  sideDate,
  textIn,
} from '../row-values.ts'
import { isNothing, tidy } from '../values/text.ts'
import { createWords } from '../values/words.ts'
import { textOf } from '../../../sheets/sheet.ts'

const words = createWords([])

export const reopenings: LedgerReader = {
  kind: 'reopenings',
  headings: headings.reopenings,
  required: [
    ['name'],
    ['appliedOn', 'result', 'verifiedOn', 'plannedOn'],
    ['appliedOn', 'verifiedOn', 'verifiedBy', 'opinion', 'staffCount'],
  ],
  contests: [{ from: 'opinion', to: 'result', test: (cell) => words.reopeningResultOf(textOf(cell)) !== null }],
  fields: {
    number: { label: '序号', weight: 0.1 },
    community: { label: '社区', weight: 0.5, isGrouping: true, values: 'community' },
    name: { label: '单位名称', weight: 3 },
    trade: { label: '类别', weight: 1 },
    address: { label: '地址' },
    operator: { label: '负责人', weight: 1 },
    phone: { label: '电话', weight: 0.5, values: 'phone' },
    staffCount: { label: '复工人数', weight: 2 },
    appliedOn: { label: '申请日期', weight: 3.5 },
    plannedOn: { label: '拟复工日期（记入备注）', weight: 2 },
    verifiedOn: { label: '核验日期', weight: 3 },
    verifiedBy: { label: '核验人', weight: 2 },
    result: { label: '核验结果', weight: 3 },
    opinion: { label: '意见', weight: 2 },
    note: { label: '备注', weight: 0.1, isMultiple: true },
  },
  read: (row, sheet) => {
    if (requiredName(row, 'name', '单位名称') === null) return []
    const appliedOn = keyDate(row, 'appliedOn', sheet)
    const verifiedOn = sideDate(row, 'verifiedOn', sheet)
    if (appliedOn !== null && verifiedOn !== null && verifiedOn < appliedOn) {
      row.tell('end_before_start', 'verifiedOn', '核验日期早于申请日期，请核对两个日期。')
    }
    const [staff] = row.columnsOf('staffCount')
    const draft: ReopeningDraft = {
      kind: 'reopenings',
      number: numberIn(row, 'number'),
      name: tidy(row.text('name')) ?? '',
      trade: textIn(row, 'trade'),
      address: textIn(row, 'address'),
      community: communityIn(row, sheet),
      ...operatorIn(row),
      staffCount: staff ? countIn(row, staff) : null,
      appliedOn,
      verifiedOn,
      verifiedBy: namesIn(row, 'verifiedBy'),
      result: resultIn(row, sheet),
      opinion: textIn(row, 'opinion'),
      note: [noteIn(row), plannedIn(row, sheet)].filter((part) => part !== null).join('；') || null,
    }
    return [draft]
  },
}

/** The day they mean to open on is no date of the application. */
function plannedIn(row: LedgerRow, sheet: SheetContext): string | null {
  const day = sideDate(row, 'plannedOn', sheet)
  return day && `拟复工日期${day}`
}

function resultIn(row: LedgerRow, { words }: SheetContext): ReopeningDraft['result'] {
  const written = row.text('result')
  const result = words.reopeningResultOf(written)
  if (result === null && !isNothing(written)) {
    row.tell('value_not_understood', 'result', '核验结果认不出来，没有读入，请改成通过、退回或待核验。')
  }
  return result
}
