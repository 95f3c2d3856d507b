import * as z from 'zod'
import { procedure } from '../contract.ts'

/** What a maintainer asks first. */
export const About = z.object({
  version: z.string(),
  dataDir: z.string(),
  /** bytes on disk, with what SQLite has not yet folded in */
  databaseSize: z.number().int(),
  /** records of all kinds that lists show */
  records: z.number().int(),
  /** acts in the log */
  acts: z.number().int(),
  faultsLog: z.object({ path: z.string(), exists: z.boolean() }),
})
export type About = z.infer<typeof About>

/** The verdict as a sentence for the office. */
export const DatabaseCheck = z.object({ isSound: z.boolean(), sentence: z.string() })
export type DatabaseCheck = z.infer<typeof DatabaseCheck>

export const systemContract = {
  about: procedure().output(About),
  /** Reads the whole database file and looks for damage and for references that lead nowhere. */
  check: procedure().output(DatabaseCheck),
}
