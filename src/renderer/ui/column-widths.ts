/** Widths a person has given to columns, remembered on this computer. */
const PREFIX = 'column-widths:'

export function rememberedWidths(grid: string): Record<string, number> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(PREFIX + grid) ?? '{}')
    const widths = typeof stored === 'object' && stored !== null ? Object.entries(stored) : []
    return Object.fromEntries(widths.filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
  } catch {
    // a damaged note is worth no message: the widths start afresh
    return {}
  }
}

export function rememberWidth(grid: string, column: string, width: number): void {
  localStorage.setItem(PREFIX + grid, JSON.stringify({ ...rememberedWidths(grid), [column]: width }))
}
