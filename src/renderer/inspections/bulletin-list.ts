/** 督查通报 as a list. */
import type { Bulletin } from '../../shared/inspections/inspection.ts'
import { day, number, text } from '../lists/column-kinds.ts'
import type { ListDefinition } from '../lists/list-definition.ts'

export const bulletinList: ListDefinition<Bulletin> = {
  kind: 'bulletins',
  title: '督查整改',
  unit: '期通报',
  searchHint: '期次',
  columns: [
    text('issue', '期次', 200, (row) => row.issue),
    day('issuedOn', '印发', (row) => row.issuedOn),
    number('findings', '所列问题', 110, (row) => row.findings),
  ],
  chips: [],
  whole: ['bulletins_issued'],
  groupings: [],
  titleOf: (row) => row.issue,
  empty: { title: '还没有督查通报', hint: '督查问题台账里写了通报期次的，入库以后通报就列在这里。' },
}
