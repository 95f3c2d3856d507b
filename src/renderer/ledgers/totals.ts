/** What an import amounts to, ledger by ledger. */
import { LEDGER_KIND_LABELS, LedgerKind } from '../../shared/ledgers/ledger.ts'
import type { SheetReport } from '../../shared/ledgers/ledger.ts'

/** Rows that are stored, per kind of ledger, in the ledgers' own order; kinds without any are left out. */
export function acceptedByKind(sheets: SheetReport[]): { kind: LedgerKind; label: string; rows: number }[] {
  return LedgerKind.options.flatMap((kind) => {
    const rows = sheets.filter((sheet) => sheet.kind === kind).reduce((sum, sheet) => sum + sheet.accepted, 0)
    return rows > 0 ? [{ kind, label: LEDGER_KIND_LABELS[kind], rows }] : []
  })
}
