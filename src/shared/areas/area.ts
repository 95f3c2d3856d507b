/** Areas of a street: the base map, and what addresses and posts are tied to. */
import * as z from 'zod'
import { Geometry } from '../geo/geometry.ts'
import { OwnWord } from '../words/word.ts'

export const AreaKind = z.enum(['street', 'community', 'compound', 'building', 'unit', 'road'])
export type AreaKind = z.infer<typeof AreaKind>

/** 楼院类型 [S0-B]; the type decides whether property staff are required. */
export const CompoundType = z.enum(['commercial', 'work_unit', 'resettlement', 'no_manager', 'open', 'village'])
export type CompoundType = z.infer<typeof CompoundType>

export const AREA_KIND_LABELS: Record<AreaKind, string> = {
  street: '街道',
  community: '社区',
  compound: '小区',
  building: '楼栋',
  unit: '单元',
  road: '道路',
}

export const COMPOUND_TYPE_LABELS: Record<CompoundType, string> = {
  commercial: '商业小区',
  work_unit: '单位家属院',
  resettlement: '安置小区',
  no_manager: '无主管楼院',
  open: '开放式小区',
  village: '村庄',
}

export const Area = z.object({
  id: z.number().int(),
  kind: AreaKind,
  name: z.string(),
  parentId: z.number().int().nullable(),
  /** buildings: the number in 3号楼 */
  number: z.number().int().nullable(),
  compoundType: CompoundType.nullable(),
  /** roads: main streets are drawn wider than lanes */
  roadClass: z.enum(['main', 'lane']).nullable(),
  /** WGS-84; null for an area that only ledgers have named so far */
  geometry: Geometry.nullable(),
})
export type Area = z.infer<typeof Area>

export const AreaName = z.string().trim().min(1).max(40)

/** What is tied to an area, as of a moment. */
export const AreaDetail = z.object({
  areaId: z.number().int(),
  checkpoints: z.number().int(),
  /** observed now */
  cases: z.number().int(),
  /** what ledgers may call it besides its name */
  otherNames: z.array(OwnWord),
})
export type AreaDetail = z.infer<typeof AreaDetail>

export const MergePreview = z.object({
  /** 卡点 5, 居家观察 61 … */
  moves: z.array(z.object({ label: z.string(), count: z.number().int() })),
  /** the one that stays takes the other's shape */
  takesGeometry: z.boolean(),
})
export type MergePreview = z.infer<typeof MergePreview>
