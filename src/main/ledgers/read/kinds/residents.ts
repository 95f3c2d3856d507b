/** 居民信息登记表: who lives behind which door; written one row a resident, families below each other. */
import type { Day } from '../../../../shared/days.ts'
import type { ResidentDraft } from '../../../../shared/ledgers/drafts.ts'
import headings from '../../../../../resources/ledgers/headings.json' with { type: 'json' }
import { textOf } from '../../../sheets/sheet.ts'
import type { LedgerReader, LedgerRow, SheetContext } from '../ledger-reader.ts'
import { identityIn, noteIn, ownCommunity, phoneIn, requiredName, sideDate, textIn } from '../row-values.ts'
import { isAgeUnusual } from '../values/identities.ts'
import type { ReadIdentity } from '../values/identities.ts'
import { isNothing } from '../values/text.ts'
import { placeIn } from '../values/homes.ts'

export const residents: LedgerReader = {
  kind: 'residents',
  headings: headings.residents,
  titles: /居民|住户|户籍|人口|业主/,
  members: [
    'name',
    'gender',
    'idNumber',
    'bornOn',
    'age',
    'ethnicity',
    'phone',
    'isHouseholder',
    'relationship',
    'residenceType',
    'registeredAt',
    'workUnit',
    'origin',
  ],
  required: [
    ['name'],
    ['relationship', 'householder', 'isHouseholder', 'residenceType', 'building', 'unit', 'door', 'registeredAt', 'address'],
    ['idNumber', 'phone', 'door', 'address', 'householder', 'relationship', 'registeredAt'],
  ],
  fields: {
    number: { label: '序号（不读入）', weight: 0.1 },
    community: { label: '社区', weight: 0.5, isGrouping: true },
    compound: { label: '小区（楼院）', weight: 0.7, isGrouping: true },
    building: { label: '楼号', weight: 1.5, isGrouping: true },
    unit: { label: '单元', weight: 1.5, isGrouping: true },
    door: { label: '门牌号', weight: 1.5, isGrouping: true },
    address: { label: '住址', weight: 0.5, values: 'flat' },
    name: { label: '姓名', values: 'name' },
    gender: { label: '性别', weight: 0.5, values: 'gender' },
    idNumber: { label: '身份证号', values: 'identity' },
    bornOn: { label: '出生日期', weight: 0.5 },
    age: { label: '年龄（不读入）', weight: 0.2 },
    ethnicity: { label: '民族', weight: 0.7 },
    phone: { label: '联系电话', weight: 0.5, values: 'phone' },
    householder: { label: '户主', weight: 2, isGrouping: true },
    isHouseholder: { label: '是否户主', weight: 2 },
    relationship: { label: '与户主关系', weight: 2.5 },
    residenceType: { label: '居住类型', weight: 1.5 },
    registeredAt: { label: '户籍地址', weight: 1.2 },
    workUnit: { label: '工作单位', weight: 0.3 },
    origin: { label: '来源地', weight: 0.3 },
    note: { label: '备注', weight: 0.1, isMultiple: true },
  },
  read: (row, sheet) => {
    const name = requiredName(row, 'name', '姓名')
    if (name === null) return []
    const identity = identityIn(row, 'idNumber')
    const phone = phoneIn(row, 'phone')
    const place = placeIn(row)
    if (identity.number === null && phone === null && place.door === null && place.address === null) {
      row.tell('identity_missing', 'idNumber', '没有身份证号、电话和住址，无法确认是谁，请补填一样后再导入这一行。')
      return []
    }
    const draft: ResidentDraft = {
      kind: 'residents',
      name,
      gender: genderIn(row, identity),
      idNumber: identity.number,
      isIdNumberValid: identity.valid !== null,
      bornOn: bornOnIn(row, sheet, identity),
      ethnicity: textIn(row, 'ethnicity'),
      phone,
      community: ownCommunity(row) ?? sheet.community ?? null,
      ...place,
      ...standingIn(row, name, sheet),
      registeredAt: textIn(row, 'registeredAt'),
      workUnit: saidIn(row, 'workUnit'),
      origin: saidIn(row, 'origin'),
      note: noteIn(row),
    }
    return [draft]
  },
}

/** 无 in such a column says that there is nothing to say. */
function saidIn(row: LedgerRow, field: string): string | null {
  const text = textIn(row, field)
  return text === null || isNothing(text) ? null : text
}

/** The number tells where nothing is written; what is written is kept, and a contradiction said. */
function genderIn(row: LedgerRow, { valid }: ReadIdentity): '男' | '女' | null {
  const text = row.text('gender')
  const written = text.includes('男') ? '男' : text.includes('女') ? '女' : null
  if (written !== null && valid && valid.gender !== written) {
    row.tell('value_not_understood', 'gender', `与身份证号不符：号码是${valid.gender}性的，请核对。`)
  }
  return written ?? valid?.gender ?? null
}

const OLDEST = 115

/** A valid number holds the day of birth; a column of its own is asked only without one. */
function bornOnIn(row: LedgerRow, sheet: SheetContext, { valid }: ReadIdentity): Day | null {
  if (!valid) return /\d{5}|\D\d/.test(textOf(row.cell('bornOn'))) ? sideDate(row, 'bornOn', sheet) : null
  if (sheet.referenceDay !== null && isAgeUnusual(valid.bornOn, sheet.referenceDay, OLDEST)) {
    row.tell('age_unusual', 'idNumber', '按身份证号的出生日期，年龄超过115岁或尚未出生，请核对身份证号。')
  }
  return valid.bornOn
}

/** How someone stands in the household, and how they live at the address. */
function standingIn(row: LedgerRow, name: string, { words }: SheetContext) {
  const [head] = row.columnsOf('householder')
  // of several people in a row the householder stands in that column alone
  const isHead = head !== undefined && row.columnsOf('name')[0]?.index === head.index
  const isHouseholder = isHead || (row.has('isHouseholder') && words.markOf(row.text('isHouseholder')) === true)
  const relationship = textIn(row, 'relationship') ?? (isHouseholder ? '户主' : null)
  const householder = textIn(row, 'householder')
  const written = row.text('residenceType')
  const residenceType = words.residenceTypeOf(written)
  if (residenceType === null && !isNothing(written)) {
    row.tell('value_not_understood', 'residenceType', '居住类型认不出来，没有读入，请改成常住、人户分离、流动或租住。')
  }
  return { relationship, householder: householder ?? (relationship === '户主' ? name : null), residenceType }
}
