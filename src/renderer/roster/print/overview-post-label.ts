/** What the overview says of a post at the head of its rows: number and name, community and leader, who is in charge and their phone. */
import type { RosterPost } from '../../../shared/roster/roster-week.ts'
import { OVERVIEW } from './overview-measures.ts'
import { fitText, MM_PER_POINT } from '../../print/text-ruler.ts'
import type { FittedText, Ruler } from '../../print/text-ruler.ts'

export interface PostLabel {
  name: string
  nameFit: FittedText
  lines: { text: string; fit: FittedText }[]
  /** millimetres */
  height: number
}

export const LABEL_PADDING = 1
export const LABEL_LEAD = 1.25
/** Points. */
const LINE = { max: 7, min: 6.4, lines: 2 }
const OWN_LINE = { max: 7.8, min: 7.5, lines: 2 }

/** `isOwn`: on the sheet of its own community, which is not said again, and nothing is smaller than what is read there. */
export function layPostLabel(post: RosterPost, ruler: Ruler, isOwn = false): PostLabel {
  const room = OVERVIEW.post - 2 * LABEL_PADDING
  const number = post.number === null ? '' : `${post.number} `
  const name = number + post.name.replace(/卡点$/, '')
  // the name is bold
  const nameFit = fitText(ruler(name) * 1.04, room, { max: 8.8, min: 7.4, lines: 3 })
  const lines = [
    [isOwn ? '' : (post.community ?? ''), post.leader === null ? '' : `领导 ${post.leader.name}`],
    post.gateLeader === null ? [] : [`负责人 ${post.gateLeader.name}`, post.gateLeader.phone ?? ''],
  ]
    .map((parts) => parts.filter(Boolean).join('  '))
    .filter(Boolean)
    .map((text) => ({ text, fit: fitText(ruler(text), room, isOwn ? OWN_LINE : LINE) }))
  const height = [nameFit, ...lines.map(({ fit }) => fit)].reduce(
    (sum, { size, lines: count }) => sum + size * MM_PER_POINT * LABEL_LEAD * count,
    LABEL_PADDING,
  )
  return { name, nameFit, lines, height }
}
