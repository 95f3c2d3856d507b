/** 地图: both maps of one day from one database, their layers as the legend at the left, the chosen record at the right. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Area } from '../../shared/areas/area.ts'
import type { BuildingCases, CaseDistribution } from '../../shared/cases/case.ts'
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import { ask } from '../api.ts'
import { CasePanel } from '../cases/CasePanel.tsx'
import type { CasePlace } from '../cases/distribution.ts'
import { CheckpointPanel } from '../checkpoints/CheckpointPanel.tsx'
import { useAsOf } from '../office/use-office.ts'
import { Failure } from '../ui/Notice.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { CompoundCases } from './CompoundCases.tsx'
import { DrawnMap } from './DrawnMap.tsx'
import { EmptyMap } from './EmptyMap.tsx'
import { LayerPanel } from './LayerPanel.tsx'
import styles from './MapPage.module.css'
import { MapToolBar } from './MapToolBar.tsx'
import { useMapView } from './map-view.ts'
import { TimeAxis } from './TimeAxis.tsx'

export interface MapData {
  areas: Area[]
  checkpoints: Checkpoint[]
  distribution: CaseDistribution
}

export default function MapPage() {
  const view = useMapView()
  const asOf = useAsOf()
  const areas = useQuery(ask.areas.list.queryOptions())
  const checkpoints = useQuery({
    ...ask.lists.checkpoints.queryOptions({ input: asOf }),
    placeholderData: keepPreviousData,
  })
  const distribution = useQuery({
    ...ask.cases.distribution.queryOptions({ input: { ...asOf, masking: view.masking } }),
    placeholderData: keepPreviousData,
  })
  const failed = [areas, checkpoints, distribution].filter((question) => question.error)
  const data = useMemo<MapData | null>(
    () =>
      areas.data && checkpoints.data && distribution.data
        ? { areas: areas.data, checkpoints: checkpoints.data.rows, distribution: distribution.data }
        : null,
    [areas.data, checkpoints.data, distribution.data],
  )
  return (
    <>
      <MapToolBar view={view} data={data} />
      <Failure error={failed[0]?.error} retry={() => failed.forEach((question) => void question.refetch())} />
      {data ? <Room view={view} data={data} /> : failed.length === 0 && <Waiting />}
    </>
  )
}

function Room({ view, data }: { view: ReturnType<typeof useMapView>; data: MapData }) {
  const { areas, checkpoints, distribution } = data
  const [place, setPlace] = useState<CasePlace | null>(null)
  const { selectedId, select } = view
  const checkpoint = checkpoints.find((candidate) => `checkpoint-${candidate.id}` === selectedId)
  const chosenPlace = placeChosen(selectedId, place, distribution.buildings)
  useKeys({ escape: () => select(null) })
  const hasGround = areas.some((area) => area.geometry)
  if (!hasGround && checkpoints.length === 0 && distribution.communities.length === 0) return <EmptyMap />
  return (
    <div className={styles.room}>
      <LayerPanel view={view} data={data} />
      <div className={styles.map}>
        <DrawnMap
          view={view}
          data={data}
          selectPlace={(chosen) => {
            setPlace(chosen)
            select(chosen.id)
          }}
        />
        {distribution.days.length > 1 && <TimeAxis days={distribution.days} />}
      </div>
      {checkpoint && (
        <CheckpointPanel checkpoint={checkpoint} masking={view.masking} close={() => select(null)}>
          <CompoundCases checkpoint={checkpoint} buildings={distribution.buildings} />
        </CheckpointPanel>
      )}
      {chosenPlace && <CasePanel place={chosenPlace} masking={view.masking} close={() => select(null)} />}
    </div>
  )
}

/** The place clicked, or the building an address names; none once masking has taken the buildings away. */
function placeChosen(selectedId: string | null, clicked: CasePlace | null, buildings: BuildingCases[]): CasePlace | null {
  if (buildings.length === 0) return null
  if (clicked?.id === selectedId) return clicked
  const building = buildings.find(({ buildingId }) => `building-${buildingId}` === selectedId)
  if (!building || !selectedId) return null
  return {
    id: selectedId,
    at: [building.lon, building.lat],
    buildings: [building],
    byOrigin: building.byOrigin,
    total: building.total,
  }
}
