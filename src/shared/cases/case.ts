/** Isolation cases (居家观察): one record per observed period of a key person. */
import * as z from 'zod'

/** Where the person came from, as both maps' symbols group it. The home province is the office's own. */
export const OriginClass = z.enum(['wuhan', 'hubei', 'other_province', 'home_province', 'unknown'])
export type OriginClass = z.infer<typeof OriginClass>

export const ORIGIN_CLASS_LABELS: Record<OriginClass, string> = {
  wuhan: '湖北武汉',
  hubei: '湖北其他',
  other_province: '外省',
  home_province: '省内',
  unknown: '来源不详',
}

export const CaseState = z.enum(['under_observation', 'released', 'transferred', 'left_area', 'ruled_out'])
export type CaseState = z.infer<typeof CaseState>

export const CASE_STATE_LABELS: Record<CaseState, string> = {
  under_observation: '居家观察',
  released: '已解除',
  transferred: '已转运',
  left_area: '已离开辖区',
  ruled_out: '已排除',
}

export const CaseResponsible = z.object({
  /** 1 科级领导 … 4 专人 [S0-B: four-level chain] */
  level: z.number().int().min(1).max(4),
  title: z.string(),
  name: z.string(),
})
export type CaseResponsible = z.infer<typeof CaseResponsible>

export const IsolationCase = z.object({
  id: z.number().int(),
  /** 台账序号 */
  number: z.number().int().nullable(),
  name: z.string(),
  idNumber: z.string().nullable().describe('masked unless unmasked'),
  phone: z.string().nullable().describe('masked unless unmasked'),
  address: z.string().nullable(),
  community: z.string().nullable(),
  compound: z.string().nullable(),
  building: z.string().nullable(),
  origin: z.string().nullable(),
  originClass: OriginClass,
  returnedOn: z.string().nullable(),
  startOn: z.string().nullable(),
  /** the day the rule's last day has passed: start + isolation days */
  plannedEndOn: z.string().nullable(),
  endOn: z.string().nullable(),
  /** as of the moment asked for */
  state: CaseState,
  releasedEarly: z.boolean(),
  responsible: z.array(CaseResponsible),
  note: z.string().nullable(),
})
export type IsolationCase = z.infer<typeof IsolationCase>

/** One building's current cases, for the distribution map. Holds no personal data. */
export const BuildingCases = z.object({
  buildingId: z.number().int(),
  compound: z.string().nullable(),
  building: z.string(),
  communityId: z.number().int().nullable(),
  /** WGS-84 */
  lon: z.number(),
  lat: z.number(),
  byOrigin: z.record(OriginClass, z.number().int()),
  total: z.number().int(),
})
export type BuildingCases = z.infer<typeof BuildingCases>

export const CommunityCases = z.object({
  communityId: z.number().int().nullable(),
  community: z.string(),
  current: z.number().int(),
  cumulative: z.number().int(),
  released: z.number().int(),
  newToday: z.number().int(),
  releasedToday: z.number().int(),
  byOrigin: z.record(OriginClass, z.number().int()),
})
export type CommunityCases = z.infer<typeof CommunityCases>

/** Everything the 重点人员分布图 draws, already masked: buildings are empty at the external level. */
export const CaseDistribution = z.object({
  asOf: z.string(),
  buildings: z.array(BuildingCases),
  communities: z.array(CommunityCases),
  /** current cases that no building could be found for */
  unplaced: z.array(
    z.object({
      id: z.number().int(),
      number: z.number().int().nullable(),
      label: z.string().nullable().describe('name at command level, surname at wall level, absent outside'),
      community: z.string().nullable(),
      origin: z.string().nullable(),
      startOn: z.string().nullable(),
      plannedEndOn: z.string().nullable(),
    }),
  ),
  /** one entry per day from the first start to the moment's day */
  days: z.array(z.object({ day: z.string(), current: z.number().int(), started: z.number().int(), released: z.number().int() })),
})
export type CaseDistribution = z.infer<typeof CaseDistribution>
