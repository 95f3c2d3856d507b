/** Answers the contract from the desks of the core; refusals keep their code and sentence, faults get a number. */
import { ORPCError, implement } from '@orpc/server'
import type { Router as RouterOf } from '@orpc/server'
import { api } from '../shared/api.ts'
import type { Api } from '../shared/api.ts'
import { SEAT_HEADER, WINDOW_HEADER } from '../shared/headers.ts'
import { REFUSALS, Refusal } from '../shared/refusals.ts'
import { cases } from './cases/cases.ts'
import { runAs } from './changes/seat.ts'
import { checkpoints } from './checkpoints/checkpoints.ts'
import { closures } from './closures/closures.ts'
import type { Desks } from './core.ts'
import { rosterContents } from './documents/roster-contents.ts'
import { households } from './households/households.ts'
import { bulletins, findings } from './inspections/findings.ts'
import { DEMO_OFFICE, demoLedgers } from './office/demo.ts'
import { people } from './people/people.ts'
import { readings } from './readings/readings.ts'
import { changesOfAct, listActs } from './records/acts.ts'
import { reopeningsOfClosure } from './reopenings/of-closure.ts'
import { reopenings } from './reopenings/reopenings.ts'
import { shifts } from './roster/shifts.ts'
import { screenings } from './screenings/screenings.ts'
import { supplies } from './supplies/supplies.ts'
import { about, checkDatabase } from './system/about.ts'
import { previewRule } from './system/preview-rule.ts'
import type { Work } from './work/work.ts'

export interface Log {
  error: (message: string, error: unknown) => void
}

/** Named by the contract: what is inferred from so many handlers is longer than a declaration may be. */
export type Router = RouterOf<Api, CallContext>

/** What a way in tells of a call besides its input. */
interface CallContext {
  /** names in small letters */
  reqHeaders?: Pick<Headers, 'get'>
}

const LONGEST_NAME = 40

