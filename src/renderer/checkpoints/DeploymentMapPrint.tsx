/** The 关卡点布控图 on paper: asks for areas, posts and figures of one moment and draws the sheet, and its 附表 if the table needs one. */
import { api } from '../api.ts'
import { mapOrderOf } from '../print/map-order.ts'
import type { PrintPageProps } from '../print/pages.ts'
import { useAnswer } from '../print/use-answer.ts'
import { DeploymentSheets } from './DeploymentSheets.tsx'

export function DeploymentMapPrint({ query }: PrintPageProps) {
  const { asOf, paper, masking } = mapOrderOf(query)
  const moment = asOf === undefined ? {} : { asOf }
  const [areas, checkpoints, figures, status] = useAnswer('deployment', () =>
    Promise.all([api.areas.list(), api.lists.checkpoints(moment), api.figures.at(moment), api.office.status()]),
  )
  return <DeploymentSheets {...{ areas, figures, paper, masking }} posts={checkpoints.rows} office={status.office} />
}
