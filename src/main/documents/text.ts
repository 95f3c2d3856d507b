/** Runs and paragraphs in the faces of official documents. */
import { AlignmentType, LineRuleType, Paragraph, TextRun } from 'docx'
import type { IParagraphOptions } from 'docx'
import { stretchesByFont } from './fonts.ts'
import type { Face } from './fonts.ts'
import { TIGHTEN } from './page.ts'
import { BODY_STYLE, FREE_STYLE } from './styles.ts'

export interface Look {
  face?: Face
  /** points */
  size?: number
  isBold?: boolean
  color?: string
  /** added between characters, in twips */
  spacing?: number
}

/** 3号仿宋 unless the look says otherwise. */
export function runs(text: string, { face = 'body', size = 16, isBold = false, color, spacing = TIGHTEN }: Look = {}): TextRun[] {
  const boldness = isBold ? { bold: true } : {}
  return stretchesByFont(text, face).map(
    (stretch) =>
      new TextRun({
        text: stretch.text,
        // one name for all scripts, and the hint: otherwise quotation marks and dashes come out half-width
        font: { ascii: stretch.font, hAnsi: stretch.font, eastAsia: stretch.font, cs: stretch.font, hint: 'eastAsia' },
        size: size * 2,
        characterSpacing: spacing,
        ...boldness,
        ...(color === undefined ? {} : { color }),
      }),
  )
}

/** Body text: justified, indented by two characters, one line of the grid each. */
export function bodyParagraph(children: TextRun[]): Paragraph {
  return new Paragraph({ children, style: BODY_STYLE })
}

/** Lines of a fixed height (points) off the grid: heads larger than the body, and spacers. */
export function fixedLine(children: TextRun[], height: number, options: Omit<IParagraphOptions, 'children'> = {}): Paragraph {
  const spacing = { before: 0, after: 0, ...options.spacing, line: Math.round(height * 20), lineRule: LineRuleType.EXACT }
  return new Paragraph({ alignment: AlignmentType.CENTER, style: FREE_STYLE, ...options, children, spacing })
}

/** As high as a line of the body. */
export function emptyLine(): Paragraph {
  return new Paragraph({ children: [], style: BODY_STYLE })
}
