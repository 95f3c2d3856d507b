/** 关卡点台账 and its city entries: where a post stands, who answers for it, how strong it is. */
import type { Strength } from '../../../../shared/checkpoints/checkpoint.ts'
import type { CheckpointKind } from '../../../../shared/checkpoints/checkpoint-kind.ts'
import type { CheckpointDraft } from '../../../../shared/ledgers/drafts.ts'
import type { LonLat } from '../../../../shared/geo/points.ts'
import headings from '../../../../../resources/ledgers/headings.json' with { type: 'json' }
import type { LedgerReader, LedgerRow, SheetContext } from '../ledger-reader.ts'
import { communityIn, contactIn, countIn, markIn, noteIn, numberIn, requiredName, textIn } from '../row-values.ts'
import { isBlank, textOf } from '../../../sheets/sheet.ts'
import { orderPair, parseAngle, parsePair } from '../values/coordinates.ts'
import { parseCount } from '../values/counts.ts'
import { parseShiftTimes } from '../values/shift-times.ts'
import { isNothing, plain, squeezed } from '../values/text.ts'
import { createWords } from '../values/words.ts'

const shipped = createWords([])
const isKind = (text: string) => shipped.checkpointKindOf(text) !== null
const isType = (text: string) => shipped.compoundTypeOf(text) !== null

const summed = (label: string) => ({ label, weight: 2, isMultiple: true, isSummed: true })

export const checkpoints: LedgerReader = {
  kind: 'checkpoints',
  headings: headings.checkpoints,
  required: [
    ['name', 'compound'],
    ['name', 'longitude', 'position', 'gateLeader', 'strengthCommunity'],
    [
      'longitude',
      'position',
      'location',
      'leader',
      'gateLeader',
      'strengthGovernment',
      'strengthCommunity',
      'strength',
      'is24h',
      'partyBranch',
      'compoundType',
    ],
  ],
  contests: [
    { from: 'compoundType', to: 'checkpointKind', test: (cell) => isKind(textOf(cell)) && !isType(textOf(cell)) },
    { from: 'checkpointKind', to: 'compoundType', test: (cell) => isType(textOf(cell)) && !isKind(textOf(cell)) },
  ],
  fields: {
    number: { label: '序号', weight: 0.1 },
    community: { label: '社区', weight: 0.5, isGrouping: true, values: 'community' },
    compound: { label: '小区' },
    compoundType: { label: '楼院类型', weight: 2 },
    name: { label: '卡点名称', weight: 3 },
    checkpointKind: { label: '卡点类型', weight: 2 },
    location: { label: '位置', weight: 0.5 },
    longitude: { label: '经度', weight: 2, values: 'longitude' },
    latitude: { label: '纬度', weight: 2, values: 'latitude' },
    position: { label: '坐标', weight: 2 },
    datum: { label: '坐标系' },
    leader: { label: '分包领导' },
    leaderPhone: { label: '分包领导电话' },
    gateLeader: { label: '卡点负责人', weight: 1.5 },
    gateLeaderPhone: { label: '卡点负责人电话' },
    strengthGovernment: summed('机关/区直'),
    strengthCommunity: summed('社区力量'),
    strengthVolunteer: summed('党员/志愿者'),
    strengthProperty: summed('物业力量'),
    strength: { label: '值守力量' },
    partyBranch: { label: '临时党支部', weight: 2 },
    is24h: { label: '24小时值守', weight: 2 },
    note: { label: '备注', weight: 0.1, isMultiple: true },
  },
  read: (row, sheet) => {
    const name = nameOf(row)
    if (name === null) return []
    const written = positionIn(row)
    const draft: CheckpointDraft = {
      kind: 'checkpoints',
      checkpointKind: kindOf(row, name, sheet),
      number: numberIn(row, 'number'),
      name,
      community: communityIn(row, sheet),
      compound: textIn(row, 'compound'),
      compoundType: compoundTypeIn(row, sheet),
      location: textIn(row, 'location'),
      written,
      datum: written && datumOf(row, sheet),
      leader: contactIn(row, 'leader', 'leaderPhone'),
      gateLeader: contactIn(row, 'gateLeader', 'gateLeaderPhone'),
      strength: strengthIn(row),
      hasPartyBranch: partyBranchIn(row, sheet),
      is24h: is24hIn(row, sheet),
      note: noteIn(row),
    }
    return [draft]
  },
}

/** Streets that guard one gate per compound list compounds only. */
function nameOf(row: LedgerRow): string | null {
  const compound = textIn(row, 'compound')
  if (row.has('name') || compound === null) {
    const name = requiredName(row, 'name', '卡点名称')
    // every compound has its east gate
    return name !== null && compound !== null && GATE.test(squeezed(name)) ? `${compound}${name}` : name
  }
  return `${compound}卡点`
}

const GATE = /^(?:[东西南北正前后侧中主大小偏]{1,3}|\d{1,2}号?|[一二三四五]号?)?(?:大?门|出入口|入口|门岗|门口)(?:卡点|关卡)?$/

