/** The table of posts, column by column as planned: number, name, leader, phone, strength per shift, cell of the map's grid. */
import type { ReactNode } from 'react'
import type { Masking } from '../../shared/people/masking.ts'
import { fitFactor } from '../map/print/text-width.ts'
import type { Flow } from '../print/flow-columns.ts'
import { RuledTable } from '../print/RuledTable.tsx'
import type { RuledColumn, RuledRow } from '../print/RuledTable.tsx'
import { mm } from '../print/millimetres.ts'
import { SIDE } from './deployment-plan.ts'
import type { PostTable as PlannedTable } from './deployment-plan.ts'
import { POST_COLUMNS as WIDTHS, POST_TABLE, SIDE_COLUMN, nameWidthOf, strengthParts } from './post-rows.ts'
import type { PostRow } from './post-rows.ts'
import { postLeader } from './post-symbol.ts'

interface PostTableProps {
  table: PlannedTable
  flow: Flow
  cells: ReadonlyMap<number, string>
  masking: Masking
  unit: number
  at: { x: number; y: number }
}

export function PostColumns({ table, flow, cells, masking, unit, at }: PostTableProps) {
  const step = (SIDE_COLUMN + SIDE.gap) * unit
  return flow.columns.map((column, i) =>
    column.to === column.from ? null : (
      <div key={i} className="placed" style={{ left: mm(at.x + i * step), top: mm(at.y) }}>
        <RuledTable
          columns={columnsOf(masking, unit)}
          rows={rowsOf(table, column, { cells, masking, unit })}
          headHeight={POST_TABLE.head * table.type * unit}
          size={POST_TABLE.size * table.type * unit}
          unit={unit}
        />
      </div>
    ),
  )
}

function columnsOf(masking: Masking, unit: number): RuledColumn[] {
  const staff: RuledColumn[] = [
    { width: WIDTHS.leader * unit, head: '领导' },
    { width: WIDTHS.phone * unit, head: '电话' },
  ]
  return [
    { width: WIDTHS.number * unit, align: 'centre', head: '号' },
    { width: (nameWidthOf(masking) + 0.8) * unit, head: '卡点' },
    ...(masking === 'external' ? [] : staff),
    { width: WIDTHS.strength * unit, head: '力量/班' },
    { width: WIDTHS.cell * unit, align: 'centre', head: '格' },
  ]
}

interface RowContext {
  cells: ReadonlyMap<number, string>
  masking: Masking
  unit: number
}

function rowsOf({ rows, type }: PlannedTable, { from, to, repeats }: Flow['columns'][number], context: RowContext): RuledRow[] {
  const repeated = repeats === null ? undefined : rows[repeats]
  return [
    ...(repeated ? [headingRow(repeated, context.unit, true)] : []),
    ...rows.slice(from, to).map((row) => (row.heading ? headingRow(row, context.unit, false) : postRow(row, type, context))),
  ]
}

function headingRow({ key, heading, height }: PostRow, unit: number, isRepeated: boolean): RuledRow {
  const text = heading ? `${heading.name}${isRepeated ? '（续）' : `　${heading.count}处`}` : ''
  return { key: isRepeated ? `${key} again` : key, height: height * unit, kind: 'group', cells: [text] }
}

function postRow({ key, post, nameLines, height }: PostRow, type: number, { cells, masking, unit }: RowContext): RuledRow {
  if (!post) return { key, height: height * unit, kind: 'row', cells: [] }
  const { name, phone } = postLeader(post)
  const fitted = (text: string | null, width: number): ReactNode => (
    <Fitted text={text ?? '—'} width={width} size={POST_TABLE.size * type} />
  )
  return {
    key,
    height: height * unit,
    kind: post.missing.length > 0 ? 'strong' : 'row',
    cells: [
      post.number ?? '',
      <Name
        key="name"
        lines={nameLines}
        isStrong={post.missing.length > 0}
        hasStar={post.hasPartyBranch}
        width={nameWidthOf(masking)}
        size={POST_TABLE.size * type}
      />,
      ...(masking === 'external' ? [] : [fitted(name, WIDTHS.leader - 0.6), fitted(phone, WIDTHS.phone - 0.6)]),
      <Strength key="strength" row={strengthParts(post)} size={POST_TABLE.size * type} />,
      cells.get(post.id) ?? '—',
    ],
  }
}

interface NameProps {
  lines: string[]
  isStrong: boolean
  hasStar: boolean
  /** A3 millimetres */
  width: number
  size: number
}

function Name({ lines, isStrong, hasStar, width, size }: NameProps) {
  const factor = Math.min(...lines.map((line) => fitFactor(line, size, width - (hasStar ? POST_TABLE.star : 0))))
  return (
    <span className={isStrong ? 'post-name strong' : 'post-name'} style={{ fontSize: `${factor}em` }}>
      {lines.map((line, i) => (
        <span key={i} className="post-name-line">
          {line}
          {hasStar && i === lines.length - 1 ? <span className="star">★</span> : null}
        </span>
      ))}
    </span>
  )
}

function Strength({ row, size }: { row: ReturnType<typeof strengthParts>; size: number }) {
  if (row.length === 0) return '—'
  const factor = fitFactor(row.map(({ people }) => people).join('+'), size, WIDTHS.strength - 1.2)
  return (
    <span style={{ fontSize: `${factor}em` }}>
      {row.map(({ seat, people, isMissing }, i) => (
        <span key={seat}>
          {i > 0 ? '+' : ''}
          {isMissing ? <span className="missing-seat">{people}</span> : people}
        </span>
      ))}
    </span>
  )
}

/** A text set smaller when it is longer than its cell; `width` and `size` in A3 millimetres. */
function Fitted({ text, width, size }: { text: string; width: number; size: number }) {
  const factor = fitFactor(text, size, width)
  return factor === 1 ? text : <span style={{ fontSize: `${factor}em` }}>{text}</span>
}
