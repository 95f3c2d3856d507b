/** Head of a paper: the post's number, what it is, and beside it two lines of what it holds for. */
import { SONG_TITLE } from '../fonts.ts'
import { fitText, widthOf } from '../text-ruler.ts'
import type { Ruler } from '../text-ruler.ts'
import { paperWidth } from './OfficePaper.tsx'
import type { PaperSize } from './OfficePaper.tsx'

/** boxed: what must not be overlooked, as a version that is not in force */
export interface HeadPart {
  text: string
  look?: 'strong' | 'boxed'
}

interface PaperHeadProps {
  size: PaperSize
  title: string
  /** 交接班记录表, beside the title */
  kind?: string
  number?: number | null
  beside: HeadPart[][]
  ruler: Ruler
  /** points of the title */
  most?: number
  /** no rule under it: a table follows at once */
  isPlain?: boolean
}

/** Millimetres: the number's box with its gap, and between title and the lines beside it. */
const NUMBER_BOX = 17
const GAP = 5
const KIND = { size: 13, gap: 4 }
const BESIDE = { max: 9, min: 6, most: 0.62 }

export function PaperHead({ size, title, kind = '', number = null, beside, ruler, most = 20, isPlain = false }: PaperHeadProps) {
  const width = paperWidth(size)
  const em = Math.max(...beside.map((line) => line.reduce((sum, part) => sum + emOf(part, ruler), 0)))
  const small = fitText(em, width * BESIDE.most, { ...BESIDE, lines: 1 }).size
  const kindWidth = kind === '' ? 0 : widthOf(ruler(kind) * 1.12, KIND.size) + KIND.gap
  const room = width - widthOf(em, small) - GAP - (number === null ? 0 : NUMBER_BOX) - kindWidth
  const name = fitText(ruler(title) * 1.06, room, { max: most, min: 12, lines: 2 })
  return (
    <header className={isPlain ? 'title plain' : 'title'}>
      <h1 style={{ fontFamily: SONG_TITLE }}>
        {number !== null && <span className="number">{number}</span>}
        <span
          className="name"
          style={{ fontSize: `${name.size}pt`, maxWidth: `${room}mm`, whiteSpace: name.lines === 1 ? 'nowrap' : 'normal' }}
        >
          {title}
        </span>
        {kind !== '' && <small>{kind}</small>}
      </h1>
      <p style={{ fontSize: `${small}pt` }}>
        {beside.map((line, index) => (
          <span key={index}>
            {line.map((part) => (
              <Part key={part.text} part={part} />
            ))}
          </span>
        ))}
      </p>
    </header>
  )
}

function Part({ part: { text, look } }: { part: HeadPart }) {
  if (look === 'strong') return <b>{text}</b>
  return look === 'boxed' ? <em>{text}</em> : text
}

/** Of a part with its box; bold digits are wider. */
function emOf({ text, look }: HeadPart, ruler: Ruler): number {
  return ruler(text) * (look === undefined ? 1 : 1.05) + (look === 'boxed' ? 1.2 : 0)
}
