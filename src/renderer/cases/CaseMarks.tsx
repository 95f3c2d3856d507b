/** The cases' layer of the map: clustered anew at each zoom. */
import { useMemo } from 'react'
import type { BuildingCases } from '../../shared/cases/case.ts'
import { MarkLayer } from '../map/MarkLayer.tsx'
import { useZoom } from '../map/use-zoom.ts'
import { caseMarks, indexBuildings } from './distribution.ts'
import type { CasePlace } from './distribution.ts'

interface CaseMarksProps {
  buildings: BuildingCases[]
  selectedId: string | null
  select: (place: CasePlace) => void
}

export function CaseMarks({ buildings, selectedId, select }: CaseMarksProps) {
  const zoom = useZoom()
  const index = useMemo(() => indexBuildings(buildings), [buildings])
  const places = useMemo(() => index.placesAt(zoom), [index, zoom])
  const marks = useMemo(() => caseMarks(places), [places])
  return (
    <MarkLayer
      marks={marks}
      selectedId={selectedId}
      select={(id) => {
        const place = places.find((candidate) => candidate.id === id)
        if (place) select(place)
      }}
    />
  )
}
