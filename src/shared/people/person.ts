/** People who work: their categories, and the four seats of the staffing standard that categories fill. */
import * as z from 'zod'

/** 人员类别. 党员 is an attribute of a person, never a category (a 志愿者（党员） is a volunteer). */
export const StaffCategory = z.enum([
  'street_cadre',
  'district_secondee',
  'community_worker',
  'volunteer',
  'property_staff',
  'police',
  'medical',
  'militia',
  'patrol',
  'other',
])
export type StaffCategory = z.infer<typeof StaffCategory>

export const STAFF_CATEGORY_LABELS: Record<StaffCategory, string> = {
  street_cadre: '机关',
  district_secondee: '区直',
  community_worker: '社区',
  volunteer: '志愿者',
  property_staff: '物业',
  police: '民警',
  medical: '医护',
  militia: '民兵',
  patrol: '巡防',
  other: '其他',
}

/** The seats of “1+1+N+物业” [S0]: 机关或区直, 社区, 党员或志愿者, 物业. */
export const Seat = z.enum(['government', 'community', 'volunteer', 'property'])
export type Seat = z.infer<typeof Seat>

export const SEATS = Seat.options

export const SEAT_LABELS: Record<Seat, string> = {
  government: '机关/区直',
  community: '社区',
  volunteer: '志愿者',
  property: '物业',
}

/** Which seat a category fills; police, doctors and others stand beside the standard. */
export function seatOf(category: StaffCategory): Seat | null {
  switch (category) {
    case 'street_cadre':
    case 'district_secondee':
      return 'government'
    case 'community_worker':
      return 'community'
    case 'volunteer':
      return 'volunteer'
    case 'property_staff':
      return 'property'
    default:
      return null
  }
}

export const Person = z.object({
  id: z.number().int(),
  name: z.string(),
  gender: z.enum(['男', '女']).nullable(),
  idNumber: z.string().nullable().describe('masked unless unmasked'),
  phone: z.string().nullable(),
  category: StaffCategory,
  unit: z.string().nullable(),
  team: z.string().nullable(),
  isPartyMember: z.boolean().nullable(),
  /** 特长, joined by 、 */
  skills: z.string().nullable(),
  /** 居住小区或社区, as written */
  livesIn: z.string().nullable(),
  /** 起始日期不详 when null: counted from the beginning */
  from: z.string().nullable(),
  to: z.string().nullable(),
})
export type Person = z.infer<typeof Person>
