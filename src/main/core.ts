/** Builds the whole core from what a shell gives it, and returns the router: the only wiring in the app. */
import { createAreas } from './areas/areas.ts'
import type { AreasDesk } from './areas/areas.ts'
import { createAttendance } from './attendance/attendance.ts'
import type { AttendanceDesk } from './attendance/attendance.ts'
import { createAvailability } from './availability/availability.ts'
import type { AvailabilityDesk } from './availability/availability.ts'
import { createBackups } from './backups/backups.ts'
import type { BackupsDesk } from './backups/backups.ts'
import { createBriefing } from './briefing/briefing.ts'
import type { BriefingDesk } from './briefing/briefing.ts'
import { createCases } from './cases/distribution.ts'
import type { CasesDesk } from './cases/distribution.ts'
import { createHistory } from './changes/history.ts'
import type { History } from './changes/history.ts'
import type { Db, OfficeFile } from './db/open.ts'
import { createDocuments } from './documents/documents.ts'
import type { DocumentsDesk } from './documents/documents.ts'
import type { Printer } from './documents/printer.ts'
import { createExports } from './exports/exports.ts'
import type { ExportsDesk } from './exports/exports.ts'
import { createFigures } from './figures/figures.ts'
import type { FiguresDesk } from './figures/figures.ts'
import { createFind } from './find/find.ts'
import type { FindDesk } from './find/find.ts'
import { createForms } from './forms/forms.ts'
import type { FormsDesk } from './forms/forms.ts'
import { createIdentities } from './identities/identities.ts'
import type { IdentitiesDesk } from './identities/identities.ts'
import { createLedgers } from './ledgers/ledgers.ts'
import type { LedgersDesk } from './ledgers/ledgers.ts'
import { createOffice } from './office/office.ts'
import type { OfficeDesk } from './office/office.ts'
import { createPlanning } from './planning/planning.ts'
import type { PlanningDesk } from './planning/planning.ts'
import { createDrafts } from './records/drafts.ts'
import type { DraftsDesk } from './records/drafts.ts'
import { createFollowUp } from './readings/follow-up.ts'
import type { FollowUpDesk } from './readings/follow-up.ts'
import { createRecords } from './records/records.ts'
import type { RecordsDesk } from './records/records.ts'
import { createResidents } from './residents/residents-desk.ts'
import type { ResidentsDesk } from './residents/residents-desk.ts'
import { createRoster } from './roster/roster.ts'
import type { RosterDesk } from './roster/roster.ts'
import { createSwaps } from './roster/swaps/swaps.ts'
import type { SwapsDesk } from './roster/swaps/swaps.ts'
import { createVersions } from './roster/versions/versions.ts'
import type { VersionsDesk } from './roster/versions/versions.ts'
import { createSituation } from './situation/situation.ts'
import type { SituationDesk } from './situation/situation.ts'
import { createStandards } from './standards/standards.ts'
import type { StandardsDesk } from './standards/standards.ts'
import { createWorks } from './work/work.ts'
import type { Works } from './work/work.ts'
import { createRouter } from './router.ts'
import type { Log, Router } from './router.ts'
import { createWordsDesk } from './words/words.ts'
import type { WordsDesk } from './words/words.ts'

export interface CoreOptions {
  file: OfficeFile
  clock: () => Date
  /** holds `migrations/` and `demo/` */
  resourcesDir: string
  /** the shell's way of putting pages on paper; refuses where the machine has no browser */
  printer: Printer
  log: Log
}

/** What the handlers talk to: one desk per room. */
export interface Desks {
  db: Db
  dataDir: string
  resourcesDir: string
  history: History
  office: OfficeDesk
  areas: AreasDesk
  figures: FiguresDesk
  cases: CasesDesk
  followUp: FollowUpDesk
  situation: SituationDesk
  roster: RosterDesk
  versions: VersionsDesk
  planning: PlanningDesk
  swaps: SwapsDesk
  attendance: AttendanceDesk
  standards: StandardsDesk
  availability: AvailabilityDesk
  find: FindDesk
  residents: ResidentsDesk
  identities: IdentitiesDesk
  words: WordsDesk
  ledgers: LedgersDesk
  briefing: BriefingDesk
  documents: DocumentsDesk
  exports: ExportsDesk
  forms: FormsDesk
  works: Works
  backups: BackupsDesk
  records: RecordsDesk
  drafts: DraftsDesk
}

export interface Core {
  router: Router
  close(): void
}

export function createCore({ file, clock, resourcesDir, printer, log }: CoreOptions): Core {
  const { db, dataDir, readOnly } = file
  const history = createHistory({ db, clock, dataDir, readOnly, beforeAct: (kind) => backups.beforeAct(kind) })
  const backups = createBackups({ db, dataDir, resourcesDir, clock, history, log })
  const office = createOffice({ db, clock, history, readOnly })
  const figures = createFigures({ db, office, history })
  const areas = createAreas({ db, history, office })
  const cases = createCases({ db, office, figures })
  const followUp = createFollowUp({ db, office, history })
  const situation = createSituation({ db, office, figures, cases })
  const roster = createRoster({ db, office, history, dataDir })
  const planning = createPlanning({ db, history })
  const swaps = createSwaps({ db, history, clock })
  const versions = createVersions({ db, history, office, roster, proof: planning.breaches })
  const attendance = createAttendance({ db, history, office, figures, roster, versions, printer })
  const standards = createStandards({ db, history, office })
  const availability = createAvailability({ db, history })
  const find = createFind({ db, office, dataDir })
  const residents = createResidents({ db, history, find })
  const identities = createIdentities({ db, history, office })
  const words = createWordsDesk({ db, history })
  const ledgers = createLedgers({ db, history, office, words, dataDir, isReadOnly: readOnly !== null })
  const briefing = createBriefing({ db, office, figures })
  const documents = createDocuments({ office, figures, roster, versions, briefing, printer })
  const exports = createExports({ office, areas, figures, history, residents })
  const forms = createForms({ db, history, office, figures, areas, words, dataDir })
  const works = createWorks()
  const records = createRecords({ db, history, office })
  const drafts = createDrafts({ db, clock, dataDir, readOnly })
  if (!readOnly) backups.daily()
  return {
    router: createRouter(
      {
        db,
        dataDir,
        resourcesDir,
        history,
        office,
        areas,
        figures,
        cases,
        followUp,
        situation,
        roster,
        versions,
        planning,
        swaps,
        attendance,
        standards,
        availability,
        find,
        residents,
        identities,
        words,
        ledgers,
        briefing,
        documents,
        exports,
        forms,
        works,
        backups,
        records,
        drafts,
      },
      log,
    ),
    close: () => {
      history.end()
      works.end()
      file.close()
    },
  }
}
