/** The 附表 of the 重点人员分布图: communities and unplaced persons for whom the map's sheet has no room, in columns. */
import { dayPart } from '../../shared/days.ts'
import { ruleOn } from '../../shared/office/rules.ts'
import { Sheet } from '../print/Sheet.tsx'
import type { SheetFurniture } from '../print/Sheet.tsx'
import { BLOCK } from '../print/blocks.ts'
import { bodyOf } from '../print/measures.ts'
import { COMMUNITY_TABLE, CommunityTable, originColumns } from './CommunityTable.tsx'
import { COLUMN, GAP, TABLE_WIDTH } from './key-person-plan.ts'
import type { KeyPersonPlan } from './key-person-plan.ts'
import { At, BlockTitle } from './KeyPersonSide.tsx'
import type { KeyPersonAnswers } from './KeyPersonSheets.tsx'
import { UNPLACED_TABLE, UnplacedTable } from './UnplacedTable.tsx'

interface SupplementProps {
  answers: KeyPersonAnswers
  plan: KeyPersonPlan
  furniture: SheetFurniture
}

interface Block {
  kind: 'communities' | 'unplaced'
  width: number
  from: number
  to: number
}

export function KeyPersonSupplement({ answers, plan, furniture }: SupplementProps) {
  return sheetsOf(answers, plan).map((blocks, i) => (
    <Sheet key={i} {...furniture} number={`第2幅　附表${i + 1}`}>
      <SupplementBlocks blocks={blocks} answers={answers} plan={plan} />
    </Sheet>
  ))
}

function SupplementBlocks({ blocks, answers, plan }: { blocks: Block[]; answers: KeyPersonAnswers; plan: KeyPersonPlan }) {
  const { distribution, masking, office } = answers
  const { unit } = plan.measures
  const body = bodyOf(plan.measures)
  return blocks.map(({ kind, from, to }, i) => {
    const left = blocks.slice(0, i).reduce((sum, { width }) => sum + width + GAP, 0)
    return (
      <At key={`${kind} ${from}`} x={body.x + left * unit} y={body.y}>
        <BlockTitle unit={unit}>{kind === 'communities' ? '各社区居家观察人员（续）' : '未上图人员（续）'}</BlockTitle>
        {kind === 'communities' ? (
          <CommunityTable
            communities={distribution.communities.slice(from, to)}
            total={null}
            origins={originColumns(distribution.communities)}
            density={1}
            width={TABLE_WIDTH}
            unit={unit}
          />
        ) : (
          <UnplacedTable
            people={distribution.unplaced.slice(from, to)}
            isolationDays={ruleOn(office.rules, 'isolation_days', dayPart(distribution.asOf))}
            {...{ masking, unit }}
          />
        )}
      </At>
    )
  })
}

/** Columns of rows, as many to a sheet as are wide enough. */
function sheetsOf({ distribution }: KeyPersonAnswers, plan: KeyPersonPlan): Block[][] {
  const { unit } = plan.measures
  const body = bodyOf(plan.measures)
  const room = body.height / unit - BLOCK.title
  const blocks = [
    ...blocksOf('communities', plan.communities, distribution.communities.length, {
      width: TABLE_WIDTH,
      rows: Math.floor((room - COMMUNITY_TABLE.head) / COMMUNITY_TABLE.row),
    }),
    ...blocksOf('unplaced', plan.unplaced, distribution.unplaced.length, {
      width: COLUMN,
      rows: Math.floor((room - UNPLACED_TABLE.head) / UNPLACED_TABLE.row),
    }),
  ]
  const sheets: Block[][] = []
  for (const block of blocks) {
    const last = sheets.at(-1)
    const used = last?.reduce((sum, { width }) => sum + width + GAP, 0) ?? Infinity
    if (last && used + block.width <= body.width / unit + 1e-6) last.push(block)
    else sheets.push([block])
  }
  return sheets
}

function blocksOf(kind: Block['kind'], from: number, to: number, { width, rows }: { width: number; rows: number }): Block[] {
  return Array.from({ length: Math.ceil((to - from) / rows) }, (_, i) => ({
    kind,
    width,
    from: from + i * rows,
    to: Math.min(to, from + (i + 1) * rows),
  }))
}
