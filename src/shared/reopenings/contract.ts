import * as z from 'zod'
import { AsOf, procedure } from '../contract.ts'
import { Reopening } from './reopening.ts'

export const reopeningsContract = {
  /** what the business of a closure asked for, latest first */
  ofClosure: procedure()
    .input(AsOf.extend({ closureId: z.number().int() }))
    .output(z.array(Reopening)),
}
