/**
 * What the core takes to answer the questions screens ask at opening: processor milliseconds in its own process, of the first
 * answer after the folder is opened, of the same again, and again after a record was written. The rest of the machine does not count in.
 */
import { createRouterClient } from '@orpc/server'
import { createCore } from '../../src/main/core.ts'
import { openOffice } from '../../src/main/db/open.ts'
import { NO_PRINTER } from '../office-of-size.ts'
import { percentile, rounded } from './numbers.ts'

export interface Answer {
  question: string
  cold: number
  p50: number
  p95: number
  /** of the first answers after a write */
  afterWrite: number
}

const WARM = 10

export async function answers(dataDir: string, resourcesDir: string): Promise<Answer[]> {
  const names = open(dataDir, resourcesDir)
  const questions = Object.keys(names.questions)
  names.close()
  const taken: Answer[] = []
  for (const question of questions) taken.push(await answersTo(question, dataDir, resourcesDir))
  return taken.sort((a, b) => b.p95 - a.p95)
}

async function answersTo(question: string, dataDir: string, resourcesDir: string): Promise<Answer> {
  const { questions, write, close } = open(dataDir, resourcesDir)
  const ask = questions[question]
  if (!ask) throw new Error(`nobody asks ${question}`)
  try {
    const cold = await work(ask)
    const warm: number[] = []
    for (let i = 0; i < WARM; i++) warm.push(await work(ask))
    await write()
    const afterWrite = await work(ask)
    return {
      question,
      cold: rounded(cold),
      p50: rounded(percentile(warm, 0.5)),
      p95: rounded(percentile(warm, 0.95)),
      afterWrite: rounded(afterWrite),
    }
  } finally {
    close()
  }
}

async function work(ask: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await ask()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function open(dataDir: string, resourcesDir: string) {
  const clock = () => new Date('2020-02-10T18:00')
  const file = openOffice({ dataDir, resourcesDir, clock })
  const core = createCore({ file, clock, resourcesDir, printer: NO_PRINTER, log: console })
  const api = clientOf(core)
  const week = { from: '2020-02-10', to: '2020-02-16' }
  const questions: Record<string, () => Promise<unknown>> = {
    'office.status': () => api.office.status(),
    'situation.at': () => api.situation.at({}),
    'areas.list': () => api.areas.list(),
    'areas.details': () => api.areas.details({}),
    'cases.distribution': () => api.cases.distribution({ masking: 'wall' }),
    'lists.checkpoints': () => api.lists.checkpoints({}),
    'lists.people': () => api.lists.people({}),
    'lists.shifts': () => api.lists.shifts({}),
    'lists.shifts 在岗': () => api.lists.shifts({ figure: 'shifts_on_duty' }),
    'lists.cases': () => api.lists.cases({}),
    'lists.closures': () => api.lists.closures({}),
    'lists.screenings': () => api.lists.screenings({}),
    'lists.findings': () => api.lists.findings({}),
    'lists.readings': () => api.lists.readings({}),
    'lists.reopenings': () => api.lists.reopenings({}),
    'lists.households': () => api.lists.households({}),
    'lists.supplies': () => api.lists.supplies({}),
    'residents.page': () => api.residents.page({}),
    'residents.communities': () => api.residents.communities({}),
    'figures.at': () => api.figures.at({}),
    'identities.open': () => api.identities.open({}),
    'standards.overview': () => api.standards.overview({}),
    'availability.list': () => api.availability.list({}),
    'roster.grid': () => api.roster.grid(week),
    'roster.people': () => api.roster.people(week),
    'versions.state': () => api.versions.state(week),
    'versions.list': () => api.versions.list(week),
    'attendance.onDuty': () => api.attendance.onDuty({}),
    'attendance.handovers': () => api.attendance.handovers({ day: '2020-02-10' }),
    'attendance.summary': () => api.attendance.summary(week),
    'documents.rosterContents': () => api.documents.rosterContents(week),
    'briefing.compose': () => api.briefing.compose({}),
    'forms.list': () => api.forms.list(),
    'ledgers.past': () => api.ledgers.past(),
    'acts.list': () => api.acts.list({}),
    'acts.list 删除': () => api.acts.list({ kind: 'remove', standing: true, limit: 500 }),
    'words.list': () => api.words.list(),
    'system.about': () => api.system.about(),
    'backups.list': () => api.backups.list(),
  }
  return { questions, write: () => touch(api), close: () => core.close() }
}

const clientOf = ({ router }: ReturnType<typeof createCore>) => createRouterClient(router)

/** The least anybody can write: a remark at the first person, another one every time. */
async function touch(api: ReturnType<typeof clientOf>) {
  const [first] = (await api.lists.people({})).rows
  if (!first) return
  const to = first.skills === '熟' ? '生' : '熟'
  await api.records.update({ kind: 'people', changes: [{ id: first.id, fields: [{ key: 'skills', was: first.skills, to }] }] })
}
