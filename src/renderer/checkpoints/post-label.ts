/** The words beside a post on the map: its name, below it the leader and what is missing. */
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import type { Masking } from '../../shared/people/masking.ts'
import { breakLines, textWidth } from '../map/print/text-width.ts'
import { points } from '../print/fonts.ts'
import { missingInWords, postLeader, postName } from './post-symbol.ts'

export interface LabelText {
  nameLines: string[]
  /** null at the external level, where no name of a person is printed */
  leader: string | null
  /** 缺社区, or empty */
  missing: string
  /** millimetres */
  width: number
  height: number
  nameSize: number
  leaderSize: number
}

/** A long name is broken near this width, in millimetres of the A3 design. */
const LONGEST_LINE = 27

export function labelTextOf(post: Checkpoint, masking: Masking, unit: number): LabelText {
  const [nameSize, leaderSize] = [points(7.2) * unit, points(6.4) * unit]
  const nameLines = evenLines(postName(post), nameSize, LONGEST_LINE * unit)
  const leader = masking === 'external' ? null : postLeader(post).name
  const missing = missingInWords(post)
  const second = textWidth([leader, missing].filter(Boolean).join(' '), leaderSize)
  return {
    nameLines,
    leader,
    missing,
    width: Math.max(second, ...nameLines.map((line) => textWidth(line, nameSize))),
    height: nameLines.length * nameSize * 1.04 + (second > 0 ? leaderSize * 1.04 : 0),
    nameSize,
    leaderSize,
  }
}

/** Two lines of equal length read better than a long and a short one. */
function evenLines(text: string, size: number, width: number): string[] {
  const count = Math.ceil(textWidth(text, size) / width)
  return count <= 1 ? [text] : breakLines(text, size, textWidth(text, size) / count + size)
}
