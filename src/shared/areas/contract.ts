import * as z from 'zod'
import { procedure } from '../contract.ts'
import { Area } from './area.ts'

export const areasContract = {
  /** Every area, those without geometry too. */
  list: procedure().output(z.array(Area)),
}
