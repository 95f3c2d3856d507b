/** The list of leaders: who answers for which posts, and who leads each shift. */
import { leadersOf } from '../roster-week.ts'
import type { FormerPerson, RosterBand, RosterCell, RosterPost, RosterWeek } from '../roster-week.ts'
import { continuedInto, nightMissingInWords } from './continued.ts'
import { CANCELLED, NEW } from './entries.ts'
import { changesInWords } from './post-facts.ts'

export interface LeaderGroup {
  leader: RosterPost['leader']
  posts: RosterPost[]
}

/** Leaders in the order of their first posts; posts without one stand last. */
export function leaderGroups(posts: readonly RosterPost[]): LeaderGroup[] {
  const groups = Map.groupBy(posts, ({ leader }) => (leader === null ? '' : `${leader.name} ${leader.phone ?? ''}`))
  const known = [...groups].filter(([key]) => key !== '')
  return [...known, ...[...groups].filter(([key]) => key === '')].map(([, own]) => ({
    leader: own[0]?.leader ?? null,
    posts: own,
  }))
}

export interface LeaderName {
  /** 张丽; 张丽等4人 */
  text: string
  isNew: boolean
  isGone: boolean
}

export interface LeaderCell {
  /** —: no shift; 缺: the seat is to be filled; 取消: a shift that is no more */
  said: string
  names: LeaderName[]
  /** who leads differs from what was published before */
  isChanged: boolean
}

/** A shift of a post through the days; past midnight it has a row of its own, as it stands in the first hours of the day after. */
export interface LeaderRow {
  /** 夜班; 夜班（续） */
  title: string
  /** one character, or the whole name where two shifts begin alike */
  short: string
  isContinued: boolean
  /** one per day */
  cells: LeaderCell[]
}

export const LACKING = '缺'
const NO_SHIFT = '—'
/** Names that stand in a cell; of more the first, and how many they are. */
const MOST_NAMES = 2

/** None: nothing is planned at this post in these days. */
export function leaderRows({ bands }: RosterPost): LeaderRow[] {
  const continued = continuedInto(bands).map(({ title, cells }): LeaderRow => ({
    title,
    short: title,
    isContinued: true,
    cells: cells.map((cell) => ({ said: '', names: namesOf(leadersOf(cell?.assignments ?? [])), isChanged: false })),
  }))
  const kept = bands.filter(({ cells, cancelled = [] }) => [...cells, ...cancelled].some((one) => one !== null))
  const rows = kept.map((band): LeaderRow => ({
    title: band.name,
    short: shortShift(band, kept),
    isContinued: false,
    cells: band.cells.map((cell, day) => (cell === null ? cancelledCell(band.cancelled?.[day] ?? null) : cellOf(cell))),
  }))
  return [...continued, ...rows]
}

/** 王强▲ 李伟 */
export function leadersInWords({ said, names }: LeaderCell): string {
  return [said, ...names.map(({ text, isNew }) => text + (isNew ? NEW : ''))].filter(Boolean).join(' ')
}

/** What the signs of these rows mean. */
export function leadersRemark(rows: readonly LeaderRow[], posts: readonly RosterPost[], week: RosterWeek): string {
  const cells = rows.flatMap((row) => row.cells)
  const names = cells.flatMap((cell) => cell.names)
  const changes = changesInWords(week.standing, {
    isNew: names.some(({ isNew }) => isNew),
    isGone: names.some(({ isGone }) => isGone),
    isChanged: cells.some(({ isChanged }) => isChanged),
  })
  const continued = rows.some(({ isContinued }) => isContinued) ? ['（续）为前一日的班，过零点后还在岗'] : []
  return `${[...REMARKS, ...continued, ...changes, ...nightMissingInWords(week, posts)].join('；')}。`
}

const REMARKS = ['各班所列为带班人员，未定带班的列机关、区直人员', '“缺”为这一岗没有人']

function cellOf(cell: RosterCell): LeaderCell {
  const leaders = leadersOf(cell.assignments)
  const before = cell.changes?.ledBefore
  const isAmong = (people: readonly Identified[]) => (one: Identified) => people.some((other) => isSame(one, other))
  const joined = before ? leaders.filter((one) => !isAmong(before)(one)) : []
  const gone = before?.filter((one) => !isAmong(leaders)(one)) ?? []
  const said = leaders.length === 0 && cell.missing.includes('government') ? LACKING : ''
  return { said, names: [...namesOf(leaders, joined), ...goneNames(gone)], isChanged: joined.length + gone.length > 0 }
}

function cancelledCell(people: readonly FormerPerson[] | null): LeaderCell {
  if (people === null) return { said: NO_SHIFT, names: [], isChanged: false }
  return { said: CANCELLED, names: goneNames(leadersOf(people)), isChanged: true }
}

interface Identified {
  name: string
  personId: number | null
}

/** A name that was tied to somebody meanwhile is still the same one. */
function isSame(a: Identified, b: Identified): boolean {
  return a.personId !== null && b.personId !== null ? a.personId === b.personId : a.name === b.name
}

function namesOf(people: readonly Identified[], joined: readonly Identified[] = []): LeaderName[] {
  return shortened(people, (one) => joined.includes(one)).map((name) => ({ ...name, isGone: false }))
}

function goneNames(people: readonly Identified[]): LeaderName[] {
  return shortened(people, () => false).map((name) => ({ ...name, isGone: true }))
}

function shortened<One extends Identified>(people: readonly One[], isNew: (one: One) => boolean) {
  const [first] = people
  if (first && people.length > MOST_NAMES) return [{ text: `${first.name}等${people.length}人`, isNew: people.some(isNew) }]
  return people.map((one) => ({ text: one.name, isNew: isNew(one) }))
}

function shortShift(band: RosterBand, bands: readonly RosterBand[]): string {
  const first = Array.from(band.name)[0] ?? ''
  return bands.filter(({ name }) => name.startsWith(first)).length === 1 ? first : band.name
}
