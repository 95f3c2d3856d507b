/** What stands beside the grid: the check, planning, somebody's absence, swaps, versions. */
import type { GridPost, RosterGrid } from '../../shared/roster/roster-grid.ts'
import type { Place } from '../roster/cell-place.ts'
import { CheckPanel } from '../roster/CheckPanel.tsx'
import type { RosterAddress } from '../roster/roster-address.ts'
import type { Side } from '../roster/roster-views.ts'
import { AbsencePanel } from './AbsencePanel.tsx'
import type { Absentee } from './absentee.ts'
import { PlanPanel } from './PlanPanel.tsx'
import { SwapsPanel } from './SwapsPanel.tsx'
import type { SwapWish } from './swap-wish.ts'
import { VersionsPanel } from './VersionsPanel.tsx'

export interface SidePanelProps {
  side: Side | 'absence'
  grid: RosterGrid
  posts: GridPost[]
  address: RosterAddress
  go: (change: Partial<RosterAddress>) => void
  goTo: (place: Place) => void
  isReadOnly: boolean
  absentee: Absentee | null
  wish: SwapWish | null
  close: () => void
}

export function SidePanel(props: SidePanelProps) {
  const { side, grid, absentee, wish, goTo, isReadOnly, close, address, go } = props
  switch (side) {
    case 'check':
      return <CheckPanel grid={grid} goTo={goTo} close={close} />
    case 'plan':
      return <PlanPanel grid={grid} goTo={goTo} isReadOnly={isReadOnly} close={close} />
    case 'absence':
      return absentee && <AbsencePanel key={absentee.personId} absentee={absentee} grid={grid} goTo={goTo} close={close} />
    case 'swaps':
      return <SwapsPanel key={JSON.stringify(wish)} grid={grid} wish={wish} goTo={goTo} isReadOnly={isReadOnly} close={close} />
    case 'versions':
      return <VersionsPanel grid={grid} address={address} go={go} goTo={goTo} close={close} />
  }
}
