/** The map beside a record: its place with what lies around it; in a form, a click gives the place. */
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Area } from '../../shared/areas/area.ts'
import type { LonLat } from '../../shared/geo/points.ts'
import { ask } from '../api.ts'
import { listAddress } from '../lists/list-address.ts'
import { BaseMap } from '../map/BaseMap.tsx'
import type { BaseLayer } from '../map/base-styles.ts'
import { LabelLayer } from '../map/LabelLayer.tsx'
import { MapFrame } from '../map/MapFrame.tsx'
import { MarkLayer } from '../map/MarkLayer.tsx'
import { PickPlace } from '../map/PickPlace.tsx'
import { roadNames } from '../map/place-names.ts'
import { streetExtent } from '../map/street-extent.ts'
import { useAsOf } from '../office/use-office.ts'
import { OWN_MARK, areasNear, marksNear, surroundings } from './small-map.ts'
import styles from './SmallMap.module.css'

const GROUND: ReadonlySet<BaseLayer> = new Set(['street', 'community', 'compound', 'building', 'road'])
const NOWHERE: LonLat[] = []

interface SmallMapProps {
  /** null: the whole street, for finding a place */
  at: LonLat | null
  /** the post among the marks that the record is; null: the place gets a mark of its own */
  checkpointId: number | null
  title: string
  /** a form asks for a place */
  pick?: (at: LonLat) => void
}

export function SmallMap({ at, checkpointId, title, pick }: SmallMapProps) {
  const areas = useQuery(ask.areas.list.queryOptions()).data
  const posts = useQuery(ask.lists.checkpoints.queryOptions({ input: useAsOf() })).data?.rows
  const [, navigate] = useLocation()
  const isPicking = pick !== undefined
  // while a place is looked for the ground stays where it is
  const [opened] = useState(at)
  const [lon, lat] = at ?? [null, null]
  const [centreLon, centreLat] = (isPicking ? opened : at) ?? [null, null]
  const ground = useMemo(() => {
    if (!areas) return null
    if (centreLon === null) return { areas, ...wholeStreet(areas) }
    const centre: LonLat = [centreLon, centreLat]
    return {
      areas: isPicking ? areas : areasNear(areas, centre),
      extent: surroundings(centre),
      named: surroundings(centre, 3),
    }
  }, [areas, centreLon, centreLat, isPicking])
  const marks = useMemo(() => {
    if (lon === null) return []
    const isDrawnAsPost = checkpointId !== null && !isPicking && posts?.some(({ id }) => id === checkpointId)
    return marksNear(posts ?? [], [lon, lat], isDrawnAsPost ? null : title)
  }, [posts, lon, lat, checkpointId, title, isPicking])
  const places = useMemo(() => roadNames(ground?.areas ?? []), [ground])
  if (!ground) return <div className={styles.map} />
  return (
    <div className={pick ? styles.picking : styles.map}>
      <MapFrame extent={ground.extent} target={null}>
        <BaseMap areas={ground.areas} shown={GROUND} />
        <LabelLayer marks={marks} places={places} others={NOWHERE} extent={ground.named} />
        <MarkLayer
          marks={marks}
          selectedId={checkpointId === null || pick ? OWN_MARK : `checkpoint-${checkpointId}`}
          select={(mark) => {
            const id = Number(/^checkpoint-(\d+)$/.exec(mark)?.[1])
            if (!pick && id) navigate(listAddress('checkpoints', { id }))
          }}
        />
        {pick && <PickPlace pick={pick} />}
      </MapFrame>
    </div>
  )
}

function wholeStreet(areas: readonly Area[]) {
  const extent = streetExtent(areas)
  return { extent, named: extent }
}
