/** 督查通报 on the screen. */
import { bulletinOutline } from '../../shared/inspections/bulletin-list.ts'
import type { Bulletin } from '../../shared/inspections/inspection.ts'
import type { ListDefinition } from '../lists/list-definition.ts'

export const bulletinList: ListDefinition<Bulletin> = {
  ...bulletinOutline,
  searchHint: '期次',
  chips: [],
  whole: ['bulletins_issued'],
  titleOf: (row) => row.issue,
  empty: { title: '还没有督查通报', hint: '督查问题台账里写了通报期次的，入库以后通报就列在这里。' },
}
