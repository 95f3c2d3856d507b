/** The screens in the order of the navigation: a new one is one line here. */
import { casesPage } from './cases/page.ts'
import { checkpointsPage } from './checkpoints/page.ts'
import { closuresPage } from './closures/page.ts'
import { documentsPage } from './documents/page.ts'
import { figuresPage } from './figures/page.ts'
import { shiftsPage } from './figures/shifts-page.ts'
import { formsPage } from './forms/page.ts'
import { inspectionsPage } from './inspections/page.ts'
import { importPage } from './ledgers/page.ts'
import { mapPage } from './map-page/page.ts'
import { peoplePage } from './people/page.ts'
import { residentsPage } from './residents/page.ts'
import { rosterPage } from './roster/page.ts'
import { screeningsPage } from './screenings/page.ts'
import { dutyRulesPage } from './standards/page.ts'
import { suppliesPage } from './supplies/page.ts'
import { systemPage } from './system/page.ts'
import { todayPage } from './today/page.ts'
import { isWithin } from './ui/hash-location.ts'
import type { Page } from './ui/page.tsx'

export const PAGES: Page[] = [
  todayPage,
  mapPage,
  checkpointsPage,
  rosterPage,
  peoplePage,
  casesPage,
  closuresPage,
  screeningsPage,
  residentsPage,
  suppliesPage,
  inspectionsPage,
  figuresPage,
  shiftsPage,
  documentsPage,
  formsPage,
  importPage,
  systemPage,
  dutyRulesPage,
]

/** Nothing where no screen has the address. */
export function pageAt(path: string): Page | undefined {
  return PAGES.find((page) => isWithin(path, page.path))
}
