/**
 * Rows understood: what reading a ledger yields before anything is matched or stored.
 * Reading settles spelling, dates, numbers and category words; who is who and what changed is settled when stored.
 */
import type { AreaKind, CompoundType } from '../areas/area.ts'
import type { CaseState } from '../cases/case.ts'
import type { Strength } from '../checkpoints/checkpoint.ts'
import type { CheckpointKind } from '../checkpoints/checkpoint-kind.ts'
import type { Day } from '../days.ts'
import type { Geometry } from '../geo/geometry.ts'
import type { Datum, LonLat } from '../geo/points.ts'
import type { FindingState } from '../inspections/inspection.ts'
import type { StaffCategory } from '../people/person.ts'
import type { ReadingSlot } from '../readings/reading.ts'
import type { ReopeningResult } from '../reopenings/reopening.ts'
import type { ResidenceType } from '../residents/resident.ts'
import type { CorrectedCell, LedgerKind, Problem } from './ledger.ts'

export interface Contact {
  name: string
  phone: string | null
}

export interface AreaDraft {
  kind: 'areas'
  areaKind: AreaKind
  name: string
  /** names of the areas it lies in, as far as stated */
  community: string | null
  compound: string | null
  /** of a unit: the number of its building */
  building: number | null
  number: number | null
  compoundType: CompoundType | null
  roadClass: 'main' | 'lane' | null
  /** GeoJSON is WGS-84 by its standard (RFC 7946 §4) */
  geometry: Geometry
}

export interface CheckpointDraft {
  kind: 'checkpoints'
  checkpointKind: CheckpointKind
  number: number | null
  name: string
  community: string | null
  compound: string | null
  compoundType: CompoundType | null
  location: string | null
  /** as written, but longitude first: a swapped pair has been turned round */
  written: LonLat | null
  /** null: not stated anywhere, so the point may not be drawn */
  datum: Datum | null
  leader: Contact | null
  gateLeader: Contact | null
  strength: Strength | null
  hasPartyBranch: boolean
  is24h: boolean
  note: string | null
}

export interface PersonDraft {
  kind: 'people'
  name: string
  gender: '男' | '女' | null
  /** normalised text, also when invalid; 15-digit numbers written out when valid */
  idNumber: string | null
  isIdNumberValid: boolean
  phone: string | null
  category: StaffCategory
  unit: string | null
  team: string | null
  isPartyMember: boolean | null
  /** joined by 、 */
  skills: string | null
  livesIn: string | null
}

export interface ShiftDraft {
  kind: 'roster'
  checkpoint: string
  day: Day
  shiftName: string
  start: string
  end: string
  /** in the order written; duplicates inside one cell are left out */
  people: Contact[]
}

export interface CaseDraft {
  kind: 'cases'
  number: number | null
  name: string
  /** '' where only name and telephone tell who it is */
  idNumber: string
  isIdNumberValid: boolean
  phone: string | null
  community: string | null
  address: string | null
  /** read off the address: 丽江南新村 / 1 / 2 / 601 */
  compound: string | null
  buildingNumber: number | null
  unitNumber: string | null
  door: string | null
  origin: string | null
  returnedOn: Day | null
  startOn: Day | null
  endOn: Day | null
  state: CaseState
  responsible: { level: number; title: string; name: string }[]
  note: string | null
}

export interface ClosureDraft {
  kind: 'closures'
  number: number | null
  name: string
  trade: string | null
  address: string | null
  community: string | null
  operator: string | null
  phone: string | null
  closedOn: Day | null
  hasNotice: boolean
  /** null with `hasNotice`: takes the closure's date */
  noticeOn: Day | null
  reopenedOn: Day | null
  jointBodies: string | null
  note: string | null
}

export interface ScreeningDraft {
  kind: 'screenings'
  community: string
  /** null: the sheet has no column for it */
  households: number | null
  residents: number | null
  commitments: number | null
  note: string | null
}

/** A row of a residents' register. What ties it to an area is settled when it is stored. */
export interface ResidentDraft {
  kind: 'residents'
  name: string
  gender: '男' | '女' | null
  /** as in `PersonDraft` */
  idNumber: string | null
  isIdNumberValid: boolean
  bornOn: Day | null
  ethnicity: string | null
  phone: string | null
  community: string | null
  compoundName: string | null
  buildingNumber: number | null
  /** where the building has no number */
  buildingName: string | null
  unitNumber: string | null
  door: string | null
  address: string | null
  householder: string | null
  relationship: string | null
  residenceType: ResidenceType | null
  registeredAt: string | null
  workUnit: string | null
  origin: string | null
  note: string | null
}

