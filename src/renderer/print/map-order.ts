/** What a map is ordered with: `#/deployment?asOf=2020-02-10T18:00&paper=A3&masking=wall`. */
import * as z from 'zod'
import { Moment } from '../../shared/days.ts'
import { Paper } from '../../shared/documents/document.ts'
import { Masking } from '../../shared/people/masking.ts'

const MapOrder = z.object({
  /** omitted: the office's working moment */
  asOf: Moment.optional(),
  paper: Paper.default('A3'),
  masking: Masking.default('wall'),
})
export type MapOrder = z.infer<typeof MapOrder>

export function mapOrderOf(query: URLSearchParams): MapOrder {
  return MapOrder.parse(Object.fromEntries(query))
}
