/** 花名册: everybody the command post can put into a shift. Phones of staff are shown in full, as rosters print them. */
import { STAFF_CATEGORY_LABELS } from '../../shared/people/person.ts'
import type { Person } from '../../shared/people/person.ts'
import { day, editable, since, text, words, yes } from '../lists/column-kinds.ts'
import type { ListDefinition } from '../lists/list-definition.ts'
import type { GridColumn } from '../ui/grid-column.ts'

const columns: GridColumn<Person>[] = [
  editable(text('name', '姓名', 84, (row) => row.name)),
  words('gender', '性别', 60, (row) => row.gender ?? '', { isEditable: true }),
  words('category', '类别', 84, (row) => STAFF_CATEGORY_LABELS[row.category], { isEditable: true }),
  words('unit', '单位', 200, (row) => row.unit ?? '', { grows: true, isEditable: true }),
  words('team', '编组', 140, (row) => row.team ?? '', { isEditable: true }),
  yes('isPartyMember', '党员', 60, (row) => row.isPartyMember, { isEditable: true }),
  editable(text('phone', '电话', 112, (row) => row.phone)),
  text('idNumber', '身份证号', 170, (row) => row.idNumber),
  since('from', '到岗日期', (row) => row.from),
  day('to', '离岗', (row) => row.to, { isExtra: true }),
]

export const peopleList: ListDefinition<Person> = {
  kind: 'people',
  title: '人员',
  unit: '人',
  searchHint: '姓名、单位、电话',
  columns,
  chips: [
    { figure: 'street_cadres', label: '机关' },
    { figure: 'secondees', label: '区直' },
    { figure: 'community_workers', label: '社区' },
    { figure: 'volunteers', label: '志愿者' },
    { figure: 'property_staff', label: '物业' },
    { figure: 'party_members', label: '党员' },
  ],
  whole: ['people_total'],
  groupings: ['category', 'unit', 'team'],
  startsUngrouped: true,
  factsOf: (rows) => {
    const members = rows.filter(({ isPartyMember }) => isPartyMember).length
    return members > 0 ? [{ text: `党员 ${members}` }] : []
  },
  titleOf: (row) => row.name,
  empty: { title: '还没有人员', hint: '把人员花名册拖到“台账导入”那一页，入库以后人就列在这里，排班时可以选。' },
}
