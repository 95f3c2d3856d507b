/** The base every feature's contract builds on: refusals with code and Chinese message, and the moment a question is asked as of. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { Moment } from './days.ts'
import { REFUSALS } from './refusals.ts'
import type { RefusalCode } from './refusals.ts'

/** A procedure that can give these refusals. */
export function procedure(...codes: RefusalCode[]) {
  return oc.errors(Object.fromEntries(codes.map((code) => [code, { status: REFUSALS[code] }])))
}

/** Omitted = the office's working moment. */
export const AsOf = z.object({ asOf: Moment.optional() })
