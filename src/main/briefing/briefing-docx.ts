/** A briefing as a Word document in the layout of a 简报: red head, one article, colophon. */
import type { Paragraph } from 'docx'
import type { Briefing, BriefingRun } from '../../shared/briefing/briefing.ts'
import { dayInChinese } from '../../shared/days.ts'
import { colophon } from '../documents/colophon.ts'
import type { ColophonRow } from '../documents/colophon.ts'
import { masthead } from '../documents/masthead.ts'
import { officialDocument } from '../documents/official-document.ts'
import { bodyParagraph, emptyLine, fixedLine, runs } from '../documents/text.ts'
import type { Look } from '../documents/text.ts'

/** GB/T 9704-2012 §7.2 sets heads in 黑体 and second-level ones in 楷体; run-in leads are made bold besides. */
const LOOKS: Record<BriefingRun['style'], Look> = {
  body: {},
  heading: { face: 'hei' },
  lead: { face: 'kai', isBold: true },
}

export function briefingDocx(briefing: Briefing): Promise<Uint8Array> {
  const issue = `第${String(briefing.issueNo)}期`
  return officialDocument({
    title: `${briefing.masthead}${issue}`,
    creator: briefing.publisher,
    children: [
      ...masthead({ name: briefing.masthead, issue, publisher: briefing.publisher, date: dayInChinese(briefing.date) }),
      ...title(briefing.title),
      ...article(briefing),
      ...imprint(briefing),
    ],
  })
}

/** 2号小标宋. One line stands between the rule and the title: a serial has no addressee to make room for. */
function title(lines: string[]): Paragraph[] {
  const heading = lines.map((line) => fixedLine(runs(line, { face: 'title', size: 22, spacing: 0 }), 34))
  return [emptyLine(), ...heading, emptyLine()]
}

function article({ paragraphs, contributor }: Briefing): Paragraph[] {
  return paragraphs.map((paragraph, index) => {
    const isLast = index === paragraphs.length - 1
    const text = isLast ? [...paragraph, { text: contributor, style: 'body' as const }] : paragraph
    return bodyParagraph(text.flatMap((run) => runs(run.text, LOOKS[run.style])))
  })
}

function imprint({ sendTo, issueTo, editor, printCount }: Briefing): Paragraph[] {
  const rows: ColophonRow[] = []
  if (sendTo !== '') rows.push({ text: `本期送：${sendTo}` })
  if (issueTo !== '') rows.push({ text: `发：${issueTo}` })
  rows.push({ text: editor === '' ? '' : `责任编辑：${editor}`, right: `（共印${String(printCount)}份）` })
  return colophon(rows)
}
