/** Turns a cell's look into the writer's style. */
import type { CellStyle } from 'hucre/xlsx'
import type { CellLook, Line } from './paper-sheet.ts'

export const DEFAULT_FONT = { name: '宋体', size: 10, charset: 134 }

export function cellStyle(look: CellLook): CellStyle {
  const { size = DEFAULT_FONT.size, isBold = false, font = DEFAULT_FONT.name, overflow = 'wrap' } = look
  return {
    font: { name: font, size, bold: isBold, charset: 134, color: { rgb: look.color ?? '000000' } },
    alignment: {
      horizontal: look.align ?? 'left',
      vertical: look.alignVertically ?? 'center',
      ...(overflow === 'wrap' ? { wrapText: true } : { shrinkToFit: true }),
    },
    border: {
      ...side('top', look.top ?? look.border),
      ...side('right', look.right ?? look.border),
      ...side('bottom', look.bottom ?? look.border),
      ...side('left', look.left ?? look.border),
    },
    ...(look.fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: look.fill } } }),
    // text: a clerk who edits a phone number must not get 1.99E+10
    numFmt: '@',
  }
}

type Border = NonNullable<CellStyle['border']>

function side(name: 'top' | 'right' | 'bottom' | 'left', line: Line = 'none'): Border {
  return line === 'none' ? {} : { [name]: { style: line, color: { rgb: line === 'hair' ? '777777' : '000000' } } }
}
