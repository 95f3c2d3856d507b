/** Sets the 重点人员分布图 from its answers: map, community table, legend, statistics, day chart and the unplaced. */
import { useMemo } from 'react'
import type { Area } from '../../shared/areas/area.ts'
import type { CaseDistribution } from '../../shared/cases/case.ts'
import type { Paper } from '../../shared/documents/document.ts'
import type { FigureSet } from '../../shared/figures/figures.ts'
import type { Office } from '../../shared/office/office.ts'
import type { Masking } from '../../shared/people/masking.ts'
import { NoBaseMap } from '../map/print/NoBaseMap.tsx'
import { Sheet, scaleBarRight } from '../print/Sheet.tsx'
import type { SheetFurniture } from '../print/Sheet.tsx'
import { composeKeyPersons } from './compose-key-persons.ts'
import { KeyPersonDrawing } from './KeyPersonDrawing.tsx'
import { KeyPersonSide } from './KeyPersonSide.tsx'
import { KeyPersonSupplement } from './KeyPersonSupplement.tsx'

export interface KeyPersonAnswers {
  areas: Area[]
  distribution: CaseDistribution
  figures: FigureSet
  office: Office
  paper: Paper
  masking: Masking
}

export type ComposedKeyPersons = ReturnType<typeof composeKeyPersons>

export function KeyPersonSheets(answers: KeyPersonAnswers) {
  const composed = useMemo(() => composeKeyPersons(answers), [answers])
  const { plan, map, grades } = composed
  const { distribution, office, masking } = answers
  const furniture: SheetFurniture = {
    measures: plan.measures,
    title: `${office.streetName}重点人员分布图`,
    asOf: distribution.asOf,
    masking,
    number: '第2幅　共2幅',
    issuedBy: office.commandPostName,
    credit: map ? (office.baseMapCredit ?? '来源未注明') : null,
    frame: plan.frame,
  }
  const { frame, denominator, measures } = plan
  return (
    <>
      <Sheet {...furniture}>
        {map && denominator !== null ? (
          <KeyPersonDrawing
            {...{ map, grades, masking, frame, denominator, measures }}
            communities={distribution.communities}
            barRight={scaleBarRight(measures, frame, furniture.credit)}
          />
        ) : (
          <NoBaseMap frame={frame} unit={measures.unit} />
        )}
        <KeyPersonSide answers={answers} composed={composed} />
      </Sheet>
      <KeyPersonSupplement answers={answers} plan={plan} furniture={furniture} />
    </>
  )
}
