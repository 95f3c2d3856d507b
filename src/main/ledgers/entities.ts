/** The table a kind's rows become records of: what the history, the clerk's choices and the totals call them. */
import type { LedgerKind } from '../../shared/ledgers/ledger.ts'

export const ENTITIES: Partial<Record<LedgerKind, string>> = {
  areas: 'area',
  checkpoints: 'checkpoint',
  people: 'person',
  roster: 'shift',
  cases: 'isolation_case',
  closures: 'closure_order',
  screenings: 'screening_summary',
  findings: 'inspection_finding',
  residents: 'resident',
  readings: 'temperature_reading',
  reopenings: 'reopening_application',
  households: 'household',
  supplies: 'supply_record',
}
