/** The base map with the chosen area outlined; the whole street while none is chosen. */
import { useMemo } from 'react'
import type { Area } from '../../shared/areas/area.ts'
import { positionsOf } from '../../shared/geo/geometry.ts'
import type { LonLat } from '../../shared/geo/points.ts'
import { AreaOutline } from '../map/AreaOutline.tsx'
import { BaseMap } from '../map/BaseMap.tsx'
import type { BaseLayer } from '../map/base-styles.ts'
import { LabelLayer } from '../map/LabelLayer.tsx'
import { MapFrame } from '../map/MapFrame.tsx'
import type { MapMark } from '../map/mark.ts'
import { communityNames, roadNames } from '../map/place-names.ts'
import { streetExtent } from '../map/street-extent.ts'
import styles from './Areas.module.css'

const GROUND: ReadonlySet<BaseLayer> = new Set(['street', 'community', 'compound', 'building', 'road'])
const NO_MARKS: MapMark[] = []
const NOWHERE: LonLat[] = []
/** what surrounds a chosen area, in degrees: some 150 m */
const MARGIN = 0.0015

export function AreaMap({ areas, chosen }: { areas: Area[]; chosen: Area | null }) {
  const whole = useMemo(() => streetExtent(areas), [areas])
  const geometry = chosen?.geometry ?? null
  const extent = useMemo(() => (geometry ? surroundings(positionsOf(geometry)) : whole), [geometry, whole])
  const places = useMemo(() => [...communityNames(areas, ({ name }) => name), ...roadNames(areas)], [areas])
  if (whole.length === 0) return <p className={styles.noMap}>还没有底图。导入底图后，这里画出各社区和小区。</p>
  return (
    <div className={styles.map}>
      <MapFrame extent={extent} target={null}>
        <BaseMap areas={areas} shown={GROUND} />
        <LabelLayer marks={NO_MARKS} places={places} others={NOWHERE} extent={whole} />
        {geometry && <AreaOutline geometry={geometry} />}
      </MapFrame>
    </div>
  )
}

function surroundings(positions: LonLat[]): LonLat[] {
  return positions.flatMap(([lon, lat]): LonLat[] => [
    [lon - MARGIN, lat - MARGIN],
    [lon + MARGIN, lat + MARGIN],
  ])
}
