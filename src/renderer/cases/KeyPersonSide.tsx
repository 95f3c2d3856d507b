/** The blocks beside the 重点人员分布图: community table; legend over statistics; day chart over the unplaced; the note. */
import type { ReactNode } from 'react'
import { countText } from '../../shared/counts.ts'
import { dayPart } from '../../shared/days.ts'
import { ruleOn } from '../../shared/office/rules.ts'
import { BLOCK } from '../print/blocks.ts'
import { StatisticsTable } from '../print/StatisticsTable.tsx'
import { mm } from '../print/millimetres.ts'
import { CommunityTable, originColumns, totalOf } from './CommunityTable.tsx'
import { CHART_HEIGHT } from './compose-key-persons.ts'
import { DayChart } from './DayChart.tsx'
import { COLUMN, GAP, TABLE_WIDTH } from './key-person-plan.ts'
import { keyPersonStatistics } from './key-person-statistics.ts'
import { KeyPersonLegend } from './KeyPersonLegend.tsx'
import type { ComposedKeyPersons, KeyPersonAnswers } from './KeyPersonSheets.tsx'
import { UnplacedTable } from './UnplacedTable.tsx'

interface SideProps {
  answers: KeyPersonAnswers
  composed: ComposedKeyPersons
}

export function KeyPersonSide({ answers, composed }: SideProps) {
  const { plan, notes, heights } = composed
  const { side, at, measures } = plan
  const { unit } = measures
  const tableHeight = heights ? heights.tableFrame + heights.tableRow * plan.communities : 0
  const below = side.y + (tableHeight + GAP) * unit
  const blocksTop = at === 'right' ? below : side.y
  const blocksLeft = at === 'right' ? side.x : side.x + (TABLE_WIDTH + GAP) * unit
  const secondLeft = blocksLeft + (COLUMN + GAP) * unit
  const notesHeight = (heights?.notes ?? 0) * unit
  return (
    <>
      <At x={side.x} y={side.y}>
        <Communities answers={answers} composed={composed} />
      </At>
      <At x={blocksLeft} y={blocksTop}>
        <LegendAndStatistics answers={answers} composed={composed} />
      </At>
      <At x={secondLeft} y={blocksTop}>
        <ChartAndUnplaced answers={answers} composed={composed} />
      </At>
      <At x={side.x} y={side.y + side.height - notesHeight}>
        <div className="note" style={{ width: mm(TABLE_WIDTH * unit) }}>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      </At>
    </>
  )
}

function Communities({ answers: { distribution }, composed: { plan } }: SideProps) {
  const { communities } = distribution
  const { density, measures } = plan
  const { unit } = measures
  return (
    <>
      <BlockTitle unit={unit}>
        各社区居家观察人员（人）{plan.communities < communities.length ? '　其余社区见附表' : ''}
      </BlockTitle>
      <CommunityTable
        communities={communities.slice(0, plan.communities)}
        total={totalOf(communities)}
        origins={originColumns(communities)}
        width={TABLE_WIDTH}
        {...{ density, unit }}
      />
    </>
  )
}

function LegendAndStatistics({ answers: { distribution, figures, masking }, composed: { plan, map, grades, base } }: SideProps) {
  const { density, measures } = plan
  const { unit } = measures
  return (
    <>
      {map ? (
        <KeyPersonLegend
          symbols={map.clusters.symbols}
          hasTies={map.clusters.ties.length > 0}
          communities={distribution.communities}
          width={COLUMN}
          {...{ grades, base, density, unit }}
        />
      ) : null}
      <div style={{ marginTop: mm(map ? 4 * unit : 0) }}>
        <BlockTitle unit={unit}>统　计</BlockTitle>
        <StatisticsTable rows={keyPersonStatistics(figures, distribution, masking)} width={COLUMN} {...{ density, unit }} />
      </div>
    </>
  )
}

function ChartAndUnplaced({ answers: { distribution, masking, office }, composed: { plan } }: SideProps) {
  const { unplaced, days } = distribution
  const { density, measures } = plan
  const { unit } = measures
  return (
    <>
      <BlockTitle unit={unit}>逐日变化（人）</BlockTitle>
      <DayChart days={days} width={COLUMN} height={CHART_HEIGHT * density} unit={unit} />
      {unplaced.length > 0 ? (
        <div style={{ marginTop: mm(3 * unit) }}>
          <BlockTitle unit={unit}>
            未上图人员（住址不详）{countText(unplaced.length)}人{plan.unplaced < unplaced.length ? '　其余见附表' : ''}
          </BlockTitle>
          <UnplacedTable
            people={unplaced.slice(0, plan.unplaced)}
            isolationDays={ruleOn(office.rules, 'isolation_days', dayPart(distribution.asOf))}
            {...{ masking, unit }}
          />
        </div>
      ) : null}
    </>
  )
}

export function BlockTitle({ unit, children }: { unit: number; children: ReactNode }) {
  return (
    <p className="block-title" style={{ height: mm(BLOCK.title * unit) }}>
      {children}
    </p>
  )
}

/** Millimetres of the sheet. */
export function At({ x, y, children }: { x: number; y: number; children: ReactNode }) {
  return (
    <div className="placed" style={{ left: mm(x), top: mm(y) }}>
      {children}
    </div>
  )
}
