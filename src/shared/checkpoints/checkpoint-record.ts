/** Checkpoints as a form. */
import { COMPOUND_TYPE_LABELS } from '../areas/area.ts'
import type { CompoundType } from '../areas/area.ts'
import { SEATS, SEAT_LABELS } from '../people/person.ts'
import type { Seat } from '../people/person.ts'
import type { RecordDefinition } from '../records/definition.ts'
import { optionsOf } from '../records/field.ts'
import type { Field, FieldProblem, FieldValues } from '../records/field.ts'
import { CHECKPOINT_KIND_LABELS } from './checkpoint-kind.ts'
import type { CheckpointKind } from './checkpoint-kind.ts'
import { missingSeats, requiredSeats } from './staffing.ts'

/** Keys of the declared strength: one number per seat. */
export const STRENGTH_KEYS: Record<Seat, string> = {
  government: 'strengthGovernment',
  community: 'strengthCommunity',
  volunteer: 'strengthVolunteer',
  property: 'strengthProperty',
}

const strengthFields = SEATS.map((seat): Field => ({
  key: STRENGTH_KEYS[seat],
  label: SEAT_LABELS[seat],
  part: '值守力量（每班）',
  type: 'number',
  min: 0,
  max: 99,
  isBulk: true,
}))

export const checkpointRecord: RecordDefinition = {
  noun: '卡点',
  measure: '个',
  titleFields: ['number', 'name'],
  fields: [
    { key: 'number', label: '编号', part: '卡点', type: 'number', min: 1, max: 9999 },
    { key: 'name', label: '名称', part: '卡点', type: 'text', isRequired: true },
    {
      key: 'kind',
      label: '类别',
      part: '卡点',
      type: 'choice',
      options: optionsOf(CHECKPOINT_KIND_LABELS),
      isRequired: true,
      isBulk: true,
    },
    { key: 'community', label: '社区', part: '卡点', type: 'community', isBulk: true },
    { key: 'compoundName', label: '小区', part: '卡点', type: 'compound' },
    {
      key: 'compoundType',
      label: '楼院类型',
      part: '卡点',
      type: 'choice',
      options: optionsOf(COMPOUND_TYPE_LABELS),
      isBulk: true,
      hint: '无主管楼院不要求物业人员',
    },
    { key: 'location', label: '位置描述', part: '卡点', type: 'text' },
    { key: 'is24h', label: '24小时值守', part: '卡点', type: 'yes_no', isBulk: true },
    { key: 'hasPartyBranch', label: '临时党支部', part: '卡点', type: 'yes_no', isBulk: true },
    ...strengthFields,
    { key: 'leaderName', label: '分包领导', part: '责任人', type: 'text', isBulk: true },
    { key: 'leaderPhone', label: '分包领导电话', part: '责任人', type: 'phone', isBulk: true },
    { key: 'gateLeaderName', label: '负责人', part: '责任人', type: 'text', isBulk: true },
    { key: 'gateLeaderPhone', label: '负责人电话', part: '责任人', type: 'phone', isBulk: true },
    { key: 'lon', label: '经度', part: '位置', type: 'longitude' },
    { key: 'lat', label: '纬度', part: '位置', type: 'latitude' },
    { key: 'from', label: '设立日期', part: '其他', type: 'day' },
    { key: 'note', label: '备注', part: '其他', type: 'long_text', isBulk: true },
  ],
  rules: (values, today) => [...placeRule(values), ...staffingRule(values, today)],
  endings: [{ code: 'abolished', label: '撤销卡点', dayLabel: '撤销日期' }],
  initial: (today) => ({ kind: 'compound_gate', is24h: true, hasPartyBranch: false, from: today }),
}

function placeRule({ lon, lat }: FieldValues): FieldProblem[] {
  if ((lon ?? null) === null && (lat ?? null) !== null)
    return [{ field: 'lon', severity: 'error', message: '有纬度没有经度，请补上经度。' }]
  if ((lon ?? null) !== null && (lat ?? null) === null)
    return [{ field: 'lat', severity: 'error', message: '有经度没有纬度，请补上纬度。' }]
  return []
}

/** Said while it is typed; what the office asks beyond the shipped standard, the list says afterwards. */
function staffingRule(values: FieldValues, today: string): FieldProblem[] {
  if (values['kind'] === 'city_entry') return []
  const counts = SEATS.map((seat) => values[STRENGTH_KEYS[seat]] ?? null)
  if (counts.every((count) => count === null)) return []
  const [government = 0, community = 0, volunteer = 0, property = 0] = counts.map((count) => Number(count ?? 0))
  // what is no number of people yet is said of the field itself
  if (![government, community, volunteer, property].every((count) => Number.isInteger(count) && count >= 0)) return []
  const compoundType = (values['compoundType'] ?? null) as CompoundType | null
  const kind = (values['kind'] ?? null) as CheckpointKind | null
  const required = requiredSeats([], { checkpointId: null, kind, compoundType }, { day: today })
  return missingSeats(required, { government, community, volunteer, property }).map((seat) => ({
    field: STRENGTH_KEYS[seat],
    severity: 'warning',
    message: `按“1+1+N+物业”标准缺${SEAT_LABELS[seat]}。`,
  }))
}
