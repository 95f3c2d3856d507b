import { AsOf, procedure } from '../contract.ts'
import { Briefing } from './briefing.ts'

export const briefingContract = {
  compose: procedure().input(AsOf).output(Briefing),
}
