/** The desk for superior forms: loaded once, their cells tied to figures and lists, filled for any moment, replaced by a new version. */
import path from 'node:path'
import { asc, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Moment } from '../../shared/days.ts'
import { dayInChinese } from '../../shared/days.ts'
import type { FormChange } from '../../shared/forms/contract.ts'
import { CellTie, LONGEST_FORM_NAME, RowsTie } from '../../shared/forms/form.ts'
import type { FilledCell, FormSummary, FormView, Proposals, Ties } from '../../shared/forms/form.ts'
import { SOURCE_GROUPS, allSources, sourceLabel } from '../../shared/forms/sources.ts'
import { LIST_OUTLINES } from '../../shared/lists/outlines.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { AreasDesk } from '../areas/areas.ts'
import type { History } from '../changes/history.ts'
import { namedSeat } from '../changes/seat.ts'
import type { Db } from '../db/open.ts'
import type { FiguresDesk } from '../figures/figures.ts'
import { READERS } from '../ledgers/read/readers.ts'
import type { OfficeDesk } from '../office/office.ts'
import type { WordsDesk } from '../words/words.ts'
import { carryOver, likeness } from './carry-over.ts'
import { changedForm, openProposals } from './change-form.ts'
import type { FormRow } from './change-form.ts'
import { fillForm } from './fill.ts'
import { formFile, keepForm, keptForm, keptKind, keptName } from './form-files.ts'
import { labelsIn, labelsText } from './labels.ts'
import { hasMacros, readForm, sheetViews } from './read-form.ts'
import type { ReadForm } from './read-form.ts'
import { suggest, takenIn } from './suggest.ts'
import type { Knowledge } from './suggest.ts'
import { superiorForm } from './table.ts'
import { createValues, isOfCommunity } from './values.ts'
import type { FormValues } from './values.ts'
import { createFormWords } from './words.ts'
import { cellOf } from './workbook/addresses.ts'

export type FormsDesk = ReturnType<typeof createForms>

interface FormsOptions {
  db: Db
  history: History
  office: OfficeDesk
  figures: FiguresDesk
  areas: AreasDesk
  words: WordsDesk
  dataDir: string
}

interface FillOrder {
  id: number
  asOf?: Moment | undefined
  file?: { name: string; bytes: Uint8Array } | undefined
  unmaskReason?: string | undefined
}

/** A file is a version of a form from this share of words in common. */
const ALIKE = 0.6

