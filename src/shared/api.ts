/** The whole contract, gathered: what a window, a browser and the command line may ask of the core. */
import { areasContract } from './areas/contract.ts'
import { attendanceContract } from './attendance/contract.ts'
import { availabilityContract } from './availability/contract.ts'
import { backupsContract } from './backups/contract.ts'
import { briefingContract } from './briefing/contract.ts'
import { casesContract } from './cases/contract.ts'
import { actsContract, changesContract } from './changes/contract.ts'
import { documentsContract } from './documents/contract.ts'
import { exportsContract } from './exports/contract.ts'
import { figuresContract } from './figures/contract.ts'
import { listsContract } from './figures/lists.ts'
import { findContract } from './find/contract.ts'
import { formsContract } from './forms/contract.ts'
import { identitiesContract } from './identities/contract.ts'
import { ledgersContract } from './ledgers/contract.ts'
import { officeContract } from './office/contract.ts'
import { planningContract } from './planning/contract.ts'
import { readingsContract } from './readings/contract.ts'
import { draftsContract, recordsContract } from './records/contract.ts'
import { reopeningsContract } from './reopenings/contract.ts'
import { residentsContract } from './residents/contract.ts'
import { rosterContract } from './roster/contract.ts'
import { versionsContract } from './roster/versions-contract.ts'
import { situationContract } from './situation/contract.ts'
import { standardsContract } from './standards/contract.ts'
import { systemContract } from './system/contract.ts'
import { workContract } from './work/contract.ts'
import { wordsContract } from './words/contract.ts'

export const api = {
  office: officeContract,
  areas: areasContract,
  figures: figuresContract,
  situation: situationContract,
  lists: listsContract,
  find: findContract,
  cases: casesContract,
  readings: readingsContract,
  reopenings: reopeningsContract,
  residents: residentsContract,
  identities: identitiesContract,
  roster: rosterContract,
  planning: planningContract,
  versions: versionsContract,
  attendance: attendanceContract,
  standards: standardsContract,
  availability: availabilityContract,
  ledgers: ledgersContract,
  briefing: briefingContract,
  documents: documentsContract,
  exports: exportsContract,
  forms: formsContract,
  records: recordsContract,
  drafts: draftsContract,
  changes: changesContract,
  acts: actsContract,
  backups: backupsContract,
  work: workContract,
  words: wordsContract,
  system: systemContract,
}
export type Api = typeof api
