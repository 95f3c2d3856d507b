import * as z from 'zod'
import { AsOf, procedure } from '../contract.ts'
import { Area, AreaDetail, AreaName, CompoundType, MergePreview } from './area.ts'

const One = z.object({ id: z.number().int() })
const Pair = z.object({ from: z.number().int(), into: z.number().int() })
const writing = ['not_found', 'invalid_input', 'data_full', 'data_read_only'] as const

export const areasContract = {
  /** Every area, those without geometry too. */
  list: procedure().output(z.array(Area)),
  /** Of every area that anything lies in or that goes by other names. */
  details: procedure().input(AsOf).output(z.array(AreaDetail)),
  /** A community or compound that no base map has yet. invalid_input: there is one of that name. */
  create: procedure(...writing)
    .input(
      z.object({
        kind: z.enum(['community', 'compound']),
        name: AreaName,
        parentId: z.number().int().nullable(),
        compoundType: CompoundType.nullable(),
      }),
    )
    .output(Area),
  /** The old name goes on being understood in ledgers. invalid_input: another has that name. */
  update: procedure(...writing)
    .input(One.extend({ name: AreaName.optional(), compoundType: CompoundType.nullable().optional() }))
    .output(Area),
  /** invalid_input: it is drawn on the base map, or records are tied to it. */
  remove: procedure(...writing).input(One),
  /** What merging `from` into `into` would move; refused where they cannot be one. */
  previewMerge: procedure('not_found', 'invalid_input').input(Pair).output(MergePreview),
  /** Two entries of one place become one: everything tied to `from` moves, and its name goes on meaning `into`. */
  merge: procedure(...writing).input(Pair),
}
