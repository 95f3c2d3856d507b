/** The office's own settings, the rules it works by, and the moment everything is asked as of. */
import { eq } from 'drizzle-orm'
import { momentOfDate, dayPart } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'
import { Office } from '../../shared/office/office.ts'
import type { OfficeSettings, OfficeStatus } from '../../shared/office/office.ts'
import type { Refusal } from '../../shared/refusals.ts'
import type { Db } from '../db/open.ts'
import type { History } from '../changes/history.ts'
import { person } from '../people/table.ts'
import { checkpoint } from '../checkpoints/table.ts'
import { isolationCase } from '../cases/table.ts'
import { createRules, readRules } from './office-rules.ts'
import { office } from './table.ts'

export type OfficeDesk = ReturnType<typeof createOffice>

type Change = { [K in keyof OfficeSettings]?: OfficeSettings[K] | undefined } & { isDemo?: boolean }

const ONLY = 1

/** A new office, before anyone has named it. */
const BLANK: OfficeSettings & { isDemo: boolean } = {
  streetName: '本街道',
  commandPostName: '街道疫情防控指挥部',
  dutyPhone: null,
  mastheadName: '街道信息',
  editor: '综合组',
  sendTo: '区疫情防控指挥部，街道党工委、办事处领导',
  issueTo: '各社区，街道机关各办（中心）',
  printCount: 40,
  homeProvince: '河南',
  baseMapCredit: null,
  workingMoment: null,
  isDemo: false,
}

interface OfficeOptions {
  db: Db
  clock: () => Date
  history: History
  /** why nothing can be stored now */
  readOnly?: Refusal | null
}

export function createOffice({ db, clock, history, readOnly = null }: OfficeOptions) {
  const row = () => db.select().from(office).where(eq(office.id, ONLY)).get()

  // read anew every time, but by the shortest way, and checked only when it says something else: one screen asks a hundred times
  const stored = db.$client.prepare('select * from office').raw()
  const storedRules = db.$client.prepare('select code, effective_from, value from office_rule').raw()
  let checked: { row: string; settings: Office } | undefined

  const settings = (): Office => {
    const text = JSON.stringify([stored.get() ?? null, storedRules.all()])
    if (checked?.row !== text) checked = { row: text, settings: Office.parse({ ...(row() ?? BLANK), rules: readRules(db) }) }
    return checked.settings
  }

  /** The moment asked for, else the working moment, else now. */
  const moment = (asked?: Moment): Moment => asked ?? settings().workingMoment ?? momentOfDate(clock())

  /** Settings left out, or undefined, stay as they are. */
  const update = (change: Change) => {
    const before = row()
    const after = { id: ONLY, ...BLANK, ...before }
    Object.assign(after, Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)))
    db.insert(office).values(after).onConflictDoUpdate({ target: office.id, set: after }).run()
    history.record('office', ONLY, before ?? null, after)
  }

  const status = (): OfficeStatus => {
    const at = moment()
    const has = (table: typeof person | typeof checkpoint | typeof isolationCase) =>
      db.select({ id: table.id }).from(table).limit(1).get() !== undefined
    return {
      office: settings(),
      moment: at,
      today: dayPart(at),
      isDemo: row()?.isDemo ?? false,
      readOnly: readOnly?.message ?? null,
      isEmpty: !has(person) && !has(checkpoint) && !has(isolationCase),
    }
  }

  const isNamed = () => row() !== undefined && row()?.streetName !== BLANK.streetName

  /** Names everything after the street: 示范街道 → 示范街道疫情防控指挥部, 示范街道信息. */
  const name = (streetName: string) =>
    update({ streetName, commandPostName: `${streetName}疫情防控指挥部`, mastheadName: `${streetName}信息` })

  const today = () => dayPart(moment())
  return { settings, moment, status, update, isNamed, name, ...createRules({ db, history, settings, today }) }
}
