/** Lists as text for other programs: comma-separated, UTF-8 with a byte-order mark. */
import { guarded } from '../formula-guard.ts'
import type { ListCell, ListSheet } from './list-sheet.ts'

const BYTE_ORDER_MARK = '\ufeff'
const PIECE = 256 * 1024

/** Called every few hundred rows with how many are written. */
type Reached = (rows: number) => Promise<void>

export async function writeDelimited({ columns, rows }: ListSheet, reached?: Reached): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = []
  let text = BYTE_ORDER_MARK + lineOf(columns.map(({ heading }) => heading))
  let count = 0
  for (const row of rows) {
    text += lineOf(row.map((cell, i) => (columns[i]?.kind === 'until' ? untilOf(cell) : cell)))
    count++
    if (text.length < PIECE) continue
    chunks.push(Buffer.from(text))
    text = ''
    await reached?.(count)
  }
  return [...chunks, Buffer.from(text)]
}

function lineOf(cells: readonly ListCell[]): string {
  return `${cells.map(fieldOf).join(',')}\r\n`
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/

function fieldOf(cell: ListCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = guarded(cell.replace(MOMENT, '$1 $2'))
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

/** The first minute of a day is the last one's 24:00. */
function untilOf(cell: ListCell): ListCell {
  const day = typeof cell === 'string' ? /^(.{10})T00:00$/.exec(cell)?.[1] : undefined
  if (day === undefined) return cell
  return `${new Date(Date.parse(`${day}T00:00Z`) - 86_400_000).toISOString().slice(0, 10)} 24:00`
}
