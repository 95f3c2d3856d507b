/** Searching the map by number, name or community. */
import { countText } from '../../shared/counts.ts'
import { buildingNameOf } from '../cases/distribution.ts'
import { numberAndName } from '../checkpoints/deployment.ts'
import type { MapData } from './MapPage.tsx'

export interface Found {
  id: string
  text: string
  remark: string
  on: 'deployment' | 'key-persons'
}

const MOST_FOUND = 12

/** Checkpoints whose number is exactly the text come first, then those that hold it in name or community, then buildings. */
export function findOnMap(text: string, { checkpoints, distribution }: MapData): Found[] {
  const wanted = text.trim()
  if (!wanted) return []
  const posts = checkpoints
    .filter(({ number, name, community }) => String(number) === wanted || name.includes(wanted) || community?.includes(wanted))
    .sort((a, b) => Number(String(b.number) === wanted) - Number(String(a.number) === wanted))
    .map((checkpoint): Found => {
      const remark = checkpoint.lon === null ? '未标点' : (checkpoint.community ?? '')
      return { id: `checkpoint-${checkpoint.id}`, text: numberAndName(checkpoint), remark, on: 'deployment' }
    })
  const buildings = distribution.buildings
    .filter((building) => buildingNameOf(building).includes(wanted))
    .map((building): Found => {
      const remark = `正在观察 ${countText(building.total)} 人`
      return { id: `building-${building.buildingId}`, text: buildingNameOf(building), remark, on: 'key-persons' }
    })
  return [...posts, ...buildings].slice(0, MOST_FOUND)
}