export function createRouter(desks: Desks, log: Log): Router {
  const os = implement(api)
    .$context<CallContext>()
    .use(async ({ context, next }) => {
      try {
        return await runAs(seatOf(context), next)
      } catch (error) {
        throw toWire(error, log)
      }
    })
  const { office, history, figures, roster, attendance, ledgers, briefing, documents, works, backups, records, drafts, forms } =
    desks
  const { planning } = desks
  const { lists } = os

  /** An edit by whoever sits at the screen: one transaction, one entry in the history. */
  const edit = (title: string, work: () => void) => {
    history.act({ kind: 'edit', title }, work)
    return office.status()
  }

  return os.router({
    office: {
      status: os.office.status.handler(() => office.status()),
      update: os.office.update.handler(({ input }) => edit('修改本单位设置', () => office.update(input))),
      previewRule: os.office.previewRule.handler(({ input }) => previewRule(desks, input)),
      setRule: os.office.setRule.handler(({ input }) => {
        office.setRule(input)
        return office.status()
      }),
      removeRule: os.office.removeRule.handler(({ input }) => {
        office.removeRule(input.code, input.from)
        return office.status()
      }),
      setMoment: os.office.setMoment.handler(({ input }) =>
        edit('设定时刻', () => office.update({ workingMoment: input.moment })),
      ),
      loadDemo: os.office.loadDemo.handler(({ input, signal }) =>
        works.run(input?.workId, signal, (work) => loadDemo(desks, work)),
      ),
    },
    areas: {
      list: os.areas.list.handler(() => desks.areas.list()),
      details: os.areas.details.handler(({ input }) => desks.areas.details(input.asOf)),
      create: os.areas.create.handler(({ input }) => desks.areas.create(input)),
      update: os.areas.update.handler(({ input }) => desks.areas.update(input)),
      remove: os.areas.remove.handler(({ input }) => desks.areas.remove(input.id)),
      previewMerge: os.areas.previewMerge.handler(({ input }) => desks.areas.previewMerge(input.from, input.into)),
      merge: os.areas.merge.handler(({ input }) => desks.areas.merge(input.from, input.into)),
    },
    figures: { at: os.figures.at.handler(({ input }) => figures.at(input.asOf)) },
    situation: { at: os.situation.at.handler(({ input }) => desks.situation.at(input.asOf)) },
    lists: {
      checkpoints: lists.checkpoints.handler(({ input }) => figures.records('checkpoints', checkpoints, input)),
      people: lists.people.handler(({ input }) => figures.records('people', people, input)),
      shifts: lists.shifts.handler(({ input }) => figures.records('shifts', shifts, input)),
      cases: lists.cases.handler(({ input }) => figures.records('cases', cases, input)),
      closures: lists.closures.handler(({ input }) => figures.records('closures', closures, input)),
      screenings: lists.screenings.handler(({ input }) => figures.records('screenings', screenings, input)),
      findings: lists.findings.handler(({ input }) => figures.records('findings', findings, input)),
      bulletins: lists.bulletins.handler(({ input }) => figures.records('bulletins', bulletins, input)),
      households: lists.households.handler(({ input }) => figures.records('households', households, input)),
      supplies: lists.supplies.handler(({ input }) => figures.records('supplies', supplies, input)),
      readings: lists.readings.handler(({ input }) => figures.records('readings', readings, input)),
      reopenings: lists.reopenings.handler(({ input }) => figures.records('reopenings', reopenings, input)),
    },
    find: { query: os.find.query.handler(({ input }) => desks.find.query(input)) },
    cases: { distribution: os.cases.distribution.handler(({ input }) => desks.cases.distribution(input.masking, input.asOf)) },
    readings: {
      followUp: os.readings.followUp.handler(({ input }) => desks.followUp.ofCase(input.caseId, input.asOf)),
      enter: os.readings.enter.handler(({ input }) => desks.followUp.enter(input)),
    },
    reopenings: {
      ofClosure: os.reopenings.ofClosure.handler(({ input }) => reopeningsOfClosure(desks, input.closureId, input.asOf)),
    },
    roster: {
      check: os.roster.check.handler(async ({ input }) => ({
        ...roster.check(input),
        breaches: await planning.breaches(input),
      })),
      week: os.roster.week.handler(({ input }) => roster.week(input, input.asOf)),
      grid: os.roster.grid.handler(({ input }) => roster.grid(input, input.asOf)),
      findPosts: os.roster.findPosts.handler(({ input }) => roster.findPosts(input.text)),
      findPeople: os.roster.findPeople.handler(({ input }) => roster.findPeople(input.text)),
      people: os.roster.people.handler(({ input }) => roster.people(input)),
      candidates: os.roster.candidates.handler(({ input }) => roster.candidates(input)),
      assign: os.roster.assign.handler(({ input }) => roster.assign(input)),
      clear: os.roster.clear.handler(({ input }) => roster.clear(input)),
      sameAsDayBefore: os.roster.sameAsDayBefore.handler(({ input }) => roster.sameAsDayBefore(input)),
      fillWeek: os.roster.fillWeek.handler(({ input }) => roster.fillWeek(input)),
      place: os.roster.place.handler(({ input }) => roster.place(input)),
      copyWeek: os.roster.copyWeek.handler(({ input }) => roster.copyWeek(input)),
      lock: os.roster.lock.handler(({ input }) => roster.lock(input)),
      setRole: os.roster.setRole.handler(({ input }) => roster.setRole(input)),
      openWeek: os.roster.openWeek.handler(({ input }) => roster.openWeek(input.from)),
    },
    planning: {
      capacity: os.planning.capacity.handler(({ input }) => planning.capacity(input)),
      solve: os.planning.solve.handler(({ input, signal }) =>
        works.run(input.workId, signal, (work) => planning.solve(input, work)),
      ),
      enough: os.planning.enough.handler(({ input }) => planning.enough(input.workId)),
      proposal: os.planning.proposal.handler(({ input }) => planning.proposal(input.proposalId)),
      take: os.planning.take.handler(({ input }) => planning.take(input)),
      absence: os.planning.absence.handler(({ input }) => planning.absence(input)),
      takeAbsence: os.planning.takeAbsence.handler(({ input }) => planning.takeAbsence(input)),
      verdicts: os.planning.verdicts.handler(({ input }) => planning.verdicts(input)),
      move: os.planning.move.handler(({ input }) => planning.move(input)),
      exchange: os.planning.exchange.handler(({ input }) => planning.exchange(input)),
      verify: os.planning.verify.handler(({ input }) => planning.verify(input)),
      layOut: os.planning.layOut.handler(({ input }) => planning.layOut(input)),
      swaps: os.planning.swaps.handler(({ input }) => desks.swaps.list(input)),
      askSwap: os.planning.askSwap.handler(({ input }) => desks.swaps.ask(input)),
      decideSwap: os.planning.decideSwap.handler(({ input }) => desks.swaps.decide(input)),
    },
    versions: {
      list: os.versions.list.handler(({ input }) => desks.versions.list(input)),
      state: os.versions.state.handler(({ input }) => desks.versions.state(input)),
      doubts: os.versions.doubts.handler(({ input }) => desks.versions.doubts(input)),
      doubtsOfAct: os.versions.doubtsOfAct.handler(({ input }) => desks.versions.doubtsOfAct(input.actId)),
      publish: os.versions.publish.handler(({ input }) => desks.versions.publish(input)),
      get: os.versions.get.handler(({ input }) => desks.versions.get(input.id)),
      compare: os.versions.compare.handler(({ input }) => desks.versions.compare(input.of, input.with)),
    },
    attendance: {
      onDuty: os.attendance.onDuty.handler(({ input }) => attendance.onDuty(input.asOf)),
      sheets: os.attendance.sheets.handler(({ input }) => attendance.sheets(input)),
      checkIn: os.attendance.checkIn.handler(({ input }) => attendance.checkIn(input.who, input.at)),
      checkOut: os.attendance.checkOut.handler(({ input }) => attendance.checkOut(input.who, input.at)),
      markAbsent: os.attendance.markAbsent.handler(({ input }) => attendance.markAbsent(input.who, input.reason)),
      replace: os.attendance.replace.handler(({ input }) => attendance.replace(input)),
      correct: os.attendance.correct.handler(({ input }) =>
        attendance.correct(input.attendanceId, input.checkInAt, input.checkOutAt),
      ),
      takeBack: os.attendance.takeBack.handler(({ input }) => attendance.takeBack(input.attendanceIds)),
      handovers: os.attendance.handovers.handler(({ input }) => attendance.handovers(input.day)),
      saveHandover: os.attendance.saveHandover.handler(({ input }) =>
        attendance.saveHandover(input.id, input.shiftId, input.values),
      ),
      removeHandover: os.attendance.removeHandover.handler(({ input }) => attendance.removeHandover(input.id)),
      summary: os.attendance.summary.handler(({ input }) => attendance.summary(input)),
      duties: os.attendance.duties.handler(({ input }) => attendance.duties(input)),
      exportSummary: os.attendance.exportSummary.handler(({ input }) => attendance.exportSummary(input)),
      paper: os.attendance.paper.handler(({ input }) => attendance.paper(input)),
    },
    ledgers: {
      preview: os.ledgers.preview.handler(({ input, signal }) =>
        works.run(input.workId, signal, async (work) => ledgers.preview(await bytesOf(input.files), input.options, input, work)),
      ),
      revise: os.ledgers.revise.handler(({ input, signal }) =>
        works.run(input.workId, signal, (work) => ledgers.revise(input.previewId, input.corrections, input.options, work)),
      ),
      rows: os.ledgers.rows.handler(({ input }) => ledgers.rows(input)),
      commit: os.ledgers.commit.handler(({ input, signal }) =>
        works.run(input.workId, signal, (work) => ledgers.commit(input.previewId, work, input.isBrief)),
      ),
      problems: os.ledgers.problems.handler(({ input }) => ledgers.problems(input.of, input.file)),
      mappings: os.ledgers.mappings.handler(() => ledgers.mappings()),
      forgetMapping: os.ledgers.forgetMapping.handler(({ input }) => ledgers.forgetMapping(input.id)),
      past: os.ledgers.past.handler(() => ledgers.past()),
      original: os.ledgers.original.handler(({ input }) => ledgers.original(input.actId, input.name)),
    },
    briefing: { compose: os.briefing.compose.handler(({ input }) => briefing.compose(input.asOf)) },
    documents: {
      map: os.documents.map.handler(({ input, signal }) => works.run(input.workId, signal, (work) => documents.map(input, work))),
      roster: os.documents.roster.handler(({ input, signal }) =>
        works.run(input.workId, signal, (work) => documents.roster(input, work)),
      ),
      rosterContents: os.documents.rosterContents.handler(({ input }) => rosterContents(desks.db, input)),
      briefing: os.documents.briefing.handler(({ input }) => documents.briefing(input.asOf)),
      pack: os.documents.pack.handler(({ input, signal }) =>
        works.run(input.workId, signal, (work) => documents.pack(input, work)),
      ),
    },
    exports: {
      list: os.exports.list.handler(({ input, signal }) =>
        works.run(input.workId, signal, (work) => desks.exports.list(input, work)),
      ),
      residents: os.exports.residents.handler(({ input, signal }) =>
        works.run(input.workId, signal, (work) => desks.exports.residents(input, work)),
      ),
      figures: os.exports.figures.handler(({ input }) => desks.exports.figures(input.asOf, input.format)),
      template: os.exports.template.handler(({ input }) => desks.exports.template(input.kind)),
    },
    forms: {
      list: os.forms.list.handler(() => forms.list()),
      get: os.forms.get.handler(({ input }) => forms.get(input.id, input.asOf)),
      preview: os.forms.preview.handler(({ input }) => forms.preview(input.id, input.asOf)),
      sources: os.forms.sources.handler(({ input }) => forms.sources(input.community, input.asOf)),
      load: os.forms.load.handler(async ({ input }) => forms.load(input.file.name, await bytesIn(input.file), input.accept)),
      change: os.forms.change.handler(({ input }) => forms.change(input)),
      rename: os.forms.rename.handler(({ input }) => forms.rename(input.id, input.name)),
      replace: os.forms.replace.handler(async ({ input }) => forms.replace(input.id, input.file.name, await bytesIn(input.file))),
      remove: os.forms.remove.handler(({ input }) => forms.remove(input.id, input.reason)),
      match: os.forms.match.handler(async ({ input }) => forms.match(input.file.name, await bytesIn(input.file))),
      fill: os.forms.fill.handler(async ({ input: { file, ...order } }) =>
        forms.fill(file ? { ...order, file: { name: file.name, bytes: await bytesIn(file) } } : order),
      ),
    },
    work: { watch: os.work.watch.handler(({ input, signal }) => works.watch(input.workId, signal)) },
    backups: {
      list: os.backups.list.handler(() => backups.list()),
      make: os.backups.make.handler(() => backups.make('manual')),
      compare: os.backups.compare.handler(({ input }) => backups.compare(input.name)),
      restore: os.backups.restore.handler(({ input }) => backups.restore(input.name)),
    },
    records: {
      get: os.records.get.handler(({ input }) => records.get(input.kind, input.id, input.unmaskReason)),
      values: os.records.values.handler(({ input }) => records.values(input.kind, input.ids)),
      create: os.records.create.handler(({ input }) => records.create(input.kind, input.values)),
      update: os.records.update.handler(({ input }) => records.update(input.kind, input.changes, input)),
      end: os.records.end.handler(({ input }) => records.end(input.kind, input.ids, input.ending, input.on, input.reason)),
      remove: os.records.remove.handler(({ input }) => records.remove(input.kind, input.ids, input.reason)),
      history: os.records.history.handler(({ input }) => records.history(input.kind, input.id)),
    },
    drafts: {
      get: os.drafts.get.handler(({ input }) => drafts.get(input.key)),
      keep: os.drafts.keep.handler(({ input }) => drafts.keep(input.key, input.values)),
      drop: os.drafts.drop.handler(({ input }) => drafts.drop(input.key)),
      list: os.drafts.list.handler(() => drafts.list()),
    },
    acts: {
      list: os.acts.list.handler(({ input }) => listActs(desks.db, input)),
      changes: os.acts.changes.handler(({ input }) => changesOfAct(desks.db, input.id, input.limit)),
      undo: os.acts.undo.handler(({ input, signal }) =>
        works.run(input.workId, signal, (work) => records.undo(input.actId, work)),
      ),
    },
    residents: {
      page: os.residents.page.handler(({ input }) => desks.residents.page(input)),
      communities: os.residents.communities.handler(() => desks.residents.communities()),
      get: os.residents.get.handler(({ input }) => desks.residents.get(input.id, input.unmaskReason)),
    },
    standards: {
      overview: os.standards.overview.handler(({ input }) => desks.standards.overview(input.asOf)),
      previewStandard: os.standards.previewStandard.handler(({ input }) => desks.standards.previewStandard(input)),
      saveStandard: os.standards.saveStandard.handler(({ input }) => desks.standards.saveStandard(input)),
      removeStandard: os.standards.removeStandard.handler(({ input }) => desks.standards.removeStandard(input.ids)),
      savePattern: os.standards.savePattern.handler(({ input }) => desks.standards.savePattern(input)),
      removePattern: os.standards.removePattern.handler(({ input }) => desks.standards.removePattern(input.id)),
      saveUse: os.standards.saveUse.handler(({ input }) => desks.standards.saveUse(input)),
      removeUse: os.standards.removeUse.handler(({ input }) => desks.standards.removeUse(input.id)),
      setDutyRule: os.standards.setDutyRule.handler(({ input }) => desks.standards.setDutyRule(input)),
      resetDutyRule: os.standards.resetDutyRule.handler(({ input }) => desks.standards.resetDutyRule(input)),
      saveHolidays: os.standards.saveHolidays.handler(({ input }) => desks.standards.saveHolidays(input)),
      removeHolidays: os.standards.removeHolidays.handler(({ input }) => desks.standards.removeHolidays(input.ids)),
    },
    availability: {
      list: os.availability.list.handler(({ input }) => desks.availability.list(input.personId)),
      duties: os.availability.duties.handler(({ input }) => desks.availability.duties(input)),
      restrict: os.availability.restrict.handler(({ input }) => desks.availability.restrict(input)),
      updateRestriction: os.availability.updateRestriction.handler(({ input }) => desks.availability.updateRestriction(input)),
      removeRestrictions: os.availability.removeRestrictions.handler(({ input }) =>
        desks.availability.removeRestrictions(input.ids),
      ),
      savePair: os.availability.savePair.handler(({ input }) => desks.availability.savePair(input)),
      removePair: os.availability.removePair.handler(({ input }) => desks.availability.removePair(input.id)),
    },
    identities: {
      open: os.identities.open.handler(({ input }) => desks.identities.open(input.asOf)),
      find: os.identities.find.handler(({ input: { question, text, previewId } }) =>
        previewId === undefined ? desks.identities.find(question, text) : ledgers.findMeant(previewId, question, text),
      ),
      answer: os.identities.answer.handler(({ input }) => desks.identities.answer(input)),
      remembered: os.identities.remembered.handler(() => desks.identities.remembered()),
      forget: os.identities.forget.handler(({ input }) => desks.identities.forget(input.id)),
    },
    words: {
      list: os.words.list.handler(() => desks.words.list()),
      add: os.words.add.handler(({ input }) => desks.words.add(input)),
      remove: os.words.remove.handler(({ input }) => desks.words.remove(input.id)),
    },
    system: {
      about: os.system.about.handler(() => about(desks.resourcesDir, desks.dataDir, desks.db.$client)),
      check: os.system.check.handler(() => checkDatabase(desks.db.$client)),
    },
    changes: {
      watch: os.changes.watch.handler(async function* ({ signal }) {
        yield* history.changes(signal)
      }),
    },
  })
}

