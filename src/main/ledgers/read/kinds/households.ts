/** 入户排查登记表: one row a household, with who lives there and whether the commitment is signed. */
import type { HouseholdDraft } from '../../../../shared/ledgers/drafts.ts'
import headings from '../../../../../resources/ledgers/headings.json' with { type: 'json' }
import { textOf } from '../../../sheets/sheet.ts'
import type { LedgerReader, LedgerRow, SheetContext } from '../ledger-reader.ts'
import { communityIn, countIn, noteIn, phoneIn, sideDate } from '../row-values.ts'
import { isBlank } from '../../../sheets/sheet.ts'
import { placeIn } from '../values/homes.ts'
import { parseContact } from '../values/names.ts'
import { isNothing } from '../values/text.ts'
import { readDateCell } from '../values/written-dates.ts'

export const households: LedgerReader = {
  kind: 'households',
  headings: headings.households,
  required: [
    ['householder', 'door', 'address'],
    ['residents', 'commitment'],
    ['door', 'building', 'address'],
  ],
  titles: /入户|排查|承诺书/,
  fields: {
    number: { label: '序号（不读入）', weight: 0.1 },
    community: { label: '社区', weight: 0.5, isGrouping: true, values: 'community' },
    compound: { label: '小区（楼院）', weight: 0.7, isGrouping: true },
    building: { label: '楼号', weight: 1, isGrouping: true },
    unit: { label: '单元', weight: 1, isGrouping: true },
    door: { label: '房号', weight: 1 },
    address: { label: '住址', weight: 0.5, values: 'flat' },
    householder: { label: '户主', weight: 2 },
    phone: { label: '电话', weight: 0.5, values: 'phone' },
    residents: { label: '居住人数', weight: 2.5, isSummed: true },
    commitment: { label: '签订承诺书', weight: 2.5 },
    screenedOn: { label: '排查日期', weight: 1.5 },
    by: { label: '排查人（不读入）', weight: 0.5 },
    note: { label: '备注', weight: 0.1, isMultiple: true },
  },
  read: (row, sheet) => {
    const contact = parseContact(row.text('householder'))
    const phone = phoneIn(row, 'phone') ?? contact?.phone ?? null
    const place = placeIn(row)
    if (!contact && place.door === null) {
      row.tell(
        'name_missing',
        row.has('householder') ? 'householder' : null,
        '没有户主也没有门牌号，看不出是哪一户，请补填后再导入这一行。',
      )
      return []
    }
    const [residents] = row.columnsOf('residents')
    const { hasCommitment, signedOn } = commitmentIn(row, sheet)
    const draft: HouseholdDraft = {
      kind: 'households',
      community: communityIn(row, sheet),
      ...place,
      householder: contact?.name ?? null,
      phone,
      residents: residents ? countIn(row, residents) : null,
      hasCommitment,
      screenedOn: sideDate(row, 'screenedOn', sheet) ?? signedOn,
      note: noteIn(row),
    }
    return [draft]
  },
}

/** A mark, or the day the commitment was signed. */
function commitmentIn(row: LedgerRow, sheet: SheetContext): { hasCommitment: boolean; signedOn: string | null } {
  const cell = row.cell('commitment')
  const text = textOf(cell)
  const mark = sheet.words.markOf(text)
  if (mark !== undefined || isBlank(cell) || isNothing(text)) return { hasCommitment: mark ?? false, signedOn: null }
  if (readDateCell(cell, sheet.is1904)) return { hasCommitment: true, signedOn: sideDate(row, 'commitment', sheet) }
  if (/未|没|不|拒/.test(text)) return { hasCommitment: false, signedOn: null }
  if (/签|交|[1-9]/.test(text)) return { hasCommitment: true, signedOn: null }
  row.tell('value_not_understood', 'commitment', '看不出承诺书签了没有，按没有签处理，请核对。')
  return { hasCommitment: false, signedOn: null }
}
