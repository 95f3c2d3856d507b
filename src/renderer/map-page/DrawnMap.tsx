/** Puts base map, names, checkpoints and cases on one map, as the layer panel has them. */
import { useMemo } from 'react'
import type { Area } from '../../shared/areas/area.ts'
import { countText } from '../../shared/counts.ts'
import { centreOf } from '../../shared/geo/geometry.ts'
import type { LonLat } from '../../shared/geo/points.ts'
import { CaseMarks } from '../cases/CaseMarks.tsx'
import { onlyOrigins } from '../cases/distribution.ts'
import type { CasePlace } from '../cases/distribution.ts'
import { deploymentMarks, isPlaced } from '../checkpoints/deployment.ts'
import { BaseMap } from '../map/BaseMap.tsx'
import { LabelLayer } from '../map/LabelLayer.tsx'
import { MapFrame } from '../map/MapFrame.tsx'
import type { MapMark, PlaceName } from '../map/mark.ts'
import { MarkLayer } from '../map/MarkLayer.tsx'
import { communityNames, roadNames } from '../map/place-names.ts'
import { streetExtent } from '../map/street-extent.ts'
import type { MapData } from './MapPage.tsx'
import type { MapView } from './map-view.ts'

const NO_MARKS: MapMark[] = []

interface DrawnMapProps {
  view: MapView
  data: MapData
  selectPlace: (place: CasePlace) => void
}

export function DrawnMap({ view, data, selectPlace }: DrawnMapProps) {
  const { areas, checkpoints, distribution } = data
  const { layers, showsCheckpoints, showsCases, selectedId, target } = view
  const posts = useMemo(
    () => (showsCheckpoints ? deploymentMarks(checkpoints, layers.deployment) : NO_MARKS),
    [checkpoints, layers.deployment, showsCheckpoints],
  )
  const buildings = useMemo(
    () => (showsCases ? onlyOrigins(distribution.buildings, layers.origins) : []),
    [distribution.buildings, layers.origins, showsCases],
  )
  const places = useMemo(() => {
    const counts = new Map(distribution.communities.map(({ community, current }) => [community, current]))
    const communityText = ({ name }: Area) =>
      showsCases ? `${name.replace(/社区$/, '')} ${countText(counts.get(name) ?? 0)}` : name
    const names: PlaceName[] = []
    if (layers.base.has('community')) names.push(...communityNames(areas, communityText))
    if (layers.base.has('road')) names.push(...roadNames(areas))
    return names
  }, [areas, distribution.communities, layers.base, showsCases])
  const others = useMemo(() => buildings.map(({ lon, lat }): LonLat => [lon, lat]), [buildings])
  const extent = useMemo(() => extentOf(data), [data])
  const targetAt = useMemo(() => (target ? placeOf(target, data) : null), [target, data])
  return (
    <MapFrame extent={extent} target={targetAt}>
      <BaseMap areas={areas} shown={layers.base} />
      <LabelLayer marks={posts} places={places} others={others} extent={extent} />
      {buildings.length > 0 && <CaseMarks buildings={buildings} selectedId={selectedId} select={selectPlace} />}
      {posts.length > 0 && <MarkLayer marks={posts} selectedId={selectedId} select={view.select} />}
    </MapFrame>
  )
}

/** All of the street, else whatever has a place. */
function extentOf({ areas, checkpoints, distribution }: MapData): LonLat[] {
  const drawn = streetExtent(areas)
  if (drawn.length > 0) return drawn
  const posts = checkpoints.filter(isPlaced).map(({ lon, lat }): LonLat => [lon, lat])
  return [...posts, ...distribution.buildings.map(({ lon, lat }): LonLat => [lon, lat])]
}

function placeOf(id: string, { areas, checkpoints, distribution }: MapData): LonLat | null {
  const post = checkpoints.filter(isPlaced).find((candidate) => `checkpoint-${candidate.id}` === id)
  if (post) return [post.lon, post.lat]
  const building = distribution.buildings.find((candidate) => `building-${candidate.buildingId}` === id)
  if (building) return [building.lon, building.lat]
  const area = areas.find((candidate) => `area-${candidate.id}` === id || `building-${candidate.id}` === id)
  return area?.geometry ? centreOf(area.geometry) : null
}