/** The office's own word, else what names and headings say. */
function kindOf(row: LedgerRow, name: string, sheet: SheetContext): CheckpointKind {
  const { checkpointKindOf, compoundTypeOf } = sheet.words
  const written = checkpointKindOf(row.text('checkpointKind'))
  if (written) return written
  const heading = row.columnsOf('name')[0]?.heading ?? ''
  const named = [heading, name]
    .map((text) => checkpointKindOf(text))
    .find((kind) => kind === 'city_entry' || kind === 'traffic_checkpoint')
  if (named) return named
  if (/入[市城](?:口|卡)/.test([sheet.name, ...sheet.lines].join()) && !row.has('compound')) return 'city_entry'
  return compoundTypeOf(row.text('compoundType')) === 'village' ? 'village_entry' : (checkpointKindOf(name) ?? 'compound_gate')
}

function compoundTypeIn(row: LedgerRow, sheet: SheetContext): CheckpointDraft['compoundType'] {
  const written = row.text('compoundType')
  const type = sheet.words.compoundTypeOf(written)
  if (!type && !isNothing(written)) {
    row.tell(
      'value_not_understood',
      'compoundType',
      '楼院类型认不出来，按没有填写处理，请改成商业小区、单位家属院、安置小区或无主管楼院。',
    )
  }
  return type
}

function positionIn(row: LedgerRow): LonLat | null {
  const pairColumn = row.has('position') && !isBlank(row.cell('position')) ? 'position' : null
  const texts = [row.text('longitude'), row.text('latitude')]
  if (pairColumn === null && texts.every(isNothing)) return null
  const [first, second] = pairColumn ? (parsePair(row.text(pairColumn)) ?? [null, null]) : texts.map(parseAngle)
  const ordered = typeof first === 'number' && typeof second === 'number' ? orderPair(first, second) : null
  const column = pairColumn ?? 'longitude'
  if (!ordered) {
    row.tell('value_not_understood', column, '坐标认不出来或不在国内，按没有坐标处理，请写成 113.2816 和 34.8023 的样子。')
    return null
  }
  if (ordered.isSwapped) row.tell('position_swapped', column, '经度与纬度写反了，已经对调，请在台账里改正。')
  return ordered.written
}

function datumOf(row: LedgerRow, sheet: SheetContext): CheckpointDraft['datum'] {
  const datum = sheet.words.datumIn(row.text('datum')) ?? sheet.datum
  if (!datum)
    row.tell(
      'datum_unknown',
      row.has('longitude') ? 'longitude' : 'position',
      '没有写明坐标系，暂不上图，请在导入时选择坐标系（高德、百度或天地图）。',
    )
  return datum
}

const STRENGTH_FIELDS = {
  government: 'strengthGovernment',
  community: 'strengthCommunity',
  volunteer: 'strengthVolunteer',
  property: 'strengthProperty',
} as const

function strengthIn(row: LedgerRow): Strength | null {
  const seats = Object.entries(STRENGTH_FIELDS)
  if (!seats.some(([, field]) => row.has(field))) return strengthInOneCell(row)
  const counts = seats.map(([seat, field]) => {
    const parts = row.columnsOf(field).map((column) => countIn(row, column) ?? 0)
    return [seat, parts.reduce((sum, part) => sum + part, 0)] as const
  })
  return Object.fromEntries(counts) as unknown as Strength
}

/** “机关1人、社区2人、志愿者3人、物业1人”, or “1+2+3+1” in the order of the standard. */
function strengthInOneCell(row: LedgerRow): Strength | null {
  const text = plain(row.text('strength'))
  if (isNothing(text)) return null
  const inOrder = text.split('+').map((part) => parseCount(part))
  if (inOrder.length >= 3 && inOrder.every((count) => typeof count === 'number')) {
    const [government = 0, community = 0, volunteer = 0, property = 0] = inOrder
    return { government, community, volunteer, property }
  }
  const count = (word: RegExp) =>
    [...text.matchAll(new RegExp(`(?:${word.source})[^\\d、,，;；]*(\\d+)`, 'g'))].reduce(
      (sum, match) => sum + Number(match[1]),
      0,
    )
  const strength = {
    government: count(/机关|区直|下沉|街道干部/),
    community: count(/社区|社工|村干部|网格员/),
    volunteer: count(/志愿者|党员/),
    property: count(/物业|保安/),
  }
  if (Object.values(strength).some((each) => each > 0)) return strength
  row.tell('value_not_understood', 'strength', '值守力量认不出来，请分成机关/区直、社区、志愿者、物业四列填写人数。')
  return null
}

/** A mark, or the hours it is kept. */
function is24hIn(row: LedgerRow, sheet: SheetContext): boolean {
  const text = row.text('is24h')
  const times = sheet.words.markOf(text) === undefined ? parseShiftTimes(text) : null
  return times ? times.start === times.end || (times.start === '00:00' && times.end === '24:00') : markIn(row, 'is24h', sheet)
}

/** A mark, or the branch's name. */
function partyBranchIn(row: LedgerRow, sheet: SheetContext): boolean {
  const text = row.text('partyBranch')
  return sheet.words.markOf(text) === undefined && /支部/.test(text) ? true : markIn(row, 'partyBranch', sheet)
}
