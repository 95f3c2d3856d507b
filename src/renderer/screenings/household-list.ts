/** 排查户表 on the screen. */
import { countText } from '../../shared/counts.ts'
import { householdOutline } from '../../shared/households/household-list.ts'
import type { Household } from '../../shared/households/household.ts'
import { shownText } from '../../shared/lists/column.ts'
import type { ListDefinition } from '../lists/list-definition.ts'

const residentsOf = (rows: readonly Household[]) => rows.reduce((sum, { residents }) => sum + (residents ?? 0), 0)
const signedOf = (rows: readonly Household[]) => rows.filter(({ hasCommitment }) => hasCommitment).length

export const householdList: ListDefinition<Household> = {
  ...householdOutline,
  searchHint: '小区、房号、户主、后四位',
  chips: [{ figure: 'households_without_commitment', label: '未签承诺书' }],
  whole: ['households_listed'],
  factsOf: (rows) => [
    { text: `${countText(residentsOf(rows))} 人` },
    { text: `未签 ${countText(rows.length - signedOf(rows))}` },
  ],
  totalsOf: (rows) => [
    ['居住人数', residentsOf(rows)],
    ['承诺书', signedOf(rows)],
  ],
  titleOf: (row) => row.householder ?? (placeOf(row) || '户主不详'),
  empty: { title: '还没有逐户的登记', hint: '把入户排查登记表拖到“台账导入”那一页，入库以后各户列在这里。' },
}

const PLACE = householdOutline.columns.filter(({ key }) => ['compound', 'building', 'unit', 'door'].includes(key))

function placeOf(row: Household): string {
  return PLACE.map((column) => shownText(column, row)).join('')
}
