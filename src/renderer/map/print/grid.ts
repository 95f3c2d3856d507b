/** The reference grid between inner and outer frame: columns A–F, rows 1–6. */
import type { Box, Point } from './boxes.ts'

export const GRID_COLUMNS = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export const GRID_ROWS = ['1', '2', '3', '4', '5', '6'] as const

/** `C4`; null outside the frame. */
export function gridCell([x, y]: Point, frame: Box): string | null {
  const column = GRID_COLUMNS[Math.floor(((x - frame.x) / frame.width) * GRID_COLUMNS.length)]
  const row = GRID_ROWS[Math.floor(((y - frame.y) / frame.height) * GRID_ROWS.length)]
  return column !== undefined && row !== undefined ? column + row : null
}
