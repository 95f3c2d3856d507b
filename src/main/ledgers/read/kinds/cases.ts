/** 居家观察人员台账: who is watched at home, where, since when, and who answers for it on four levels. */
import type { CaseDraft, Draft } from '../../../../shared/ledgers/drafts.ts'
import { daysBetween, isDay } from '../../../../shared/days.ts'
import type { Day } from '../../../../shared/days.ts'
import type { CaseState } from '../../../../shared/cases/case.ts'
import headings from '../../../../../resources/ledgers/headings.json' with { type: 'json' }
import type { LedgerReader, LedgerRow, SheetContext } from '../ledger-reader.ts'
import {
  communityIn,
  identityIn,
  isDenied,
  keyDate,
  noteIn,
  numberIn,
  phoneIn,
  requiredPerson,
  sideDate,
  textIn,
} from '../row-values.ts'
import { parseAddress } from '../values/addresses.ts'
import type { AddressParts } from '../values/addresses.ts'
import { placeIn } from '../values/homes.ts'
import { isAgeUnusual } from '../values/identities.ts'
import type { ReadIdentity } from '../values/identities.ts'
import { parsePeople } from '../values/names.ts'
import { textOf } from '../../../sheets/sheet.ts'
import { isNothing } from '../values/text.ts'
import { isTemperature, isTemperatureDay, readingsOfDays } from './readings.ts'

export const cases: LedgerReader = {
  kind: 'cases',
  headings: headings.cases,
  titles: /居家|隔离|观察|重点人员|返乡/,
  required: [['name'], ['startOn', 'endOn', 'state', 'returnedOn', 'origin']],
  // without either nobody is known well enough for a case; the temperatures alone are
  requiredBeside: { day: ['idNumber', 'phone'] },
  dayColumns: { isHeading: isTemperatureDay, hold: isTemperature },
  fields: {
    number: { label: '序号', weight: 0.1 },
    community: { label: '社区', weight: 0.5, isGrouping: true, values: 'community' },
    name: { label: '姓名', values: 'name' },
    idNumber: { label: '身份证号', values: 'identity' },
    phone: { label: '电话', weight: 0.5, values: 'phone' },
    address: { label: '住址', values: 'flat' },
    compound: { label: '小区', weight: 0.5, isGrouping: true },
    building: { label: '楼号', weight: 0.5, isGrouping: true },
    unit: { label: '单元', weight: 0.5, isGrouping: true },
    door: { label: '房号', weight: 0.5 },
    gender: { label: '性别（不读入）', weight: 0.3, values: 'gender' },
    age: { label: '年龄（不读入）', weight: 0.3 },
    origin: { label: '来源地', weight: 2 },
    returnedOn: { label: '返回日期', weight: 2 },
    startOn: { label: '观察开始', weight: 2, values: 'day', hint: /[起始观离]|管控|居家/ },
    plannedEndOn: { label: '应解除日期（不读入）', weight: 1 },
    endOn: { label: '解除日期', weight: 2 },
    state: { label: '状态', weight: 1.5 },
    isObserved: { label: '是否居家观察', weight: 0.5 },
    responsible: { label: '责任人', weight: 0.5, isMultiple: true },
    day: { label: '体温', weight: 3.5, isMultiple: true },
    note: { label: '备注', weight: 0.1, isMultiple: true },
  },
  read: (row, sheet): Draft[] => {
    const person = requiredPerson(row, 'name', '姓名')
    const identity = identityIn(row, 'idNumber', person?.idNumber ?? null)
    const phone = phoneIn(row, 'phone') ?? person?.phone ?? null
    if (identity.number === null) tellUnidentified(row, phone)
    const endOn = keyDate(row, 'endOn', sheet)
    const startOn = beforeEnd(row, keyDate(row, 'startOn', sheet), endOn)
    const returnedOn = sideDate(row, 'returnedOn', sheet)
    if (person === null || (identity.number === null && phone === null)) return []
    if (endOn === null && row.text('state') === '' && isDenied(row, 'isObserved', sheet, NOT_OBSERVED)) return []
    if (startOn !== null && endOn !== null && endOn < startOn) {
      row.tell('end_before_start', 'endOn', '解除日期早于观察开始，请核对两个日期。')
    }
    tellUnusualAge(row, sheet, identity)
    const draft: CaseDraft = {
      kind: 'cases',
      number: numberIn(row, 'number'),
      name: person.name,
      idNumber: identity.number ?? '',
      isIdNumberValid: identity.valid !== null,
      phone,
      community: communityIn(row, sheet),
      ...addressIn(row),
      origin: textIn(row, 'origin'),
      returnedOn,
      startOn,
      endOn,
      state: stateIn(row, sheet, endOn),
      responsible: responsibleIn(row),
      note: noteIn(row),
    }
    const who = { kind: 'readings', name: person.name, idNumber: identity.number, phone, symptoms: null, note: null } as const
    return [draft, ...readingsOfDays(row, sheet, who, startOn)]
  },
}

