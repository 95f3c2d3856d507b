import * as z from 'zod'
import { procedure } from '../contract.ts'

/** What a maintainer asks first. */
export const About = z.object({ version: z.string(), dataDir: z.string() })

export const systemContract = {
  about: procedure().output(About),
}
