/** An office and its figures of one evening, and the same office before anything was entered. */
import { FIGURE_CODES, FIGURES } from '../../../../src/shared/figures/figures.ts'
import type { FigureCode, FigureSet } from '../../../../src/shared/figures/figures.ts'
import type { BriefingInput } from '../../../../src/main/briefing/compose-briefing.ts'

const VALUES: Partial<Record<FigureCode, number>> = {
  checkpoints_active: 60,
  checkpoints_24h: 60,
  city_entries_active: 8,
  staffing_below_standard: 6,
  staffing_compliance: 90,
  party_branches_on_checkpoints: 14,
  street_cadres: 330,
  secondees: 73,
  community_workers: 182,
  volunteers: 509,
  property_staff: 180,
  party_members: 176,
  cases_cumulative: 899,
  cases_current: 382,
  cases_released: 517,
  cases_new_today: 11,
  cases_released_today: 28,
  premises_closed_cumulative: 1600,
  premises_closed_current: 1552,
  notices_posted: 1286,
  households_screened: 22570,
  residents_screened: 71407,
  commitments_signed: 17032,
  commitment_rate: 75.46,
  findings_total: 21,
  findings_corrected: 14,
  findings_open: 7,
  findings_overdue: 2,
  bulletins_issued: 4,
}

export function figureSet(values: Partial<Record<FigureCode, number | null>>): FigureSet {
  const figures = Object.fromEntries(
    FIGURE_CODES.map((code) => [code, { label: FIGURES[code].label, unit: FIGURES[code].unit, value: values[code] ?? null }]),
  ) as FigureSet['figures']
  return { asOf: '2020-02-10T18:00', figures }
}

export const OFFICE: BriefingInput['office'] = {
  streetName: '示范街道',
  commandPostName: '示范街道疫情防控指挥部',
  dutyPhone: '0371-00000000',
  mastheadName: '示范街道信息',
  editor: '高一鸣　郝婧',
  sendTo: '区疫情防控指挥部，街道党工委、办事处领导',
  issueTo: '各社区，街道机关各办（中心）',
  printCount: 40,
  homeProvince: '河南省',
  rules: [],
  baseMapCredit: null,
  workingMoment: null,
}

export const EVENING: BriefingInput = {
  office: OFFICE,
  figures: figureSet(VALUES),
  issueNo: 1,
  teams: [
    { name: '入户小分队', count: 150 },
    { name: '宣传小分队', count: 109 },
    { name: '消毒小分队', count: 120 },
    { name: '关卡点小分队', count: 130 },
  ],
  inspectedSince: '2020-02-07',
}

export const NOTHING_ENTERED: BriefingInput = {
  ...EVENING,
  figures: figureSet(Object.fromEntries(FIGURE_CODES.map((code) => [code, FIGURES[code].unit === '%' ? null : 0]))),
  teams: [],
  inspectedSince: null,
}
