/** Who is being observed behind the chosen checkpoint's gate. */
import type { BuildingCases } from '../../shared/cases/case.ts'
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import { countText } from '../../shared/counts.ts'
import { OriginRows } from '../cases/CasePanel.tsx'
import { drawnCounts } from '../cases/distribution.ts'
import { PanelSection } from '../ui/Panel.tsx'

export function CompoundCases({ checkpoint, buildings }: { checkpoint: Checkpoint; buildings: BuildingCases[] }) {
  const here = checkpoint.compound ? buildings.filter((building) => building.compound === checkpoint.compound) : []
  const total = here.reduce((sum, building) => sum + building.total, 0)
  if (total === 0) return null
  return (
    <PanelSection title="本楼院正在观察" remark={`${countText(total)} 人`}>
      <OriginRows byOrigin={drawnCounts(here)} />
    </PanelSection>
  )
}
