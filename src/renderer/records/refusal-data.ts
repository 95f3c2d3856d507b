/** What comes with the refusals of storing: problems at their fields, conflicts, the record that is there already. */
import { ORPCError } from '@orpc/client'
import * as z from 'zod'
import { FieldConflict } from '../../shared/records/contract.ts'
import { FieldProblem } from '../../shared/records/field.ts'

export type StoreRefusal =
  | { code: 'invalid_input'; problems: FieldProblem[] }
  | { code: 'record_changed'; conflicts: FieldConflict[] }
  | { code: 'already_there'; id: number; title: string }

const Data = z.discriminatedUnion('code', [
  z.object({ code: z.literal('invalid_input'), problems: z.array(FieldProblem).min(1) }),
  z.object({ code: z.literal('record_changed'), conflicts: z.array(FieldConflict).min(1) }),
  z.object({ code: z.literal('already_there'), id: z.number(), title: z.string() }),
])

/** null for every other failure: it is one sentence and nothing more. */
export function storeRefusal(error: unknown): StoreRefusal | null {
  if (!(error instanceof ORPCError)) return null
  const data: unknown = error.data
  const read = Data.safeParse({ ...(typeof data === 'object' ? data : {}), code: String(error.code) })
  return read.success ? read.data : null
}
