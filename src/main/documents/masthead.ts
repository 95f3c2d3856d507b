/** The head of a serial (简报报头): name in red, issue number, publisher and date, and the red rule under them. */
import { AlignmentType, BorderStyle, TabStopType } from 'docx'
import type { Paragraph } from 'docx'
import { CHARACTER, TYPE_WIDTH } from './page.ts'
import { fixedLine, runs } from './text.ts'

const RED = 'D7000F'

/** points */
const WIDTH = TYPE_WIDTH / 20
const LARGEST = 54
const LINE_HEIGHT = 29
/** the name should not touch the edges of the type area, nor its characters stand apart */
const SHARE = 0.86
const WIDEST_GAP = 9

/** GB/T 9704-2012 §7.2.4: upper edge 35 mm under the top of the type area; twips */
const DROP = 1984

/** 4 mm between the last line of the head and the rule (§7.2.7), in points; a line of type brings some white along */
const ABOVE_RULE = 8

interface Masthead {
  name: string
  /** 第1期 */
  issue: string
  publisher: string
  date: string
}

export function masthead({ name, issue, publisher, date }: Masthead): Paragraph[] {
  const issueLine = fixedLine(runs(issue), LINE_HEIGHT, { spacing: { before: 400 } })
  return [serialName(name), issueLine, publisherLine(publisher, date), redRule()]
}

/** The size (points) and the gaps at which a name of this many characters fills the line without breaking. */
export function fitName(characters: number): { size: number; gap: number } {
  const count = Math.max(characters, 1)
  const size = Math.min(LARGEST, Math.floor((WIDTH * SHARE) / count))
  const gap = Math.min(WIDEST_GAP, (WIDTH * SHARE - size * count) / count)
  return { size, gap }
}

function serialName(name: string): Paragraph {
  const characters = Array.from(name)
  const { size, gap } = fitName(characters.length)
  const look = { face: 'title', size, color: RED } as const
  // the gap after the last character would push the name off centre
  const children = [
    ...runs(characters.slice(0, -1).join(''), { ...look, spacing: Math.round(gap * 20) }),
    ...runs(characters.slice(-1).join(''), { ...look, spacing: 0 }),
  ]
  const height = size * 1.15
  return fixedLine(children, height, { spacing: { before: DROP - Math.round((height - size) * 10) } })
}

function publisherLine(publisher: string, date: string): Paragraph {
  return fixedLine(runs(`${publisher}\t${date}`), LINE_HEIGHT, {
    indent: { left: CHARACTER, right: CHARACTER },
    alignment: AlignmentType.LEFT,
    tabStops: [{ type: TabStopType.RIGHT, position: TYPE_WIDTH - CHARACTER }],
  })
}

/** Full width of the type area, 0.7 mm. */
function redRule(): Paragraph {
  return fixedLine([], ABOVE_RULE, { border: { bottom: { style: BorderStyle.SINGLE, size: 16, space: 0, color: RED } } })
}
