/** The desk for files made of lists and figures. */
import type { z } from 'zod'
import { addDays, dayInChinese, dayPart } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'
import type { ExportFormat, ListOrder, ResidentsOrder, TemplateKind } from '../../shared/exports/contract.ts'
import { LIST_KIND_LABELS } from '../../shared/figures/figures.ts'
import type { AreasDesk } from '../areas/areas.ts'
import type { History } from '../changes/history.ts'
import { fileOf } from '../documents/file-name.ts'
import type { FiguresDesk } from '../figures/figures.ts'
import type { OfficeDesk } from '../office/office.ts'
import type { ResidentsDesk } from '../residents/residents-desk.ts'
import { writeDelimited } from '../sheets/write/delimited.ts'
import type { ListSheet } from '../sheets/write/list-sheet.ts'
import { writeForm } from '../sheets/write/write-form.ts'
import { writeList } from '../sheets/write/write-list.ts'
import { unwatched } from '../work/work.ts'
import type { Work } from '../work/work.ts'
import { exportedList } from './export-list.ts'
import { figuresSheet } from './figures-sheet.ts'
import { residentsSheet } from './residents-sheet.ts'
import { placesOf, templateSheet } from './template-sheet.ts'

export type ExportsDesk = ReturnType<typeof createExports>

interface ExportsOptions {
  office: OfficeDesk
  areas: AreasDesk
  figures: FiguresDesk
  history: History
  residents: ResidentsDesk
}

export function createExports({ office, areas, figures, history, residents }: ExportsOptions) {
  const names = () => {
    const { streetName, commandPostName } = office.settings()
    return { street: streetName, unit: commandPostName }
  }

  /** Full numbers are written to the log with their reason before the file is made. Refusals: invalid_input, cancelled. */
  async function list(order: z.output<typeof ListOrder>, work: Work = unwatched): Promise<File> {
    const subject = LIST_KIND_LABELS[order.kind]
    await work.reach({ stage: 'write', subject, done: 0, total: null, seconds: null })
    const { asOf, title, sheet } = exportedList(figures, order, names())
    if (order.unmaskReason !== undefined) {
      const detail = { kind: order.kind, figure: order.figure, moment: asOf, rows: sheet.rowCount }
      history.act({ kind: 'unmask', title: `导出${subject}全号`, reason: order.unmaskReason, detail }, () => undefined)
    }
    return made(sheet, order.format, nameOf(title, asOf), work)
  }

  /** Full numbers are written to the log with their reason first. Refusals: invalid_input, cancelled, data_full, data_read_only. */
  async function residentsFile(order: z.output<typeof ResidentsOrder>, work: Work): Promise<File> {
    const { unmaskReason: reason, communityId, search } = order
    await work.reach({ stage: 'write', subject: '居民', done: 0, total: null, seconds: null })
    const found = await residents.found(order)
    const moment = office.moment()
    const community = communityId === undefined ? null : (areas.list().find(({ id }) => id === communityId)?.name ?? null)
    const about = { ...names(), community, search: search.trim(), moment, isFull: reason !== undefined }
    const sheet = residentsSheet(found, about)
    if (reason !== undefined) {
      const detail = { kind: 'residents', search, communityId, rows: sheet.rowCount }
      history.act({ kind: 'unmask', title: '导出居民全号', reason, detail }, () => undefined)
    }
    return made(sheet, order.format, nameOf(sheet.title, moment), work)
  }

  async function figuresFile(asOf: Moment | undefined, format: ExportFormat): Promise<File> {
    const today = figures.at(asOf)
    const before = addDays(dayPart(today.asOf), -1) + today.asOf.slice(10)
    const sheet = figuresSheet(today, figures.at(before), { ...names(), before })
    return made(sheet, format, nameOf(`${names().street}各项数字`, today.asOf), unwatched)
  }

  async function made(sheet: ListSheet, format: ExportFormat, name: string, work: Work): Promise<File> {
    const reached = (done: number) =>
      work.reach({ stage: 'write', subject: sheet.name, done, total: sheet.rowCount, seconds: null })
    const properties = { title: sheet.title, creator: names().unit }
    const chunks = format === 'csv' ? await writeDelimited(sheet, reached) : await writeList(sheet, properties, reached)
    return fileOf(chunks, name, format)
  }

  async function template(kind: TemplateKind): Promise<File> {
    const { street, unit } = names()
    const sheet = templateSheet(kind, street, placesOf(areas.list()))
    return fileOf(await writeForm(sheet, { title: sheet.title, creator: unit }), sheet.title, 'xlsx')
  }

  return { list, residents: residentsFile, figures: figuresFile, template }
}

/** 示范街道关停经营主体台账（2020年2月10日18时00分）: file names take no colon. */
function nameOf(title: string, moment: Moment): string {
  return `${title}（${dayInChinese(moment)}${moment.slice(11, 13)}时${moment.slice(14)}分）`
}