async function bytesIn(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer())
}

/** Chinese does not go into a header as it is. */
function seatOf({ reqHeaders }: CallContext) {
  const read = (header: string) => {
    try {
      return decodeURIComponent(reqHeaders?.get(header) ?? '').slice(0, LONGEST_NAME) || null
    } catch {
      return null
    }
  }
  return { name: read(SEAT_HEADER), window: read(WINDOW_HEADER) }
}

/** Refusals: office_not_empty; cancelled, as long as the transaction has not begun. */
async function loadDemo({ resourcesDir, history, office, ledgers }: Desks, work: Work) {
  if (!office.status().isEmpty) {
    throw new Refusal('office_not_empty', '本机已有数据，示范街道只能装进空的数据文件夹。请另选一个文件夹打开。')
  }
  const reading = await ledgers.read(demoLedgers(resourcesDir), { datum: null, year: null }, work)
  const total = reading.sheets.reduce((sum, { rows }) => sum + rows.length, 0)
  await work.reach({ stage: 'store', subject: null, done: 0, total, seconds: null })
  history.act({ kind: 'import', title: '装入示范街道' }, () => {
    office.update({ ...DEMO_OFFICE, isDemo: true })
    ledgers.keep(reading)
  })
  return office.status()
}

function bytesOf(files: File[]) {
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
}

function toWire(error: unknown, log: Log): unknown {
  if (error instanceof Refusal) {
    return new ORPCError(error.code, { status: REFUSALS[error.code], message: error.message, data: error.data })
  }
  if (error instanceof ORPCError) return error
  const number = Math.floor(Math.random() * 1e6)
    .toString()
    .padStart(6, '0')
  log.error(`fault ${number}`, error)
  return new ORPCError('INTERNAL_SERVER_ERROR', {
    message: `程序出了问题，编号 ${number}。请把这个编号告诉维护人员，数据没有改动。`,
  })
}