export interface FindingDraft {
  kind: 'findings'
  number: number | null
  /** 第3期 */
  bulletin: string | null
  foundOn: Day | null
  community: string | null
  place: string | null
  description: string
  /** moment; 当日 = 24:00 of `foundOn` */
  dueAt: string | null
  state: FindingState
  /** null with state corrected: takes the finding's date */
  correctedOn: Day | null
  responsibleName: string | null
}

/** 上午 and 下午: two temperatures a day are due [S0] */
/** A follow-up temperature of somebody observed. */
export interface ReadingDraft {
  kind: 'readings'
  name: string
  idNumber: string | null
  phone: string | null
  day: Day
  slot: ReadingSlot
  celsius: number
  symptoms: string | null
  note: string | null
}

export interface ReopeningDraft {
  kind: 'reopenings'
  number: number | null
  name: string
  trade: string | null
  address: string | null
  community: string | null
  operator: string | null
  phone: string | null
  staffCount: number | null
  appliedOn: Day | null
  verifiedOn: Day | null
  verifiedBy: string | null
  /** null: the sheet says nothing of the outcome */
  result: ReopeningResult | null
  opinion: string | null
  note: string | null
}

export interface HouseholdDraft {
  kind: 'households'
  community: string | null
  compoundName: string | null
  buildingNumber: number | null
  /** where the building has a name instead of a number */
  buildingName: string | null
  unitNumber: string | null
  door: string | null
  address: string | null
  householder: string | null
  phone: string | null
  residents: number | null
  hasCommitment: boolean
  screenedOn: Day | null
  note: string | null
}

export interface SupplyDraft {
  kind: 'supplies'
  name: string
  specification: string | null
  unit: string | null
  community: string | null
  place: string | null
  /** null: the sheet's own day */
  day: Day | null
  received: number | null
  issued: number | null
  stock: number | null
  keeper: string | null
  note: string | null
}

export type Draft =
  | AreaDraft
  | CheckpointDraft
  | PersonDraft
  | ShiftDraft
  | CaseDraft
  | ClosureDraft
  | ScreeningDraft
  | FindingDraft
  | ResidentDraft
  | ReadingDraft
  | ReopeningDraft
  | HouseholdDraft
  | SupplyDraft

/** One data row of a sheet. A roster matrix yields several drafts a row (one per day). */
export interface RowReading {
  /** spreadsheet row, from 1; GeoJSON: the feature's index + 1 */
  row: number
  cells: string[]
  /** empty when the row is rejected */
  drafts: Draft[]
  problems: Problem[]
}

/**
 * What a column was recognised by: its heading, its values alone, a likeness of either that somebody should look at, the
 * clerk's word just now, or what the clerk said of the same headings at an earlier import.
 */
export type ColumnBasis = 'heading' | 'value' | 'guess' | 'said' | 'remembered'

export interface ColumnReading {
  /** column of the workbook's sheet, from 0 */
  index: number
  heading: string
  field: string | null
  fieldLabel: string | null
  /** null: not recognised */
  by: ColumnBasis | null
}

/** One table; a sheet may hold several, each then a reading of its own. */
export interface SheetReading {
  file: string
  /** unlike that of every other table of the file: 卡点（表2） is the second table of the sheet 卡点 */
  sheet: string
  /** the sheet's own name in the workbook */
  sheetName: string
  kind: LedgerKind | null
  /** 0–1: how sure it is that the table is of this kind; below 0.6 it should be confirmed */
  sureness: number
  columns: ColumnReading[]
  /** the sheet's own date (填报日期, 截至, 截止时间): a day or a moment; null = none, rows hold from the beginning */
  statedAt: string | null
  /** the community its title, name or lines say it is of */
  community?: string | null
  /** 值班电话 in the lines around a roster: the command post's own */
  dutyPhone: string | null
  rows: RowReading[]
  /** of the sheet as a whole: headings not understood, totals that do not add up, hidden rows */
  problems: Problem[]
  /** what a column of this kind of table may be taken for */
  fields?: { field: string; label: string }[]
  /** cells rewritten by hand, as they were before */
  corrected?: CorrectedCell[]
  /** of a sheet that was laid out anew: where its cells stand in the workbook, row and column from 0 */
  spots?: { row: number; heading: string; at: { row: number; column: number } }[]
  /** the clerk wants nothing of it */
  isLeftOut?: boolean
}
