/** Sets the 关卡点布控图 from its answers: plans the sheet, lays out the map, and puts table, legend and statistics beside it. */
import { useMemo } from 'react'
import type { Area } from '../../shared/areas/area.ts'
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import type { Paper } from '../../shared/documents/document.ts'
import type { FigureSet } from '../../shared/figures/figures.ts'
import type { Office } from '../../shared/office/office.ts'
import type { Masking } from '../../shared/people/masking.ts'
import { NoBaseMap } from '../map/print/NoBaseMap.tsx'
import { mm } from '../print/millimetres.ts'
import { Sheet, scaleBarRight } from '../print/Sheet.tsx'
import type { SheetFurniture } from '../print/Sheet.tsx'
import { bodyOf } from '../print/measures.ts'
import { BLOCK } from '../print/blocks.ts'
import { DeploymentLegend, DeploymentStatistics } from './DeploymentSide.tsx'
import { DeploymentDrawing } from './DeploymentDrawing.tsx'
import { composeDeployment } from './compose-deployment.ts'
import { SIDE } from './deployment-plan.ts'
import { PostColumns } from './PostTable.tsx'
import { SIDE_COLUMN } from './post-rows.ts'

export interface DeploymentAnswers {
  areas: Area[]
  posts: Checkpoint[]
  figures: FigureSet
  office: Office
  paper: Paper
  masking: Masking
}

export function DeploymentSheets(answers: DeploymentAnswers) {
  const { plan, map, legend, notes, tableTitle } = useMemo(() => composeDeployment(answers), [answers])
  const { posts, figures, office, masking } = answers
  const { measures, density, side, flow, table, tailTop, supplements } = plan
  const { unit } = measures
  const furniture: SheetFurniture = {
    measures,
    title: `${office.streetName}关卡点布控图`,
    asOf: figures.asOf,
    masking,
    number: '第1幅　共2幅',
    issuedBy: office.commandPostName,
    frame: plan.frame,
    credit: map ? (office.baseMapCredit ?? '来源未注明') : null,
  }
  const width = SIDE_COLUMN
  const columnLeft = (fromLast: number) => side.x + Math.max(0, flow.columns.length - 1 - fromLast) * (width + SIDE.gap) * unit
  const top = side.y + SIDE.title * unit
  const [legendTop = 0, statisticsTop = 0] = flow.columns.length === 1 ? stacked(tailTop, legend.height, unit) : tailTop.slice(-2)
  const columns = { table, masking, unit, cells: map?.cells ?? new Map<number, string>() }
  return (
    <>
      <Sheet {...furniture}>
        {map && plan.denominator !== null ? (
          <DeploymentDrawing
            map={map}
            frame={plan.frame}
            denominator={plan.denominator}
            measures={measures}
            barRight={scaleBarRight(measures, plan.frame, furniture.credit)}
          />
        ) : (
          <NoBaseMap frame={plan.frame} unit={unit} />
        )}
        <TableTitle x={side.x} y={side.y} text={tableTitle} unit={unit} />
        <PostColumns {...columns} flow={flow} at={{ x: side.x, y: top }} />
        <div className="placed" style={{ left: mm(columnLeft(1)), top: mm(top + legendTop) }}>
          {map ? <DeploymentLegend entries={legend.entries} base={legend.base} {...{ density, width, unit }} /> : null}
        </div>
        <div className="placed" style={{ left: mm(columnLeft(0)), top: mm(top + statisticsTop) }}>
          <DeploymentStatistics {...{ figures, posts, notes, density, width, unit }} />
        </div>
      </Sheet>
      {supplements.map((supplement, i) => (
        <Sheet key={i} {...furniture} number={`第1幅　附表${i + 1}`}>
          <TableTitle x={bodyOf(measures).x} y={bodyOf(measures).y} text={`${tableTitle}（续）`} unit={unit} />
          <PostColumns {...columns} flow={supplement} at={{ x: bodyOf(measures).x, y: bodyOf(measures).y + SIDE.title * unit }} />
        </Sheet>
      ))}
    </>
  )
}

function TableTitle({ x, y, text, unit }: { x: number; y: number; text: string; unit: number }) {
  return (
    <p className="placed block-title" style={{ left: mm(x), top: mm(y), height: mm(BLOCK.title * unit) }}>
      {text}
    </p>
  )
}

/** In a single column the statistics stand below the legend. */
function stacked([top = 0]: number[], legendHeight: number, unit: number): [number, number] {
  return [top, top + (legendHeight + SIDE.tailGap) * unit]
}
