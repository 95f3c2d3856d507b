/** People a roster counts without naming them: 保安1, 物业2人, 志愿者. They hold a seat, and nobody is asked who they are. */
import type { StaffCategory } from './person.ts'

const WORDS: [StaffCategory, string][] = [
  ['street_cadre', '机关|机关干部|街道干部|镇干部|干部'],
  ['district_secondee', '区直|市直|下沉干部|下沉党员|下沉人员|区直干部'],
  ['community_worker', '社区|社工|社区干部|社区工作者|社区工作人员|社区人员|网格员|楼长|村干部|两委'],
  ['volunteer', '志愿者|党员志愿者|党员|义工|群众'],
  ['property_staff', '物业|物业人员|物业保安|物业公司|保安|保安员|门卫|保洁|保洁员'],
  ['police', '民警|辅警|协警|交警|公安'],
  ['medical', '医护|医护人员|医生|护士|医务人员|村医'],
  ['militia', '民兵'],
  ['patrol', '城管|城管队员|巡防队员|巡逻队员'],
]
const CATEGORY = new Map(WORDS.flatMap(([category, words]) => words.split('|').map((word) => [word, category] as const)))
const FORM = /^(\p{Script=Han}{2,6}?)(?:[1-9]\d?|[①-⑨]|[甲乙丙丁]|[A-D])?$/u

/** The category of someone counted and not named; null for a name. */
export function unnamedCategory(name: string): StaffCategory | null {
  return CATEGORY.get(FORM.exec(name)?.[1] ?? '') ?? null
}
