/** Putting people into several cells at once: what a workbook's block, a copied week or a drag asks, and what became of it. */
import * as z from 'zod'
import { Day } from '../days.ts'
import { Seat } from '../people/person.ts'

/** Somebody of the register, or a name as a workbook writes it, with the number behind it. */
export const Named = z.union([
  z.object({ personId: z.number().int() }),
  z.object({ name: z.string().trim().min(1).max(60), phone: z.string().max(20).nullable() }),
])
export type Named = z.infer<typeof Named>

/** One seat of one shift, the names seen there, and who is to sit there instead; nobody: the seat is emptied. */
export const CellToFill = z.object({
  shiftId: z.number().int(),
  /** null: beside the standard */
  seat: Seat.nullable(),
  was: z.array(z.string()),
  people: z.array(Named).max(30),
})
export type CellToFill = z.infer<typeof CellToFill>

/** Somebody who was not put in, and why. */
export const LeftOut = z.object({
  /** of the cell they were meant for */
  shiftId: z.number().int(),
  seat: Seat.nullable(),
  /** 2月10日中班 43 丽江西小区南门卡点 社区 */
  place: z.string(),
  name: z.string(),
  why: z.string(),
})
export type LeftOut = z.infer<typeof LeftOut>

export const Placed = z.object({
  title: z.string(),
  /** people put in */
  placed: z.number().int(),
  /** people taken out of cells that were to be emptied */
  cleared: z.number().int(),
  left: z.array(LeftOut),
  /** put in as written: nobody of the register bears the name, or several do */
  unknown: z.array(z.string()),
})
export type Placed = z.infer<typeof Placed>

export const CopyWeek = z.object({
  /** the days to be filled, each from the day seven before */
  from: Day,
  to: Day,
  /** names of posts; left out: all */
  posts: z.array(z.string()).max(2000).optional(),
})
export type CopyWeek = z.infer<typeof CopyWeek>
