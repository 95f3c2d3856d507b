/** What a post's sheet says of the post under its name, and in its foot of the signs it prints. */
import { COMPOUND_TYPE_LABELS } from '../../areas/area.ts'
import { DutyRole } from '../../people/duty-role.ts'
import { STAFF_CATEGORY_LABELS } from '../../people/person.ts'
import type { StaffCategory } from '../../people/person.ts'
import { standardInChinese, strengthInChinese } from '../roster-week.ts'
import type { RosterCell, RosterPost, RosterStanding, RosterWeek } from '../roster-week.ts'
import { nightMissingInWords } from './continued.ts'
import { NEW, entriesOf } from './entries.ts'
import type { PaperEntry } from './entries.ts'
import { phoneInGroups } from './issue.ts'
import { datesExplained } from './spans.ts'

export interface PostFact {
  label: string
  /** empty: a line to write on */
  value: string
  isStrong?: true
}

/** In two lines of four. */
export function factsOf(post: RosterPost, dutyPhone: string | null): PostFact[] {
  const type = post.compoundType === null ? '' : `（${COMPOUND_TYPE_LABELS[post.compoundType]}）`
  return [
    { label: '所属社区', value: post.community ?? '' },
    { label: '分包领导', value: contactText(post.leader), isStrong: true },
    { label: '指挥部值班', value: dutyPhone ?? '', isStrong: true },
    { label: '申报力量（每班）', value: post.strength === null ? '未申报' : strengthInChinese(post.strength) },
    { label: '位　　置', value: (post.location ?? '') + type },
    { label: '卡点负责人', value: contactText(post.gateLeader), isStrong: true },
    { label: '值守方式', value: post.is24h ? '24小时' : '按班次' },
    { label: '配置标准', value: standardInChinese(post) },
  ]
}

/** 段涵子　199 0000 0001 */
function contactText(contact: RosterPost['leader']): string {
  if (contact === null) return ''
  return contact.phone === null ? contact.name : `${contact.name}　${phoneInGroups(contact.phone)}`
}

/** The marks a sheet prints, each once, in the order of the staffing standard. */
export function marksOf(post: RosterPost): { entry: PaperEntry; label: string }[] {
  const found = new Map(shownOn(post).map((entry) => [entry.mark, { entry, label: labelOf(entry.category) }]))
  return Array.from('机区社志物警医兵巡他核').flatMap((character) => found.get(character) ?? [])
}

function labelOf(category: StaffCategory | null): string {
  if (category === null) return '类别待核'
  return category === 'volunteer' ? '党员、志愿者' : STAFF_CATEGORY_LABELS[category]
}

export function rolesOn(post: RosterPost): DutyRole[] {
  const roles = new Set(cellsOf(post).flatMap(({ assignments }) => assignments.map(({ role }) => role)))
  return DutyRole.options.filter((role) => roles.has(role))
}

export interface ChangesShown {
  /** people new or in another place */
  isNew: boolean
  isGone: boolean
  /** shifts that differ, or are no more */
  isChanged: boolean
}

function changesOn(posts: readonly RosterPost[]): ChangesShown {
  const changes = posts.flatMap(cellsOf).flatMap((cell) => cell.changes ?? [])
  const cancelled = posts.some(({ bands }) => bands.some((band) => band.cancelled?.some((names) => names !== null)))
  return {
    isNew: changes.some(({ marked }) => marked.length > 0),
    isGone: cancelled || changes.some(({ left }) => left.length > 0),
    isChanged: cancelled || changes.length > 0,
  }
}

/** What these posts' sheet says of its version: what changed, and which night it does not hold. */
export function versionSigns(week: RosterWeek, posts: readonly RosterPost[]): string[] {
  return [...changesInWords(week.standing, changesOn(posts)), ...nightMissingInWords(week, posts)]
}

/** 左侧粗线为与V1不同的班; ▲新上或改岗; 划去的已换下; nothing where nothing was published before. */
export function changesInWords(standing: RosterStanding, { isNew, isGone, isChanged }: ChangesShown): string[] {
  const { against } = standing
  if (against === null) return []
  if (!isChanged) return [`与${against}相比无改动`]
  const signs = [isNew ? `${NEW}新上或改岗` : '', isGone ? '划去的已换下' : ''].filter(Boolean)
  return [`左侧粗线为与${against}不同的班`, ...signs]
}

const HANDING_OVER = '提前10分钟到岗，面对面交接，双方签字；换人先报指挥部值班电话。'

export function notesOf(post: RosterPost, phones: { inDirectory?: boolean; leftOut?: boolean } = {}): string {
  const said = new Set(shownOn(post).map(({ phone }) => phone))
  return [
    datesExplained(post.bands),
    rolesOn(post).includes('standby') ? '备勤在家待命，不占岗；' : '',
    said.has('同名待核') ? '“同名待核”的人花名册中不止一人，核实后填电话；' : '',
    said.has('未登记') ? '“未登记”的人花名册中没有；' : '',
    phones.inDirectory ? '人多的班次电话列在表末；' : '',
    phones.leftOut ? '只印姓名的班次人数过多，电话问指挥部；' : '',
    HANDING_OVER,
  ].join('')
}

function shownOn(post: RosterPost): PaperEntry[] {
  return cellsOf(post).flatMap(entriesOf)
}

function cellsOf({ bands }: RosterPost): RosterCell[] {
  return bands.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? []))
}
