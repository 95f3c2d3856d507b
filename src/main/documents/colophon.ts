/** The colophon (版记): ruled rows whose last rule is the foot of the last page's type area (GB/T 9704-2012 §7.4). */
import {
  AlignmentType,
  ShadingType,
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  TabStopType,
  VerticalPositionAlign,
} from 'docx'
import type { IFrameOptions, Paragraph } from 'docx'
import { CHARACTER, TYPE_WIDTH } from './page.ts'
import { fixedLine, runs } from './text.ts'

/** A row: text at the left, and perhaps one at the right (共印40份). */
export interface ColophonRow {
  text: string
  right?: string
}

/** points: 0.35 mm outside, 0.25 mm between */
const THICK = 1
const THIN = 0.7

/** points: 4号 on lines of 22 */
const SIZE = 14
const LINE_HEIGHT = 22

/**
 * Put it last. Its paragraphs share one frame, which stands at the foot of the page on which the small paragraph after
 * it lands. A frame and not a floating table: LibreOffice leaves a table as wide as the text where it is, and the rules
 * of a paragraph without indents are as wide as the type area while the text between them is indented.
 */
export function colophon(rows: ColophonRow[]): Paragraph[] {
  if (rows.length === 0) return []
  const framed = rows.flatMap((row, index) => [rule(index === 0 ? THICK : THIN), rowText(row)])
  return [...framed, rule(THICK), fixedLine([], 1)]
}

const FRAME: IFrameOptions = {
  type: 'alignment',
  alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
  width: TYPE_WIDTH,
  wrap: FrameWrap.NOT_BESIDE,
}

/** A black line is a paragraph as high as the rule is thick: LibreOffice dissolves a frame whose paragraphs have borders. */
function rule(height: number): Paragraph {
  return fixedLine([], height, { frame: FRAME, shading: { type: ShadingType.CLEAR, fill: '000000' } })
}

/** A long list goes on under its first word, not under its label. */
function rowText({ text, right }: ColophonRow): Paragraph {
  const hanging = (text.indexOf('：') + 1) * SIZE * 20
  return fixedLine(runs(right === undefined ? text : `${text}\t${right}`, { size: SIZE, spacing: 0 }), LINE_HEIGHT, {
    frame: FRAME,
    alignment: AlignmentType.LEFT,
    indent: { left: CHARACTER + hanging, hanging, right: CHARACTER },
    tabStops: [{ type: TabStopType.RIGHT, position: TYPE_WIDTH - CHARACTER }],
  })
}
