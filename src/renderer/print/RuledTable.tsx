/**
 * A table whose rows have heights decided beforehand, so that a sheet can be planned to the tenth of a millimetre. Its
 * rules are drawn as lines: a browser's own borders are never thinner than a quarter of a millimetre.
 */
import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { mm } from './millimetres.ts'

export interface RuledColumn {
  /** millimetres */
  width: number
  align?: 'right' | 'centre'
  head: ReactNode
}

export interface RuledRow {
  key: string
  /** millimetres */
  height: number
  /** `group`: one heading across the table */
  kind: 'group' | 'row' | 'strong' | 'total'
  cells: ReactNode[]
}

interface RuledTableProps {
  columns: RuledColumn[]
  rows: RuledRow[]
  headHeight: number
  /** type sizes in millimetres */
  size: number
  unit: number
}

export function RuledTable({ columns, rows, headHeight, size, unit }: RuledTableProps) {
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  return (
    <div className="ruled" style={{ width: mm(width), fontSize: mm(size) }}>
      <Rules rows={rows} headHeight={headHeight} width={width} unit={unit} />
      <table>
        <colgroup>
          {columns.map((column, i) => (
            <col key={i} style={{ width: mm(column.width) }} />
          ))}
        </colgroup>
        <thead>
          <tr style={{ height: mm(headHeight) }}>
            {columns.map((column, i) => (
              <th key={i} scope="col" className={column.align}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.kind} style={{ height: mm(row.height) }}>
              <Cells row={row} columns={columns} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cells({ row, columns }: { row: RuledRow; columns: RuledColumn[] }) {
  if (row.kind === 'group') {
    return (
      <th scope="rowgroup" colSpan={columns.length}>
        {row.cells}
      </th>
    )
  }
  return row.cells.map((cell, i) => (
    <td key={i} className={columns[i]?.align}>
      {cell}
    </td>
  ))
}

function Rules({ rows, headHeight, width, unit }: { rows: RuledRow[]; headHeight: number; width: number; unit: number }) {
  const ends = rows.map((_, i) => headHeight + rows.slice(0, i + 1).reduce((sum, row) => sum + row.height, 0))
  const height = ends.at(-1) ?? headHeight
  const line = (y: number, thick: number, colour: string) => (
    <path d={`M0 ${y.toFixed(3)}H${width.toFixed(3)}`} stroke={colour} strokeWidth={thick * unit} />
  )
  return (
    <svg width={mm(width)} height={mm(height)} viewBox={`0 0 ${width} ${height}`} overflow="visible" aria-hidden="true">
      {rows.map((row, i) => (
        <Fragment key={row.key}>
          {row.kind === 'group' ? (
            <rect y={(ends[i] ?? 0) - row.height} width={width} height={row.height} fill="#efefec" />
          ) : null}
          {line(ends[i] ?? 0, row.kind === 'group' ? 0.12 : 0.07, row.kind === 'group' ? '#8a8a86' : '#b8b8b4')}
        </Fragment>
      ))}
      {line(0, 0.35, '#1a1a1a')}
      {line(headHeight, 0.2, '#1a1a1a')}
      {line(height, 0.2, '#1a1a1a')}
    </svg>
  )
}
