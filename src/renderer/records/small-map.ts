/** What the small map beside a record draws: the surroundings of its place, the posts nearby, its own mark. */
import type { Area } from '../../shared/areas/area.ts'
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import { positionsOf } from '../../shared/geo/geometry.ts'
import { metresBetween } from '../../shared/geo/points.ts'
import type { LonLat } from '../../shared/geo/points.ts'
import { deploymentMarks } from '../checkpoints/deployment.ts'
import type { DeploymentLayer } from '../checkpoints/deployment.ts'
import type { MapMark } from '../map/mark.ts'
import type { MapSymbol } from '../map/symbols.ts'
import { COLOURS } from '../ui/colours.ts'

const ALL: ReadonlySet<DeploymentLayer> = new Set(['met', 'short', 'unmanned', 'city_entry', 'party_branch', 'approximate'])
const PLACE: MapSymbol = {
  parts: [
    { path: 'M0 -7A7 7 0 1 1 0 7A7 7 0 1 1 0 -7Z', fill: COLOURS.white, stroke: COLOURS.red, width: 2 },
    { path: 'M0 -3A3 3 0 1 1 0 3A3 3 0 1 1 0 -3Z', fill: COLOURS.red },
  ],
  numberColour: null,
}
const NEAR_M = 700
const HALF_HEIGHT_DEGREES = 0.0021

export const OWN_MARK = 'record'

/** The corners of what is shown at first, about half a kilometre; `times` as far for what may be named. */
export function surroundings([lon, lat]: LonLat, times = 1): LonLat[] {
  const half = HALF_HEIGHT_DEGREES * times
  return [
    [lon - half, lat - half],
    [lon + half, lat + half],
  ]
}

/** Drawing the whole street's buildings would cost more than the panel is worth. */
export function areasNear(areas: readonly Area[], at: LonLat): Area[] {
  return areas.filter(({ kind, geometry }) => {
    if (!geometry) return false
    if (kind === 'street' || kind === 'community' || kind === 'road') return true
    const [first] = positionsOf(geometry)
    return first !== undefined && metresBetween(first, at) < 2 * NEAR_M
  })
}

/** Posts nearby; and the place itself where it is no post's. */
export function marksNear(checkpoints: Checkpoint[], at: LonLat, own: string | null): MapMark[] {
  const posts = deploymentMarks(checkpoints, ALL).filter((mark) => metresBetween(mark.at, at) < NEAR_M)
  if (own === null) return posts
  return [...posts, ownMark(at, own)]
}

function ownMark(at: LonLat, label: string): MapMark {
  return {
    id: OWN_MARK,
    at,
    symbol: PLACE,
    size: 18,
    number: null,
    flag: null,
    ring: null,
    description: label,
    label,
    isBold: true,
    weight: 9,
  }
}
