/**
 * Refusals: what the office may not do now, said in one Chinese sentence that also says what to do instead.
 * A refusal is neither a bad row (that is data, see `ledgers/ledger.ts`) nor a fault (a bug, logged under a number).
 */

/** Every refusal's code and its HTTP status; the contract lists the codes a call can give. */
export const REFUSALS = {
  not_found: 404,
  invalid_input: 400,
  file_empty: 422,
  file_too_large: 413,
  file_unreadable: 422,
  file_password: 422,
  file_password_wrong: 422,
  file_encoding: 422,
  sheet_unrecognised: 422,
  preview_gone: 409,
  data_newer: 409,
  data_damaged: 409,
  data_in_use: 409,
  data_full: 507,
  data_read_only: 403,
  office_not_empty: 409,
  record_changed: 409,
  already_there: 409,
  changed_since: 409,
  already_undone: 409,
  backup_missing: 404,
  backup_damaged: 422,
  backup_failed: 500,
  printer_missing: 501,
  output_unwritable: 422,
  forbidden: 403,
  cancelled: 499,
} as const

export type RefusalCode = keyof typeof REFUSALS

export class Refusal extends Error {
  readonly code: RefusalCode
  readonly data: unknown

  constructor(code: RefusalCode, message: string, data?: unknown) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.data = data
  }
}
