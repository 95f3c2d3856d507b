import { AsOf, procedure } from '../contract.ts'
import { Masking } from '../people/masking.ts'
import { CaseDistribution } from './case.ts'

export const casesContract = {
  distribution: procedure()
    .input(AsOf.extend({ masking: Masking }))
    .output(CaseDistribution),
}
