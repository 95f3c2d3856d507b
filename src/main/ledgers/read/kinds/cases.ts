/** 居家观察人员台账: who is watched at home, where, since when, and who answers for it on four levels. */
import type { CaseDraft } from '../../../../shared/ledgers/drafts.ts'
import type { Day } from '../../../../shared/days.ts'
import type { CaseState } from '../../../../shared/cases/case.ts'
import headings from '../../../../../resources/ledgers/headings.json' with { type: 'json' }
import type { LedgerReader, LedgerRow, SheetContext } from '../ledger-reader.ts'
import { identityIn, keyDate, numberIn, phoneIn, requiredName, sideDate, textIn } from '../row-values.ts'
import { parseAddress } from '../values/addresses.ts'
import { isAgeUnusual } from '../values/identities.ts'
import type { ReadIdentity } from '../values/identities.ts'
import { parsePeople } from '../values/names.ts'
import { textOf } from '../../../sheets/sheet.ts'
import { isNothing } from '../values/text.ts'

export const cases: LedgerReader = {
  kind: 'cases',
  headings: headings.cases,
  required: [['name'], ['startOn', 'endOn', 'state', 'returnedOn', 'origin']],
  fields: {
    number: { label: '序号', weight: 0.1 },
    community: { label: '社区', weight: 0.5 },
    name: { label: '姓名' },
    idNumber: { label: '身份证号' },
    phone: { label: '电话', weight: 0.5 },
    address: { label: '住址' },
    gender: { label: '性别（不读入）', weight: 0.3 },
    age: { label: '年龄（不读入）', weight: 0.3 },
    origin: { label: '来源地', weight: 2 },
    returnedOn: { label: '返回日期', weight: 2 },
    startOn: { label: '观察开始', weight: 2 },
    plannedEndOn: { label: '应解除日期（不读入）', weight: 1 },
    endOn: { label: '解除日期', weight: 2 },
    state: { label: '状态', weight: 1.5 },
    responsible: { label: '责任人', weight: 0.5, isMultiple: true },
    note: { label: '备注', weight: 0.1 },
  },
  read: (row, sheet) => {
    const name = requiredName(row, 'name', '姓名')
    const identity = identityIn(row, 'idNumber')
    if (identity.number === null) {
      row.tell('identity_missing', 'idNumber', '没有身份证号，无法确认是谁，请补填后再导入这一行。')
    }
    const startOn = keyDate(row, 'startOn', sheet)
    const endOn = keyDate(row, 'endOn', sheet)
    const returnedOn = sideDate(row, 'returnedOn', sheet)
    if (name === null || identity.number === null) return []
    if (startOn !== null && endOn !== null && endOn < startOn) {
      row.tell('end_before_start', 'endOn', '解除日期早于观察开始，请核对两个日期。')
    }
    tellUnusualAge(row, sheet, identity)
    const draft: CaseDraft = {
      kind: 'cases',
      number: numberIn(row, 'number'),
      name,
      idNumber: identity.number,
      isIdNumberValid: identity.valid !== null,
      phone: phoneIn(row, 'phone'),
      community: textIn(row, 'community'),
      ...addressIn(row),
      origin: textIn(row, 'origin'),
      returnedOn,
      startOn,
      endOn,
      state: stateIn(row, sheet, endOn),
      responsible: responsibleIn(row),
      note: textIn(row, 'note'),
    }
    return [draft]
  },
}

function addressIn(row: LedgerRow): Pick<CaseDraft, 'address' | 'compound' | 'buildingNumber' | 'unitNumber' | 'door'> {
  const written = textIn(row, 'address')
  const address = written !== null && isNothing(written) ? null : written
  if (address === null && row.has('address')) row.tell('address_missing', 'address', '没有住址，图上无法落点，请补填到楼栋。')
  return { address, ...parseAddress(address ?? '') }
}

/** Without a word of its own a row with an end is released, any other is watched. */
function stateIn(row: LedgerRow, sheet: SheetContext, endOn: Day | null): CaseState {
  const written = row.text('state')
  const state = sheet.words.caseStateOf(written)
  if (!state && !isNothing(written)) {
    row.tell('value_not_understood', 'state', '状态认不出来，按解除日期判断，请改成居家观察、已解除、已转运、已离开或已排除。')
  }
  return state ?? (endOn === null ? 'under_observation' : 'released')
}

/** The chain of up to four levels in the order the columns stand [S0-B: 科级领导 … 专人]. */
function responsibleIn(row: LedgerRow): CaseDraft['responsible'] {
  return row
    .columnsOf('responsible')
    .slice(0, 4)
    .flatMap((column, i) =>
      parsePeople(textOf(row.cellAt(column))).map(({ name }) => ({ level: i + 1, title: titleOf(column.heading), name })),
    )
}

function titleOf(heading: string): string {
  const last = heading.split('/').at(-1) ?? heading
  return (last === '姓名' ? (heading.split('/').at(-2) ?? last) : last).replace(/姓名$/, '') || last
}

const OLDEST = 110

function tellUnusualAge(row: LedgerRow, sheet: SheetContext, identity: ReadIdentity): void {
  if (!identity.valid || sheet.referenceDay === null) return
  if (!isAgeUnusual(identity.valid.bornOn, sheet.referenceDay, OLDEST)) return
  row.tell('age_unusual', 'idNumber', '按身份证号的出生日期，年龄超过110岁或尚未出生，请核对身份证号。')
}
