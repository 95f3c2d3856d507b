/** Head of a post's sheet: which post, valid from when to when, who leads it and whom to ring. */
import { COMPOUND_TYPE_LABELS } from '../../../shared/areas/area.ts'
import { standardInChinese, strengthInChinese } from '../../../shared/roster/roster-week.ts'
import type { RosterPost } from '../../../shared/roster/roster-week.ts'
import { SONG_TITLE } from '../../print/fonts.ts'
import type { PostSheetProps } from './PostSheet.tsx'
import { validityInChinese } from './roster-pages.ts'
import { SHEET } from './sheet-density.ts'
import { fitText, widthOf } from './text-ruler.ts'
import type { Ruler } from './text-ruler.ts'

interface Fact {
  label: string
  value: string
  strong?: boolean
}

const WIDTH = SHEET.width - SHEET.left - SHEET.right
/** Millimetres of the number's box with its gap, and of 值班表 with its own. */
const NUMBER_BOX = 17
const KIND_OF_PAPER = 21
const RIGHT_BLOCK = { least: 60, most: 132, gap: 5 }
const UNTIL = '，新版发布即止'
const LABEL_SIZE = 8.6
const LABEL_GAP = 1.4
const COLUMN_GAP = 4
/** Shares of the four columns of facts. */
const COLUMNS = [1.5, 1.15, 0.85, 0.8]

export function PostSheetHead({ week, post, plan, ruler }: PostSheetProps) {
  const { words, state } = week.standing
  const by = `${week.office.commandPostName}　`
  const version = state === 'draft' ? words : `版本：${words}${state === 'superseded' ? '　已被取代' : ''}`
  const validity = validityInChinese(week.from, week.to, [post])
  const rightEm = Math.max(ruler(by + version) + 1, ruler(`有效期：${validity}${UNTIL}`))
  const right = Math.min(RIGHT_BLOCK.most, Math.max(RIGHT_BLOCK.least, widthOf(rightEm, 9.4)))
  const nameRoom = WIDTH - right - RIGHT_BLOCK.gap - (post.number === null ? 0 : NUMBER_BOX) - KIND_OF_PAPER
  const name = fitText(ruler(post.name) * 1.04, nameRoom, { max: plan.density.title > 11 ? 21 : 18, min: 12, lines: 2 })
  return (
    <>
      <header className="title">
        <h1 style={{ fontFamily: SONG_TITLE }}>
          {post.number !== null && <span className="number">{post.number}</span>}
          <span className="name" style={{ fontSize: `${name.size}pt`, maxWidth: `${nameRoom}mm` }}>
            {post.name}
          </span>
          <small>值班表</small>
        </h1>
        <p style={{ width: `${right}mm`, fontSize: `${fitText(rightEm, right, { max: 9, min: 6, lines: 1 }).size}pt` }}>
          {by}
          <span className={state === 'published' ? undefined : 'not-in-force'}>{version}</span>
          <br />
          有效期：<b>{validity}</b>
          {UNTIL}
        </p>
      </header>
      <dl className="facts" style={{ gridTemplateColumns: COLUMNS.map((share) => `${share}fr`).join(' ') }}>
        {factsOf(post, week.office.dutyPhone).map((fact, index) => (
          <FactLine key={fact.label} fact={fact} room={columnWidth(index % COLUMNS.length)} ruler={ruler} />
        ))}
      </dl>
    </>
  )
}

function FactLine({ fact, room, ruler }: { fact: Fact; room: number; ruler: Ruler }) {
  const { label, value, strong } = fact
  const fitted = fitText(ruler(value), room - widthOf(ruler(label), LABEL_SIZE) - LABEL_GAP, {
    max: strong ? 11 : 10,
    min: 7,
    lines: 2,
  })
  return (
    <div>
      <dt>{label}</dt>
      {value === '' ? (
        <dd className="blank" />
      ) : (
        <dd className={strong ? 'strong' : ''} style={{ fontSize: `${fitted.size}pt` }}>
          {value}
        </dd>
      )}
    </div>
  )
}

/** In the order of the grid, row by row. What is not known stays a line to write on. */
function factsOf(post: RosterPost, dutyPhone: string | null): Fact[] {
  const type = post.compoundType === null ? '' : `（${COMPOUND_TYPE_LABELS[post.compoundType]}）`
  return [
    { label: '所属社区', value: post.community ?? '' },
    { label: '分包领导', value: contactText(post.leader), strong: true },
    { label: '指挥部值班', value: dutyPhone ?? '', strong: true },
    { label: '申报力量（每班）', value: post.strength === null ? '未申报' : strengthInChinese(post.strength) },
    { label: '位　　置', value: (post.location ?? '') + type },
    { label: '卡点负责人', value: contactText(post.gateLeader), strong: true },
    { label: '值守方式', value: post.is24h ? '24小时' : '按班次' },
    { label: '配置标准', value: standardInChinese(post) },
  ]
}

/** 段涵子　199 0000 0001 */
function contactText(contact: RosterPost['leader']): string {
  if (contact === null) return ''
  const phone = contact.phone?.replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3')
  return phone === undefined ? contact.name : `${contact.name}　${phone}`
}

function columnWidth(column: number): number {
  const shares = COLUMNS.reduce((sum, share) => sum + share, 0)
  return ((WIDTH - COLUMN_GAP * (COLUMNS.length - 1)) * (COLUMNS[column] ?? 1)) / shares
}
