/** The desk for papers: which sheet is printed from which page, and what its file is called. */
import type { z } from 'zod'
import type { MapOrder, PackOrder, RosterOrder } from '../../shared/documents/contract.ts'
import { MAP_TITLES, PAPER_SIZES } from '../../shared/documents/document.ts'
import { ROSTER_PAPERS } from '../../shared/documents/roster-paper.ts'
import { dayInChinese, dayPart, weekOf } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'
import type { RosterRange } from '../../shared/roster/contract.ts'
import type { RosterWeek } from '../../shared/roster/roster-week.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { BriefingDesk } from '../briefing/briefing.ts'
import { briefingDocx } from '../briefing/briefing-docx.ts'
import type { FiguresDesk } from '../figures/figures.ts'
import type { OfficeDesk } from '../office/office.ts'
import { rosterWorkbook } from '../roster/workbooks/roster-workbook.ts'
import type { RosterDesk } from '../roster/roster.ts'
import type { VersionsDesk } from '../roster/versions/versions.ts'
import { unwatched } from '../work/work.ts'
import type { Work } from '../work/work.ts'
import { fileOf } from './file-name.ts'
import { figuresWorkbook } from './figures-workbook.ts'
import { PNG_DPI, mapRoute, mapSteps, takeSteps } from './pack.ts'
import type { Printer } from './printer.ts'
import { everyRosterStep, rosterPaperName, rosterRoute, rosterSteps } from './roster-papers.ts'
import type { PaperStep } from './roster-papers.ts'
import { zipFiles } from './zip.ts'

export type DocumentsDesk = ReturnType<typeof createDocuments>

interface DocumentsOptions {
  office: OfficeDesk
  figures: FiguresDesk
  roster: RosterDesk
  versions: VersionsDesk
  briefing: BriefingDesk
  printer: Printer
}

export function createDocuments({ office, figures, roster, versions, briefing, printer }: DocumentsOptions) {
  /** Refusals: printer_missing, cancelled. */
  async function map({ map, paper, masking, format, asOf }: z.infer<typeof MapOrder>, work = unwatched): Promise<File> {
    const moment = office.moment(asOf)
    const order = { route: mapRoute(map, { asOf: moment, paper, masking }), ...PAPER_SIZES[paper] }
    await printing(work, MAP_TITLES[map])
    const bytes = await work.unlessGivenUp((signal) =>
      format === 'pdf' ? printer.pdf(order, signal) : printer.png(order, PNG_DPI, signal),
    )
    return fileOf(bytes, `${office.settings().streetName}${MAP_TITLES[map]}（${momentInName(moment)}）`, format)
  }

  /** Refusals: printer_missing, not_found (no such shifts, post or version), invalid_input, cancelled. */
  async function rosterSheet(order: z.infer<typeof RosterOrder>, work = unwatched): Promise<File> {
    const { sheet, format, asOf, from, to, versionId } = order
    const week = versionId === undefined ? roster.week(range(from, to), asOf) : versions.get(versionId).week
    const name = `${rosterPaperName(order, week)}（${spanOf(week)}）`
    await printing(work, name)
    const { paper } = ROSTER_PAPERS[sheet]
    if (paper === null || format === 'xlsx') return fileOf(await rosterWorkbook(week, sheet, order), name, 'xlsx')
    const route = rosterRoute(sheet, week, { ...order, asOf: office.moment(asOf) })
    const bytes = await work.unlessGivenUp((signal) => printer.pdf({ route, ...PAPER_SIZES[paper] }, signal))
    return fileOf(bytes, name, 'pdf')
  }

  async function briefingFile(asOf?: Moment): Promise<File> {
    const text = briefing.compose(asOf)
    return fileOf(await briefingDocx(text), `${text.masthead}第${text.issueNo}期（${dayInChinese(dayPart(text.asOf))}）`, 'docx')
  }

  /** Refusals: printer_missing, invalid_input, cancelled; not_found where only rosters are asked for and there are none. */
  async function pack(order: z.infer<typeof PackOrder>, work = unwatched): Promise<File> {
    const { parts, paper, masking, asOf, from, to, versionId } = order
    // asked for once: with the clock as working moment two questions would be two moments
    const moment = office.moment(asOf)
    const steps: PaperStep[] = []
    if (parts.includes('maps')) steps.push(...mapSteps(printer, moment, paper, masking))
    if (parts.includes('rosters')) {
      const isAll = parts.length === 1
      const span = from || to ? range(from, to) : isAll ? {} : weekOf(moment)
      const week = isAll && versionId !== undefined ? versions.get(versionId).week : weekOrNone(span, moment, isAll)
      if (week && isAll) steps.push(...everyRosterStep({ week, asOf: moment, versionId }, printer))
      else if (week) steps.push(...rosterSteps({ week, asOf: moment }, printer))
    }
    if (parts.includes('briefing')) {
      const make = async () => [{ name: '简报.docx', bytes: await briefingDocx(briefing.compose(moment)) }]
      steps.push({ title: '简报', make })
    }
    if (parts.includes('figures')) {
      const { commandPostName } = office.settings()
      const make = async () => [{ name: '各项数字.xlsx', bytes: await figuresWorkbook(figures.at(moment), commandPostName) }]
      steps.push({ title: '各项数字', make })
    }
    const files = await takeSteps(steps, work)
    const title = parts.length === 1 && parts[0] === 'rosters' ? '值班表' : '晨报包'
    return fileOf(await zipFiles(files), `${office.settings().streetName}${title}（${momentInName(moment)}）`, 'zip')
  }

  function weekOrNone(span: z.infer<typeof RosterRange>, moment: Moment, isNeeded: boolean): RosterWeek | null {
    try {
      return roster.week(span, moment)
    } catch (error) {
      if (isNeeded || !(error instanceof Refusal) || error.code !== 'not_found') throw error
      return null
    }
  }

  return { map, roster: rosterSheet, briefing: briefingFile, pack }
}

function printing(work: Work, subject: string): Promise<void> {
  return work.reach({ stage: 'print', subject, done: 0, total: null, seconds: null })
}

function range(from: string | undefined, to: string | undefined): z.infer<typeof RosterRange> {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

function spanOf({ from, to }: RosterWeek): string {
  return `${dayInChinese(from)}至${dayInChinese(to)}`
}

/** 2020年2月10日18时00分: file names take no colon. */
function momentInName(moment: Moment): string {
  return `${dayInChinese(moment)}${moment.slice(11, 13)}时${moment.slice(14)}分`
}
