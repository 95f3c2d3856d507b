/** 花名册 on the screen. */
import { countText } from '../../shared/counts.ts'
import type { Person } from '../../shared/people/person.ts'
import { personOutline } from '../../shared/people/person-list.ts'
import type { ListDefinition } from '../lists/list-definition.ts'

export const peopleList: ListDefinition<Person> = {
  ...personOutline,
  searchHint: '姓名、单位、电话',
  chips: [
    { figure: 'street_cadres', label: '机关' },
    { figure: 'secondees', label: '区直' },
    { figure: 'community_workers', label: '社区' },
    { figure: 'volunteers', label: '志愿者' },
    { figure: 'property_staff', label: '物业' },
    { figure: 'party_members', label: '党员' },
  ],
  whole: ['people_total'],
  factsOf: (rows) => {
    const members = rows.filter(({ isPartyMember }) => isPartyMember).length
    return members > 0 ? [{ text: `党员 ${countText(members)}` }] : []
  },
  titleOf: (row) => row.name,
  empty: { title: '还没有人员', hint: '把人员花名册拖到“台账导入”那一页，入库以后人就列在这里，排班时可以选。' },
}
