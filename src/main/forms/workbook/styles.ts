/** How a workbook's cells look, as far as the screen shows it, and how their numbers are written. */
import type { CellLook } from '../../../shared/forms/form.ts'
import type { Archive } from './archive.ts'
import type { Cell } from './addresses.ts'
import { keyOf } from './sheet.ts'
import type { Sheet } from './sheet.ts'
import { attribute, child, children } from './xml.ts'
import type { Element } from './xml.ts'

export interface Style {
  look: CellLook
  /** the number format's code; empty = general */
  format: string
}

const PLAIN: CellLook = {
  isBold: false,
  size: 11,
  align: null,
  vertical: 'bottom',
  wraps: false,
  fill: null,
  colour: null,
  edges: '',
}
export const PLAIN_STYLE: Style = { look: PLAIN, format: '' }

/** Formats that have a number and no text; those of the Chinese editions among them. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy年m月',
  28: 'm月d日',
  29: 'm月d日',
  30: 'm-d-yy',
  31: 'yyyy年m月d日',
  32: 'h时mm分',
  33: 'h时mm分ss秒',
  49: '@',
  57: 'yyyy年m月',
  58: 'm月d日',
}

/** Styles by the number cells name them with. */
export function readStyles(archive: Archive): Style[] {
  const [path] = archive.related(archive.main, 'styles')
  if (path === undefined) return [PLAIN_STYLE]
  const root = archive.xml(path)
  const own = new Map(
    children(child(root, 'numFmts'), 'numFmt').map((one) => [
      Number(attribute(one, 'numFmtId')),
      attribute(one, 'formatCode') ?? '',
    ]),
  )
  const fonts = children(child(root, 'fonts'), 'font')
  const fills = children(child(root, 'fills'), 'fill')
  const borders = children(child(root, 'borders'), 'border')
  return children(child(root, 'cellXfs'), 'xf').map((xf) => {
    const at = (list: Element[], name: string) => list[Number(attribute(xf, name) ?? 0)]
    const number = Number(attribute(xf, 'numFmtId') ?? 0)
    return {
      look: {
        ...fontLook(at(fonts, 'fontId')),
        ...alignmentLook(child(xf, 'alignment')),
        fill: fillOf(at(fills, 'fillId')),
        edges: edgesOf(at(borders, 'borderId')),
      },
      format: own.get(number) ?? BUILT_IN[number] ?? '',
    }
  })
}

function fontLook(font: Element | undefined): Pick<CellLook, 'isBold' | 'size' | 'colour'> {
  const bold = child(font, 'b')
  return {
    isBold: bold !== undefined && !['0', 'false'].includes(attribute(bold, 'val') ?? ''),
    size: Number(attribute(child(font, 'sz'), 'val') ?? 11),
    colour: colourOf(child(font, 'color')),
  }
}

const ALIGNS = { left: 'left', center: 'center', right: 'right', centerContinuous: 'center', distributed: 'center' } as const
const VERTICALS = { top: 'top', center: 'middle', justify: 'middle', distributed: 'middle' } as const

function alignmentLook(alignment: Element | undefined): Pick<CellLook, 'align' | 'vertical' | 'wraps'> {
  const align = attribute(alignment, 'horizontal') as keyof typeof ALIGNS | undefined
  const vertical = attribute(alignment, 'vertical') as keyof typeof VERTICALS | undefined
  return {
    align: (align && ALIGNS[align]) ?? null,
    vertical: (vertical && VERTICALS[vertical]) ?? 'bottom',
    wraps: ['1', 'true'].includes(attribute(alignment, 'wrapText') ?? ''),
  }
}

function fillOf(fill: Element | undefined): string | null {
  const pattern = child(fill, 'patternFill')
  return attribute(pattern, 'patternType') === 'solid' ? colourOf(child(pattern, 'fgColor')) : null
}

/** Colours written out; those of the theme are left to the screen's own. */
function colourOf(colour: Element | undefined): string | null {
  const written = /([0-9a-f]{6})$/i.exec(attribute(colour, 'rgb') ?? '')?.[1]
  return written === undefined ? null : `#${written.toLowerCase()}`
}

function edgesOf(border: Element | undefined): string {
  const sides = { top: 't', left: 'l', bottom: 'b', right: 'r', start: 'l', end: 'r' }
  return Object.entries(sides)
    .filter(([side]) => !['', 'none'].includes(attribute(child(border, side), 'style') ?? ''))
    .map(([, letter]) => letter)
    .join('')
}

/** A place in the form that is ruled off: it waits for something, or holds it. */
export function hasEdges(sheet: Sheet, at: Cell, styles: Style[]): boolean {
  const style = sheet.cells.get(keyOf(at))?.style
  return style !== undefined && (styles[style] ?? PLAIN_STYLE).look.edges !== ''
}
