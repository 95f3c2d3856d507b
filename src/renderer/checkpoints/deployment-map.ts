/** Lays out the 关卡点布控图 inside its frame: symbols first, then street and community names, then the posts' labels. */
import type { Area } from '../../shared/areas/area.ts'
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import type { LonLat } from '../../shared/geo/points.ts'
import type { Masking } from '../../shared/people/masking.ts'
import { baseMapOf, softObstacles } from '../map/print/base-map.ts'
import type { BaseMap } from '../map/print/base-map.ts'
import { boxAround, grow } from '../map/print/boxes.ts'
import type { Box, Point } from '../map/print/boxes.ts'
import { gridCell } from '../map/print/grid.ts'
import { isOverLines, placeArrow, placeCommunityNames, placeCompoundNames } from '../map/print/map-names.ts'
import type { MapName } from '../map/print/map-names.ts'
import { placeLabels } from '../map/print/place-labels.ts'
import type { PlacedLabel } from '../map/print/place-labels.ts'
import { projectionOf } from '../map/print/projection.ts'
import type { Extent, MapView } from '../map/print/projection.ts'
import { placeRoadNames } from '../map/print/road-names.ts'
import type { RoadName } from '../map/print/road-names.ts'
import { createRoom } from '../map/print/room.ts'
import { spreadSymbols } from '../map/print/spread-symbols.ts'
import { reachOf } from '../map/print/symbol-shapes.ts'
import { points } from '../print/fonts.ts'
import { labelTextOf } from './post-label.ts'
import type { LabelText } from './post-label.ts'
import { byNumber, isEntry } from './post-rows.ts'
import { POST_RADIUS, STAR_AT, STAR_RADIUS, postSymbolOf } from './post-symbol.ts'
import type { PostSymbol } from './post-symbol.ts'

export interface PlacedPost {
  post: Checkpoint
  symbol: PostSymbol
  at: Point
  movedFrom: Point | null
}

export interface PostLabel {
  place: PlacedLabel
  text: LabelText
  needsHalo: boolean
}

export interface DeploymentMap {
  base: BaseMap
  posts: PlacedPost[]
  labels: PostLabel[]
  roadNames: RoadName[]
  communityNames: MapName[]
  compoundNames: MapName[]
  arrow: Box
  /** reference grid cell by checkpoint id */
  cells: ReadonlyMap<number, string>
}

export function positionOf({ lon, lat }: Checkpoint): LonLat | null {
  return lon === null || lat === null ? null : [lon, lat]
}

/** A position far outside the street is a slip of the pen: it is listed, not drawn. */
export function isDrawable(post: Checkpoint, extent: Extent): boolean {
  const at = positionOf(post)
  if (!at) return false
  const [reachLon, reachLat] = [(extent.east - extent.west) * 0.05, (extent.north - extent.south) * 0.05]
  return (
    at[0] >= extent.west - reachLon &&
    at[0] <= extent.east + reachLon &&
    at[1] >= extent.south - reachLat &&
    at[1] <= extent.north + reachLat
  )
}

/** `drawn`: the posts with a drawable position. */
export function layOutDeployment(
  areas: readonly Area[],
  drawn: readonly Checkpoint[],
  { view, unit, masking }: { view: MapView; unit: number; masking: Masking },
): DeploymentMap {
  const toSheet = projectionOf(view)
  const base = baseMapOf(areas, toSheet)
  const inner = grow(view.frame, -0.8 * unit)
  const posts = placePosts(drawn, toSheet, inner, unit)
  const symbolBoxes = new Map(posts.map((placed) => [placed.post.id, symbolBox(placed, unit)]))
  const arrow = placeArrow(inner, { symbols: [...symbolBoxes.values()], street: base.street }, unit)

  const room = createRoom(inner, softObstacles(base))
  room.take(
    arrow,
    ...[...symbolBoxes.values()].map((box) => grow(box, 0.35 * unit)),
    ...posts.flatMap((placed) => starBoxes(placed, unit)),
  )
  const roadNames = placeRoadNames(base.mainRoads, room, points(6.6) * unit)
  const communityNames = placeCommunityNames(base.communities, room, unit)

  const texts = new Map(posts.map(({ post }) => [String(post.id), labelTextOf(post, masking, unit)]))
  const wishes = posts.toSorted(byUrgency).flatMap(({ post }) => {
    const [text, symbol] = [texts.get(String(post.id)), symbolBoxes.get(post.id)]
    return text && symbol ? [{ id: String(post.id), width: text.width, height: text.height, symbol }] : []
  })
  const { placed } = placeLabels(wishes, room, 0.55 * unit)
  const named = new Set(posts.map(({ post }) => post.compound))
  return {
    base,
    posts,
    labels: placed.flatMap((place) => {
      const text = texts.get(place.id)
      return text ? [{ place, text, needsHalo: isOverLines(place.box, room, unit) }] : []
    }),
    roadNames,
    communityNames,
    compoundNames: placeCompoundNames(
      base.compounds.filter(({ name }) => !named.has(name)),
      room,
      unit,
    ),
    arrow,
    cells: new Map(
      posts.flatMap(({ post, at, movedFrom }) => {
        const cell = gridCell(movedFrom ?? at, view.frame)
        return cell === null ? [] : [[post.id, cell] as const]
      }),
    ),
  }
}

function placePosts(drawn: readonly Checkpoint[], toSheet: (at: LonLat) => Point, frame: Box, unit: number): PlacedPost[] {
  const byId = new Map(drawn.map((post) => [String(post.id), post]))
  const wishes = drawn.toSorted(surveyedFirst).flatMap((post) => {
    const at = positionOf(post)
    const { halfWidth, halfHeight } = reachOf(postSymbolOf(post).shape)
    const size = { width: 2 * halfWidth * POST_RADIUS * unit, height: 2 * halfHeight * POST_RADIUS * unit }
    return at ? [{ id: String(post.id), at: toSheet(at), ...size }] : []
  })
  return spreadSymbols(wishes, frame, 0.5 * unit).flatMap(({ id, at, movedFrom }) => {
    const post = byId.get(id)
    return post ? [{ post, symbol: postSymbolOf(post), at, movedFrom }] : []
  })
}

/** Surveyed positions keep their place against approximate ones. */
function surveyedFirst(a: Checkpoint, b: Checkpoint): number {
  return Number(a.approximate) - Number(b.approximate) || byNumber(a, b)
}

/** City entries and short posts must be readable; then by number. */
function byUrgency(a: PlacedPost, b: PlacedPost): number {
  const rank = ({ post }: PlacedPost) => (isEntry(post) ? 0 : post.missing.length > 0 ? 1 : 2)
  return rank(a) - rank(b) || byNumber(a.post, b.post)
}

function symbolBox({ at, symbol: { shape } }: PlacedPost, unit: number): Box {
  const { halfWidth, halfHeight } = reachOf(shape)
  return boxAround(at, halfWidth * POST_RADIUS * unit, halfHeight * POST_RADIUS * unit)
}

function starBoxes({ post, at: [x, y] }: PlacedPost, unit: number): Box[] {
  return post.hasPartyBranch ? [boxAround([x + STAR_AT[0] * unit, y + STAR_AT[1] * unit], (STAR_RADIUS + 0.2) * unit)] : []
}
