import { AsOf, procedure } from '../contract.ts'
import { Situation } from './situation.ts'

export const situationContract = {
  at: procedure().input(AsOf).output(Situation),
}
