/** How a post is drawn on paper: shape by kind of compound, filling by staffing, so that grey prints can still be read. */
import { COMPOUND_TYPE_LABELS } from '../../shared/areas/area.ts'
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import { SEAT_LABELS } from '../../shared/people/person.ts'
import type { Point } from '../map/print/boxes.ts'
import type { SymbolShape } from '../map/print/symbol-shapes.ts'

/** `unreported`: the ledger gives no strength; `entry`: city entries are not judged. */
export type Staffing = 'met' | 'short' | 'unreported' | 'entry'

export interface PostSymbol {
  shape: SymbolShape
  /** what the shape means, for the legend */
  meaning: string
  staffing: Staffing
}

/** Radius of a post's symbol in millimetres of the A3 design. */
export const POST_RADIUS = 2.25
export const STAR_RADIUS = 1.35
/** where a symbol's star stands, from the symbol's middle */
export const STAR_AT: Point = [POST_RADIUS * 0.85, -POST_RADIUS * 0.85]

export function postSymbolOf(post: Checkpoint): PostSymbol {
  const [shape, meaning] = shapeOf(post)
  return { shape, meaning, staffing: staffingOf(post) }
}

/** 康乐楼院正门 for 康乐楼院正门卡点. */
export function postName({ name }: Checkpoint): string {
  return name.replace(/(?:关卡点|卡点|卡口)$/u, '') || name
}

/** Who answers for the post: its 分包领导, at city entries the head of the emergency team. */
export function postLeader(post: Checkpoint): { name: string | null; phone: string | null } {
  return post.leaderName === null
    ? { name: post.gateLeaderName, phone: post.gateLeaderPhone }
    : { name: post.leaderName, phone: post.leaderPhone }
}

/** 缺社区、物业; empty when nothing is missing. */
export function missingInWords({ missing }: Checkpoint): string {
  return missing.length === 0 ? '' : `缺${missing.map((seat) => SEAT_LABELS[seat]).join('、')}`
}

function staffingOf(post: Checkpoint): Staffing {
  if (post.kind === 'city_entry') return 'entry'
  if (post.missing.length > 0) return 'short'
  return post.strength === null ? 'unreported' : 'met'
}

function shapeOf({ kind, compoundType }: Checkpoint): [SymbolShape, string] {
  if (kind === 'city_entry') return ['triangle', '入市口']
  if (kind === 'traffic_checkpoint') return ['triangle-down', '交通卡点']
  if (kind === 'road_block') return ['shield', '路口卡点']
  if (kind === 'village_entry') return ['house', '村口卡点']
  if (compoundType === null) return ['circle', '小区卡点（类型未报）']
  return [COMPOUND_SHAPES[compoundType], `${COMPOUND_TYPE_LABELS[compoundType]}卡点`]
}

const COMPOUND_SHAPES = {
  commercial: 'circle',
  work_unit: 'diamond',
  resettlement: 'hexagon',
  no_manager: 'square',
  open: 'octagon',
  village: 'house',
} as const satisfies Record<string, SymbolShape>