export function createForms({ db, history, office, figures, areas, words, dataDir }: FormsOptions) {
  const readings = new Map<string, ReadForm>()

  const rows = (): FormRow[] => db.select().from(superiorForm).orderBy(asc(superiorForm.id)).all()

  /** Refusal: not_found. */
  function row(id: number): FormRow {
    const found = db.select().from(superiorForm).where(eq(superiorForm.id, id)).get()
    if (!found) throw new Refusal('not_found', '这张报表已经删去了。')
    return found
  }

  /** For looking only; what is to be filled is read anew. Refusal: file_unreadable. */
  function reading({ file, fileName }: FormRow): ReadForm {
    const known = readings.get(file) ?? readForm(keptForm(dataDir, file), fileName)
    readings.set(file, known)
    return known
  }

  const communities = () => areas.list().flatMap(({ kind, name }) => (kind === 'community' ? [name] : []))

  function knowledge(): Knowledge {
    const headings = Object.fromEntries(Object.entries(READERS).map(([kind, reader]) => [kind, reader.headings]))
    return { words: createFormWords(words.own()), communities: communities(), headings }
  }

  const proposalsOf = (form: FormRow): Proposals => openProposals(form, suggest(reading(form), form.ties, knowledge()))

  function summary(form: FormRow): FormSummary {
    const proposals = proposalsOf(form)
    return {
      id: form.id,
      kind: keptKind(form.file),
      name: form.name,
      fileName: form.fileName,
      tied: form.ties.cells.length + form.ties.rows.length,
      proposed: proposals.cells.length + proposals.rows.length,
      lost: form.lost.length,
    }
  }

  /** A form whose file is gone is listed all the same: it can be given anew. */
  const list = () =>
    rows().map((form): FormSummary => {
      try {
        return summary(form)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        const { id, name, fileName, ties, lost } = form
        const kind = keptKind(form.file)
        return { id, kind, name, fileName, tied: ties.cells.length + ties.rows.length, proposed: 0, lost: lost.length }
      }
    })

  const valuesAt = (asOf?: Moment): FormValues =>
    createValues(figures, { asOf: office.moment(asOf), office: office.settings(), filledBy: namedSeat() ?? '' })

  /** Refusals: not_found, file_unreadable. */
  function get(id: number, asOf?: Moment): FormView {
    const form = row(id)
    const read = reading(form)
    const values = valuesAt(asOf)
    const proposals = proposalsOf(form)
    const filled = [...form.ties.cells, ...proposals.cells].map(({ sheet, cell, parts }): FilledCell => {
      const text = values.partsText(parts)
      return { sheet, cell, text, labels: labelsOf(read, form.ties, sheet, cell) }
    })
    return {
      ...summary(form),
      asOf: values.asOf,
      sheets: sheetViews(read),
      ties: form.ties,
      proposals,
      lostTies: form.lost,
      values: filled,
    }
  }

  function recordsOf(asOf: Moment, unmasked: boolean) {
    return ({ list: kind, figure }: RowsTie): object[] => {
      const { rows: found, recordOf } = figures.raw(kind, figure === null ? { asOf } : { asOf, figure })
      return found.map((one) => recordOf(one, unmasked))
    }
  }

  /** Refusals: not_found, invalid_input (a region cannot grow), file_unreadable. */
  function preview(id: number, asOf?: Moment) {
    const form = row(id)
    const values = valuesAt(asOf)
    const read = readForm(keptForm(dataDir, form.file), form.fileName)
    const { bytes } = fillForm(read, form.ties, values, recordsOf(values.asOf, false))
    return { sheets: sheetViews(readForm(bytes, form.fileName)) }
  }

  /** Full numbers are written to the log with their reason first. Refusals: as `preview`. */
  function fill({ id, asOf, file, unmaskReason }: FillOrder) {
    const form = row(id)
    const values = valuesAt(asOf)
    const own = readForm(keptForm(dataDir, form.file), form.fileName)
    const given = file && readForm(file.bytes, file.name)
    const carried = given && carryOver(own, given, form.ties, form.dismissed, createFormWords(words.own()))
    const ties = carried?.ties ?? form.ties
    const isFull = unmaskReason !== undefined && ties.rows.some(({ list: kind }) => LIST_OUTLINES[kind].isMasked === true)
    if (isFull) {
      const detail = { form: form.name, moment: values.asOf }
      history.act({ kind: 'unmask', title: `导出上级报表“${form.name}”全号`, reason: unmaskReason, detail }, () => undefined)
    }
    const { bytes, report } = fillForm(given ?? own, ties, values, recordsOf(values.asOf, isFull))
    const lost = [...form.lost, ...(carried?.lost ?? [])].map(({ labels }) => labels)
    const name = `${form.name}（${dayInChinese(values.asOf)}${values.asOf.slice(11, 13)}时${values.asOf.slice(14)}分）`
    const { kind } = (given ?? own).archive
    return { file: formFile(bytes, name, kind, hasMacros(given ?? own)), report: { ...report, form: form.name, lost } }
  }

  /** Everything a cell can be filled with, and what it is now. */
  function sources(community: string | null, asOf?: Moment) {
    const values = valuesAt(asOf)
    return {
      communities: communities(),
      sources: allSources(community, isOfCommunity).map((source) => ({
        source,
        group: SOURCE_GROUPS[source.kind],
        label: sourceLabel(source),
        text: values.text(source),
      })),
    }
  }

  function store(
    title: string,
    id: number,
    change: Partial<FormRow>,
    before: FormRow,
    first: () => void = () => undefined,
  ): FormSummary {
    history.act({ kind: 'edit', title }, () => {
      first()
      const after = { ...before, ...change }
      db.update(superiorForm).set(change).where(eq(superiorForm.id, id)).run()
      history.record('superior_form', id, before, after)
    })
    return summary(row(id))
  }

  /** Refusals: file_password, file_too_large, file_unreadable. */
  function load(fileName: string, bytes: Uint8Array, accept: 'none' | 'certain'): FormSummary {
    const read = readForm(bytes, fileName)
    const none: Ties = { cells: [], rows: [] }
    const ties = accept === 'certain' ? certain(suggest(read, none, knowledge())) : none
    const name = freeName(path.parse(fileName).name)
    const id = history.act({ kind: 'edit', title: `载入上级报表“${name}”` }, () => {
      const file = keptName(fileName, bytes, read.archive.kind)
      keepForm(dataDir, file, bytes)
      const values = { name, fileName, file, ties, dismissed: [], lost: [] }
      const stored = db.insert(superiorForm).values(values).returning().get()
      history.record('superior_form', stored.id, null, stored)
      return stored.id
    })
    return summary(row(id))
  }

  function freeName(wanted: string): string {
    const taken = new Set(rows().map(({ name }) => name))
    const name = wanted.trim().slice(0, LONGEST_FORM_NAME - 4) || '上级报表'
    for (let number = 1; ; number++) {
      const tried = number === 1 ? name : `${name}（${number}）`
      if (!taken.has(tried)) return tried
    }
  }

  /** Refusals: not_found, invalid_input (no such sheet). */
  function change(input: z.output<typeof FormChange>): FormSummary {
    const form = row(input.id)
    const { title, ...changed } = changedForm(form, input, reading(form))
    return store(`上级报表“${form.name}”：${title}`, form.id, changed, form)
  }

  /** Refusals: not_found, already_there. */
  function rename(id: number, name: string): void {
    const form = row(id)
    if (rows().some((one) => one.name === name && one.id !== id)) {
      throw new Refusal('already_there', `已经有一张叫“${name}”的报表，请换一个名称。`)
    }
    store(`上级报表“${form.name}”改名为“${name}”`, id, { name }, form)
  }

  /** What was open in the old version is not asked about again; only what is new or lost is. Refusals as `load`. */
  function replace(id: number, fileName: string, bytes: Uint8Array) {
    const form = row(id)
    const [old, fresh] = [reading(form), readForm(bytes, fileName)]
    if (old.archive.kind !== fresh.archive.kind) {
      const [was, is] = [old, fresh].map(({ archive }) => (archive.kind === 'document' ? '文档' : '表格'))
      throw new Refusal('invalid_input', `“${form.name}”是一份${was}，“${fileName}”是${is}，不能当作它的新版。请另外载入。`)
    }
    const open = proposalsOf(form)
    const known = [...form.dismissed, ...open.cells, ...open.rows.map(firstCell)].map(({ sheet, cell }) => ({ sheet, cell }))
    const { ties, dismissed, lost } = carryOver(old, fresh, form.ties, known, createFormWords(words.own()))
    const file = keptName(fileName, bytes, fresh.archive.kind)
    const change = { fileName, file, ties, dismissed, lost: [...form.lost, ...lost] }
    const changed = store(`上级报表“${form.name}”换成新版“${fileName}”`, id, change, form, () => keepForm(dataDir, file, bytes))
    return { ...changed, carried: ties.cells.length + ties.rows.length }
  }

  /** Refusal: not_found. */
  function remove(id: number, reason?: string): void {
    const form = row(id)
    history.act({ kind: 'remove', title: `删除上级报表“${form.name}”`, reason }, () => {
      db.delete(superiorForm).where(eq(superiorForm.id, id)).run()
      history.record('superior_form', id, form, null)
    })
  }

  /** The loaded form that has most words in common with a file. Refusals: as `load`. */
  function match(fileName: string, bytes: Uint8Array): FormSummary | null {
    const read = readForm(bytes, fileName)
    const best = rows()
      .filter((form) => keptKind(form.file) === read.archive.kind)
      .map((form) => ({ form, alike: likeness(reading(form), read) }))
      .reduce<{ form: FormRow; alike: number } | null>((a, b) => (a === null || b.alike > a.alike ? b : a), null)
    return best && best.alike >= ALIKE ? summary(best.form) : null
  }

  return { list, get, preview, sources, load, change, rename, replace, remove, match, fill }
}

function firstCell({ sheet, row, columns }: RowsTie) {
  return { sheet, cell: `${columns[0]?.column ?? 'A'}${row}` }
}

/** Ties without how sure they were. */
function certain({ cells, rows }: Proposals): Ties {
  return {
    cells: cells.filter(({ isCertain }) => isCertain).map((one) => CellTie.parse(one)),
    rows: rows.filter(({ isCertain }) => isCertain).map((one) => RowsTie.parse(one)),
  }
}

function labelsOf(read: ReadForm, ties: Ties, name: string, cell: string): string {
  const sheet = read.sheets.find(({ part }) => part.name === name)
  const at = cellOf(cell)
  return sheet && at ? labelsText(labelsIn(sheet, takenIn(name, ties))(at)) : cell
}
