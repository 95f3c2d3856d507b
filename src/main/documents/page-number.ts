/** Page numbers “— 1 —”: 4号宋体, odd pages right, even pages left, one character in (GB/T 9704-2012 §7.5). */
import { AlignmentType, Footer, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx'
import { FONTS } from './fonts.ts'
import { CHARACTER } from './page.ts'

export function pageNumbers(): { default: Footer; even: Footer } {
  return { default: footer('right'), even: footer('left') }
}

function footer(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: CHARACTER },
        // the grid of the page would make this line taller than the number
        spacing: { before: 0, after: 0, line: 280, lineRule: LineRuleType.EXACT },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            font: { ascii: FONTS.song, hAnsi: FONTS.song, eastAsia: FONTS.song, cs: FONTS.song, hint: 'eastAsia' },
            size: 28,
            characterSpacing: 0,
          }),
        ],
      }),
    ],
  })
}
