/** Columns of text that line up on a terminal, where a Chinese character is two cells wide. */

export function textTable(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => cellsOf(row[column] ?? ''))))
  return rows
    .map((row) =>
      row
        .map((text, column) => padded(text, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(width - cellsOf(text))
}

function cellsOf(text: string): number {
  return Array.from(text).reduce((cells, character) => cells + (WIDE.test(character) ? 2 : 1), 0)
}

const WIDE =
  /[\u1100-\u115f\u2014\u2018-\u201d\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/
