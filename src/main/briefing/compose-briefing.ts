/** Composes the street's briefing: one article of four paragraphs [S0], its numbers the figures of one moment. */
import type { Briefing, BriefingRun } from '../../shared/briefing/briefing.ts'
import { dayInChinese, dayPart, shortDayInChinese } from '../../shared/days.ts'
import type { Day, Moment } from '../../shared/days.ts'
import type { FigureSet } from '../../shared/figures/figures.ts'
import type { Office } from '../../shared/office/office.ts'
import { PARAGRAPHS, TITLE } from './templates.ts'
import type { ParagraphTemplate } from './templates.ts'
import { body, fillWords, joinRuns, writeSentence } from './write-clause.ts'
import type { Material } from './write-clause.ts'

export interface BriefingInput {
  office: Office
  figures: FigureSet
  issueNo: number
  /** volunteers by task: 入户小分队 and the like, in the order in which they are named */
  teams: { name: string; count: number }[]
  /** the day of the first bulletin, from which inspection figures count; null: not known, and not said */
  inspectedSince: Day | null
}

export function composeBriefing(input: BriefingInput): Briefing {
  const { office, figures, issueNo } = input
  const material = { figures: figures.figures, words: wordsOf(input) }
  return {
    asOf: figures.asOf,
    masthead: office.mastheadName,
    issueNo,
    publisher: office.commandPostName,
    date: dayPart(figures.asOf),
    title: [...TITLE],
    paragraphs: PARAGRAPHS.map((template) => writeParagraph(template, material)),
    contributor: `（${office.streetName}）`,
    sendTo: office.sendTo ?? '',
    issueTo: office.issueTo ?? '',
    editor: office.editor ?? '',
    printCount: office.printCount,
  }
}

function writeParagraph({ heading, opening = [], lead, sentences }: ParagraphTemplate, material: Material): BriefingRun[] {
  const write = (list: typeof sentences) => list.flatMap((sentence) => writeSentence(sentence, material))
  return joinRuns([
    ...(heading === undefined ? [] : [{ text: fillWords(heading, material), style: 'heading' as const, figure: null }]),
    // a heading that runs into its paragraph is set off by one character
    ...(heading === undefined ? [] : [body('　')]),
    ...write(opening),
    { text: lead, style: 'lead', figure: null },
    ...write(sentences),
  ])
}

function wordsOf({ office, figures, teams, inspectedSince }: BriefingInput): Material['words'] {
  const manned = teams.filter((team) => team.count > 0)
  const list = manned.map((team) => `${team.name}${String(team.count)}人`).join('、')
  return {
    street: office.streetName,
    commandPost: office.commandPostName,
    asOf: hourInChinese(figures.asOf),
    teams: list === '' ? '' : `，编成${list}`,
    since: inspectedSince === null ? '累计' : `${shortDayInChinese(inspectedSince)}以来`,
  }
}

/** 2020年2月10日18时, as official prose writes a cut-off; 18时30分 off the hour. */
function hourInChinese(moment: Moment): string {
  const [hour = '0', minute = '00'] = moment.slice(11).split(':')
  return `${dayInChinese(moment)}${String(Number(hour))}时${minute === '00' ? '' : `${minute}分`}`
}
