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
  const { success, data } = MapOrder.safeParse(Object.fromEntries(query))
  if (success) return data
  throw new Error(
    `地图不能这样打印：时刻应写成2020-02-10T18:00，纸张为${Paper.options.join('、')}，级别为${Masking.options.join('、')}。`,
  )
}
