/** Head of the smaller roster papers: what it is, of which post, and beside it version and validity. */
import type { ReactNode } from 'react'
import type { RosterPost, RosterWeek } from '../../../shared/roster/roster-week.ts'
import { SONG_TITLE } from '../../print/fonts.ts'
import { validityInChinese } from './roster-pages.ts'
import { fitText, widthOf } from './text-ruler.ts'
import type { Ruler } from './text-ruler.ts'

interface PaperHeadProps {
  week: RosterWeek
  title: string
  /** 交接班记录表, beside the post's name */
  kind?: string
  number?: number | null
  posts: readonly RosterPost[]
  ruler: Ruler
}

const WIDTH = 272
const NUMBER_BOX = 17
const BESIDE_SIZE = 9

export function PaperHead({ week, title, kind = '', number = null, posts, ruler }: PaperHeadProps) {
  const { words, state } = week.standing
  const version = state === 'draft' ? words : `版本：${words}${state === 'superseded' ? '　已被取代' : ''}`
  const validity = `有效期：${validityInChinese(week.from, week.to, posts)}，新版发布即止`
  const beside = widthOf(Math.max(ruler(`${week.office.commandPostName}　${version}`) + 1, ruler(validity)), BESIDE_SIZE)
  const room = WIDTH - beside - (number === null ? 0 : NUMBER_BOX) - widthOf(ruler(kind) * 1.1, 13) - 10
  return (
    <header className="title">
      <h1 style={{ fontFamily: SONG_TITLE }}>
        {number !== null && <span className="number">{number}</span>}
        <span style={{ fontSize: `${fitText(ruler(title) * 1.08, room, { max: 20, min: 9, lines: 1 }).size}pt` }}>{title}</span>
        {kind !== '' && <small>{kind}</small>}
      </h1>
      <p style={{ fontSize: `${BESIDE_SIZE}pt` }}>
        {week.office.commandPostName}　<span className={state === 'published' ? undefined : 'not-in-force'}>{version}</span>
        <br />
        {validity}
      </p>
    </header>
  )
}

/** Facts in one line under the head, and what is said at its right. */
export function UnderTitle({ facts, children }: { facts: string[]; children?: ReactNode }) {
  return (
    <div className="under-title">
      <span>{facts.filter(Boolean).join('　')}</span>
      <span>{children}</span>
    </div>
  )
}

/** 分包领导 段涵子 199 0000 0001 */
export function contactFact(label: string, contact: { name: string; phone: string | null } | null): string {
  return contact === null ? '' : `${label} ${contact.name} ${phoneInGroups(contact.phone)}`.trim()
}

export function phoneInGroups(phone: string | null): string {
  return (phone ?? '').replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3')
}
