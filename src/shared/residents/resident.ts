/** Residents of the street's register (居民信息登记表): who lives behind which door, and how they live there. */
import * as z from 'zod'

/** 居住类型: how someone lives at the address, as household registers tell it. */
export const ResidenceType = z.enum(['permanent', 'separated', 'floating', 'tenant', 'other'])
export type ResidenceType = z.infer<typeof ResidenceType>

export const RESIDENCE_TYPE_LABELS: Record<ResidenceType, string> = {
  permanent: '常住',
  separated: '人户分离',
  floating: '流动',
  tenant: '租住',
  other: '其他',
}

export const Resident = z.object({
  id: z.number().int(),
  name: z.string(),
  gender: z.enum(['男', '女']).nullable(),
  /** masked unless unmasked */
  idNumber: z.string().nullable(),
  isIdNumberValid: z.boolean(),
  bornOn: z.string().nullable(),
  ethnicity: z.string().nullable(),
  /** masked unless unmasked */
  phone: z.string().nullable(),
  community: z.string().nullable(),
  compound: z.string().nullable(),
  building: z.string().nullable(),
  unit: z.string().nullable(),
  door: z.string().nullable(),
  /** as the ledger writes it, where it writes one */
  address: z.string().nullable(),
  /** what the base map knows of the address: the building, else the compound */
  areaId: z.number().int().nullable(),
  householder: z.string().nullable(),
  relationship: z.string().nullable(),
  residenceType: ResidenceType.nullable(),
  /** 户籍地址 */
  registeredAt: z.string().nullable(),
  workUnit: z.string().nullable(),
  /** where they came from, where the register asks */
  origin: z.string().nullable(),
  note: z.string().nullable(),
})
export type Resident = z.infer<typeof Resident>

/** What is stored of a resident, as an office calls it. */
export const RESIDENT_LABELS = {
  name: '姓名',
  gender: '性别',
  idNumber: '身份证号',
  bornOn: '出生日期',
  ethnicity: '民族',
  phone: '联系电话',
  communityId: '社区',
  compoundName: '小区（楼院）',
  buildingNumber: '楼号',
  buildingName: '楼名',
  unitNumber: '单元',
  door: '门牌号',
  address: '住址',
  householder: '户主',
  relationship: '与户主关系',
  residenceType: '居住类型',
  registeredAt: '户籍地址',
  workUnit: '工作单位',
  origin: '来源地',
  note: '备注',
} as const
