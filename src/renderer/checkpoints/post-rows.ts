/** The rows of the table beside the map: posts by community in the order of their numbers, city entries last. */
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import type { Masking } from '../../shared/people/masking.ts'
import { SEATS } from '../../shared/people/person.ts'
import type { Seat } from '../../shared/people/person.ts'
import { breakLines } from '../map/print/text-width.ts'
import { points } from '../print/fonts.ts'
import type { FlowRow } from '../print/flow-columns.ts'
import { postName } from './post-symbol.ts'

export interface PostRow extends FlowRow {
  key: string
  /** a heading's text, or the post */
  heading: { name: string; count: number } | null
  post: Checkpoint | null
  nameLines: string[]
}

/** Millimetres of the A3 design. */
export const POST_TABLE = { size: points(6.6), row: 3.68, extraLine: 2.55, head: 4.6, star: 2.2 }

/** Millimetres of the A3 design; the name takes what is left. */
export const POST_COLUMNS = { number: 4.8, leader: 8.6, phone: 15.1, strength: 11.6, cell: 4.6 }

/** One column of the table, of the legend and of the statistics, A3 millimetres. */
export const SIDE_COLUMN = 65.5

export function nameWidthOf(masking: Masking): number {
  const { number, leader, phone, strength, cell } = POST_COLUMNS
  const staff = masking === 'external' ? 0 : leader + phone
  return SIDE_COLUMN - number - strength - cell - staff - 0.8
}

/** `nameWidth` in millimetres of the A3 design, `type` the factor type and rows are set smaller by. */
export function postRows(posts: readonly Checkpoint[], nameWidth: number, type: number): PostRow[] {
  const [entries, guarded] = [posts.filter(isEntry), posts.filter((post) => !isEntry(post))]
  const groups = [
    ...Map.groupBy(guarded.toSorted(byNumber), (post) => post.community ?? '社区未报'),
    ...(entries.length > 0 ? [['入市口（▲）', entries.toSorted(byNumber)] as const] : []),
  ]
  return groups.flatMap(([name, members]) => [
    {
      key: `group ${name}`,
      heading: { name, count: members.length },
      post: null,
      nameLines: [],
      height: POST_TABLE.row * type,
      isHeading: true,
    },
    ...members.map((post) => rowOf(post, nameWidth, type)),
  ])
}

export interface StrengthPart {
  seat: Seat
  people: number
  isMissing: boolean
}

/** 1+1+2+1; property staff are left out where the compound needs none and has none. */
export function strengthParts({ strength, missing }: Checkpoint): StrengthPart[] {
  if (strength === null) return []
  return SEATS.map((seat) => ({ seat, people: strength[seat], isMissing: missing.includes(seat) })).filter(
    ({ seat, people, isMissing }) => seat !== 'property' || people > 0 || isMissing,
  )
}

export function byNumber(a: Checkpoint, b: Checkpoint): number {
  return (a.number ?? Infinity) - (b.number ?? Infinity) || a.id - b.id
}

export function isEntry({ kind }: Checkpoint): boolean {
  return kind === 'city_entry'
}

/** A name is set this much smaller before it takes a second line. */
const TIGHTEST = 0.88

function rowOf(post: Checkpoint, nameWidth: number, type: number): PostRow {
  const room = nameWidth - (post.hasPartyBranch ? POST_TABLE.star : 0)
  const nameLines = breakLines(postName(post), POST_TABLE.size * type * TIGHTEST, room)
  const height = (POST_TABLE.row + POST_TABLE.extraLine * (nameLines.length - 1)) * type
  return { key: String(post.id), heading: null, post, nameLines, height, isHeading: false }
}
