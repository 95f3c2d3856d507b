/** The 重点人员分布图 on paper: asks for areas, cases and figures of one moment and draws the sheet, and a 附表 if lists are long. */
import { api } from '../api.ts'
import { mapOrderOf } from '../print/map-order.ts'
import type { PrintPageProps } from '../print/pages.ts'
import { useAnswer } from '../print/use-answer.ts'
import { KeyPersonSheets } from './KeyPersonSheets.tsx'

export function KeyPersonMapPrint({ query }: PrintPageProps) {
  const { asOf, paper, masking } = mapOrderOf(query)
  const moment = asOf === undefined ? {} : { asOf }
  const [areas, distribution, figures, status] = useAnswer('key-persons', () =>
    Promise.all([api.areas.list(), api.cases.distribution({ ...moment, masking }), api.figures.at(moment), api.office.status()]),
  )
  return <KeyPersonSheets {...{ areas, distribution, figures, paper, masking }} office={status.office} />
}
