/**
 * Every print page by its route. A page suspends (`useAnswer`) until all it draws is there and then draws it in one go:
 * the ready flag is raised as soon as nothing is suspended any more.
 */
import { lazy } from 'react'
import type { ComponentType, LazyExoticComponent } from 'react'

export interface PrintPageProps {
  query: URLSearchParams
}

type PrintPage = LazyExoticComponent<ComponentType<PrintPageProps>>

export const PRINT_PAGES: Record<string, PrintPage> = {
  deployment: lazy(async () => ({ default: (await import('../checkpoints/DeploymentMapPrint.tsx')).DeploymentMapPrint })),
  'key-persons': lazy(async () => ({ default: (await import('../cases/KeyPersonMapPrint.tsx')).KeyPersonMapPrint })),
  'sign-in': lazy(async () => ({ default: (await import('../attendance/print/SignInPrint.tsx')).SignInPrint })),
  'sign-in-street': lazy(async () => ({
    default: (await import('../attendance/print/SignInStreetPrint.tsx')).SignInStreetPrint,
  })),
  'duty-log': lazy(async () => ({ default: (await import('../attendance/print/DutyLogPrint.tsx')).DutyLogPrint })),
  'attendance-summary': lazy(async () => ({
    default: (await import('../attendance/print/SummaryPrint.tsx')).SummaryPrint,
  })),
  'roster-posts': lazy(async () => ({ default: (await import('../roster/print/RosterPostsPrint.tsx')).RosterPostsPrint })),
  'roster-overview': lazy(async () => ({
    default: (await import('../roster/print/RosterOverviewPrint.tsx')).RosterOverviewPrint,
  })),
  'roster-communities': lazy(async () => ({
    default: (await import('../roster/print/RosterCommunitiesPrint.tsx')).RosterCommunitiesPrint,
  })),
  'roster-people': lazy(async () => ({ default: (await import('../roster/print/RosterPeoplePrint.tsx')).RosterPeoplePrint })),
  'roster-leaders': lazy(async () => ({ default: (await import('../roster/print/RosterLeadersPrint.tsx')).RosterLeadersPrint })),
  'roster-handover': lazy(async () => ({
    default: (await import('../roster/print/RosterHandoverPrint.tsx')).RosterHandoverPrint,
  })),
  'roster-entries': lazy(async () => ({ default: (await import('../roster/print/RosterEntriesPrint.tsx')).RosterEntriesPrint })),
}
