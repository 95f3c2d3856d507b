/** Builds the whole core from what a shell gives it, and returns the router: the only wiring in the app. */
import { createHistory } from './changes/history.ts'
import type { History } from './changes/history.ts'
import type { OfficeFile } from './db/open.ts'
import type { Printer } from './documents/printer.ts'
import { createOffice } from './office/office.ts'
import type { OfficeDesk } from './office/office.ts'
import { createRouter } from './router.ts'
import type { Log, Router } from './router.ts'

export interface CoreOptions {
  file: OfficeFile
  clock: () => Date
  /** migrations, demo ledgers, synonyms */
  resourcesDir: string
  /** the shell's way of putting pages on paper; refuses where the machine has no browser */
  printer: Printer
  log: Log
}

/** What the handlers talk to: one desk per room. */
export interface Desks {
  history: History
  office: OfficeDesk
  printer: Printer
}

export interface Core {
  router: Router
  close(): void
}

export function createCore({ file, clock, printer, log }: CoreOptions): Core {
  const { db, dataDir } = file
  const history = createHistory({ db, clock, dataDir })
  const office = createOffice({ db, clock, history })
  return {
    router: createRouter({ history, office, printer }, log),
    close: () => {
      history.end()
      file.close()
    },
  }
}