const NOT_OBSERVED = '写明没有居家观察，这一行没有读入；若在观察，请改成“是”再导入。'

/** 12.30 to 1.13: where no year is written with the beginning, it is the last one before the end. */
function beforeEnd(row: LedgerRow, startOn: Day | null, endOn: Day | null): Day | null {
  if (startOn === null || endOn === null || endOn >= startOn || typeof row.cell('startOn') !== 'string') return startOn
  if (/\d{4}|\d{2}年|^\d{2}[./-]\d{1,2}[./-]/.test(row.text('startOn'))) return startOn
  const [year, ...rest] = startOn.split('-')
  const earlier = [String(Number(year) - 1), ...rest].join('-')
  return isDay(earlier) && daysBetween(earlier, endOn) <= LONGEST_OBSERVED ? earlier : startOn
}

const LONGEST_OBSERVED = 60

/** Somebody is known by the number, else by name and telephone; a name alone may be anybody. */
function tellUnidentified(row: LedgerRow, phone: string | null): void {
  if (phone === null) row.tell('identity_missing', 'idNumber', '没有身份证号也没有电话，无法确认是谁，请补填一样后再导入这一行。')
  else row.tell('id_number_missing', 'idNumber', '没有身份证号，先按姓名和电话认人，请补填身份证号。')
}

/** From one cell, or put together from columns of its own: 康乐北新村, 3, 2, 601. */
function addressIn(row: LedgerRow): Pick<CaseDraft, 'address' | 'compound' | 'buildingNumber' | 'unitNumber' | 'door'> {
  const written = textIn(row, 'address')
  const own = written !== null && isNothing(written) ? null : written
  const hasParts = PARTS.some((field) => row.has(field))
  const home = hasParts ? placeIn(row) : null
  const parts = home
    ? { compound: home.compoundName, buildingNumber: home.buildingNumber, unitNumber: home.unitNumber, door: home.door }
    : parseAddress(own ?? '')
  const address = home ? inFull(own, parts) : own
  if (address === null && (row.has('address') || hasParts))
    row.tell('address_missing', row.has('address') ? 'address' : null, '没有住址，图上无法落点，请补填到楼栋。')
  return { address, ...parts }
}

const PARTS = ['compound', 'building', 'unit', 'door']

function inFull(written: string | null, parts: AddressParts): string | null {
  const { compound, buildingNumber, unitNumber, door } = parts
  if (written !== null && (compound === null || written.includes(compound))) return written
  const pieces = [
    compound,
    buildingNumber === null ? null : `${buildingNumber}号楼`,
    unitNumber === null ? null : `${unitNumber}单元`,
    door,
  ]
  return pieces.filter((piece) => piece !== null).join('') || written
}

/** Without a word of its own a row with an end is released, any other is watched. */
function stateIn(row: LedgerRow, sheet: SheetContext, endOn: Day | null): CaseState {
  const written = row.text('state')
  const mark = /解除/.test(row.columnsOf('state')[0]?.heading ?? '') ? sheet.words.markOf(written) : undefined
  const marked = mark == null ? null : mark ? 'released' : 'under_observation'
  const state = sheet.words.caseStateOf(written) ?? marked
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
