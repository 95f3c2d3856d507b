/** History in words: which entity is what to an office, and what its columns are called and mean. */
import { eq } from 'drizzle-orm'
import { AREA_KIND_LABELS, COMPOUND_TYPE_LABELS } from '../../shared/areas/area.ts'
import { HANDOVER_LABELS } from '../../shared/attendance/handover.ts'
import { CASE_STATE_LABELS, ORIGIN_CLASS_LABELS } from '../../shared/cases/case.ts'
import { LIST_KIND_LABELS } from '../../shared/figures/figures.ts'
import type { Ties } from '../../shared/forms/form.ts'
import { partsText } from '../../shared/forms/sources.ts'
import { RULES } from '../../shared/office/rules.ts'
import type { RuleCode } from '../../shared/office/rules.ts'
import { maskIdentityNumber, maskPhone } from '../../shared/people/masking.ts'
import { SEAT_LABELS } from '../../shared/people/person.ts'
import { READING_SLOT_LABELS } from '../../shared/readings/reading.ts'
import { fieldText } from '../../shared/records/field.ts'
import type { FieldValue } from '../../shared/records/field.ts'
import { fieldOf } from '../../shared/records/record.ts'
import { REOPENING_RESULT_LABELS } from '../../shared/reopenings/reopening.ts'
import { RESIDENCE_TYPE_LABELS, RESIDENT_LABELS } from '../../shared/residents/resident.ts'
import { areaName } from '../areas/area-names.ts'
import { AVAILABILITY_ENTITIES } from '../availability/words.ts'
import { keyPerson } from '../cases/table.ts'
import type { Row } from '../changes/rows.ts'
import { checkpoint } from '../checkpoints/table.ts'
import { premises } from '../closures/table.ts'
import type { Db } from '../db/open.ts'
import { person } from '../people/table.ts'
import { shift } from '../roster/table.ts'
import { STANDARDS_ENTITIES } from '../standards/words.ts'
import { labelled, named, plain } from './entity-words.ts'
import type { EntityWords, Say } from './entity-words.ts'

export interface FieldWords {
  label: string
  before: string
  after: string
}

const areaSaid: Say = (id, db) => areaName(db, id) ?? ''
/** Whom or which business an answer means: the row says which of the two it is about. */
const tiedSaid: Say = (value, db, row) => {
  const id = Number(value)
  if (!value) return ''
  if (row?.['subject'] === 'business') {
    const shop = db.select().from(premises).where(eq(premises.id, id)).get()
    return shop ? `${shop.name}${shop.address === null ? '' : `（${shop.address}）`}` : '已不在台账里的店铺'
  }
  const table = row?.['subject'] === 'reading' ? keyPerson : person
  return db.select({ name: table.name }).from(table).where(eq(table.id, id)).get()?.name ?? '已不在台账里的人'
}
const chain: Say = (value) =>
  Array.isArray(value) ? (value as { title: string; name: string }[]).map(({ title, name }) => title + name).join('、') : ''
const people: Say = (value) =>
  Array.isArray(value)
    ? (value as (string | { name: string })[]).map((one) => (typeof one === 'string' ? one : one.name)).join('、')
    : ''

const tiesSaid: Say = (value) => {
  const { cells, rows } = (value ?? { cells: [], rows: [] }) as Ties
  const lists = rows.map(({ row, list }) => `第${row}行起${LIST_KIND_LABELS[list]}名单`)
  return [...cells.map(({ cell, parts }) => `${cell}${partsText(parts)}`), ...lists].join('、')
}

/** Residents are stored from ledgers and have no form to take the labels from. */
const RESIDENT_COLUMNS: EntityWords['columns'] = {
  ...Object.fromEntries(
    Object.entries(RESIDENT_LABELS).map(([column, label]): [string, [string, Say?]] => [column, [label, plain]]),
  ),
  idNumber: [RESIDENT_LABELS.idNumber, masked],
  phone: [RESIDENT_LABELS.phone, maskedPhone],
  communityId: [RESIDENT_LABELS.communityId, areaSaid],
  residenceType: [RESIDENT_LABELS.residenceType, labelled(RESIDENCE_TYPE_LABELS)],
}

/** Tables whose changes an office can read; what is not named here is the program's own bookkeeping. */
const ENTITIES: Record<string, EntityWords> = {
  ...STANDARDS_ENTITIES,
  ...AVAILABILITY_ENTITIES,
  checkpoint: {
    noun: '卡点',
    kind: 'checkpoints',
    columns: { communityId: ['社区', areaSaid], to: ['撤销日期'] },
    name: named,
  },
  checkpoint_strength: {
    noun: '卡点',
    columns: {
      government: [`${SEAT_LABELS.government}人数`],
      community: [`${SEAT_LABELS.community}人数`],
      volunteer: [`${SEAT_LABELS.volunteer}人数`],
      property: [`${SEAT_LABELS.property}人数`],
    },
    name: (row, _id, db) => {
      const post = db
        .select()
        .from(checkpoint)
        .where(eq(checkpoint.id, Number(row['checkpointId'])))
        .get()
      return post ? named(post) : ''
    },
  },
  person: { noun: '人员', kind: 'people', columns: { to: ['离岗日期'], idNumber: ['身份证号', masked] }, name: named },
  key_person: {
    noun: '观察人员',
    kind: 'cases',
    columns: { idNumber: ['身份证号', masked], phone: ['电话', maskedPhone] },
    name: (row) => plain(row['name']),
  },
  isolation_case: {
    noun: '观察人员',
    kind: 'cases',
    columns: {
      communityId: ['社区', areaSaid],
      outcome: ['状态', labelled(CASE_STATE_LABELS)],
      endOn: ['解除日期'],
      originClass: ['来源类别', labelled(ORIGIN_CLASS_LABELS)],
      responsible: ['责任人', chain],
    },
    name: (row, id, db) => {
      const who = db
        .select()
        .from(keyPerson)
        .where(eq(keyPerson.id, Number(row['keyPersonId'])))
        .get()
      return who?.name ?? `第${id}号`
    },
  },
  premises: {
    noun: '经营主体',
    kind: 'closures',
    columns: { communityId: ['社区', areaSaid], phone: ['电话', maskedPhone] },
    name: (row) => plain(row['name']),
  },
  closure_order: {
    noun: '关停主体',
    kind: 'closures',
    columns: { reopenedOn: ['复工日期'] },
    name: (row, _id, db) =>
      db
        .select()
        .from(premises)
        .where(eq(premises.id, Number(row['premisesId'])))
        .get()?.name ?? '',
  },
  resident: {
    noun: '居民',
    columns: RESIDENT_COLUMNS,
    name: (row) => plain(row['name']),
  },
  household: {
    noun: '入户排查登记',
    columns: {
      communityId: ['社区', areaSaid],
      compoundName: ['小区'],
      buildingNumber: ['楼号'],
      unitNumber: ['单元'],
      door: ['房号'],
      address: ['住址'],
      householder: ['户主'],
      phone: ['电话', maskedPhone],
      residents: ['居住人数'],
      hasCommitment: ['签订承诺书'],
      screenedOn: ['排查日期'],
      note: ['备注'],
    },
    name: (row, id) => plain(row['householder']) || plain(row['door']) || `第${id}户`,
  },
  temperature_reading: {
    noun: '体温',
    columns: {
      name: ['姓名'],
      idNumber: ['身份证号', masked],
      phone: ['电话', maskedPhone],
      day: ['日期'],
      slot: ['时段', labelled(READING_SLOT_LABELS)],
      celsius: ['体温（℃）'],
      symptoms: ['症状'],
      note: ['备注'],
    },
    name: (row) => `${plain(row['name'])} ${plain(row['day'])}`,
  },
  reopening_application: {
    noun: '复工申请',
    columns: {
      name: ['单位名称'],
      trade: ['类别'],
      address: ['地址'],
      communityId: ['社区', areaSaid],
      operator: ['负责人'],
      phone: ['电话', maskedPhone],
      staffCount: ['复工人数'],
      appliedOn: ['申请日期'],
      verifiedOn: ['核验日期'],
      verifiedBy: ['核验人'],
      result: ['核验结果', labelled(REOPENING_RESULT_LABELS)],
      opinion: ['意见'],
      note: ['备注'],
    },
    name: (row) => plain(row['name']),
  },
  supply_record: {
    noun: '物资',
    columns: {
      name: ['物资名称'],
      specification: ['规格'],
      unit: ['单位'],
      communityId: ['社区', areaSaid],
      place: ['地点'],
      day: ['日期'],
      received: ['入库'],
      issued: ['出库'],
      stock: ['库存'],
      keeper: ['经手人'],
      note: ['备注'],
    },
    name: (row) => plain(row['name']),
  },
  screening_summary: {
    noun: '入户排查汇总',
    kind: 'screenings',
    columns: { communityId: ['社区', areaSaid] },
    name: (row, _id, db) => areaSaid(row['communityId'], db),
  },
  inspection_finding: {
    noun: '督查问题',
    kind: 'findings',
    columns: { communityId: ['社区', areaSaid] },
    name: (row) => [row['place'], row['description']].filter(Boolean).join(' '),
  },
  inspection_round: { noun: '督查', columns: { onDay: ['日期'] }, name: (row) => plain(row['onDay']) },
  inspection_bulletin: {
    noun: '督查通报',
    columns: { issue: ['期次'], issuedOn: ['印发日期'] },
    name: (row) => plain(row['issue']),
  },
  shift: {
    noun: '班次',
    columns: { checkpointName: ['卡点'], day: ['日期'], name: ['班次'], start: ['开始'], end: ['结束'] },
    name: shiftName,
  },
  assignment: {
    noun: '值班',
    columns: { people: ['值班人员', people] },
    name: (_row, id, db) => shiftSaid(id, db),
  },
  attendance: {
    noun: '到岗签到',
    columns: {
      name: ['姓名'],
      state: ['到岗', labelled({ present: '到岗', absent: '缺岗' })],
      checkInAt: ['到岗时间'],
      checkOutAt: ['下岗时间'],
      replacedById: ['顶替的人', personSaid],
      reason: ['原因'],
    },
    name: (row, _id, db) => `${shiftSaid(row['shiftId'], db)} ${plain(row['name'])}`,
  },
  handover: {
    noun: '交接班记录',
    columns: Object.fromEntries(Object.entries(HANDOVER_LABELS).map(([column, label]): [string, [string]] => [column, [label]])),
    name: (row, _id, db) => shiftSaid(row['shiftId'], db),
  },
  roster_version: {
    noun: '发布的值班表',
    columns: { number: ['版本'], from: ['起'], to: ['止'], preparedBy: ['制表'], reviewedBy: ['审核'], note: ['说明'] },
    name: (row) => `V${plain(row['number'])} ${plain(row['from'])}至${plain(row['to'])}`,
  },
  area: {
    noun: '区域',
    columns: {
      kind: ['类别', labelled(AREA_KIND_LABELS)],
      name: ['名称'],
      parentId: ['上级', areaSaid],
      compoundType: ['楼院类型', labelled(COMPOUND_TYPE_LABELS)],
    },
    name: (row) => plain(row['name']),
  },
  office: {
    noun: '单位设置',
    columns: {
      streetName: ['街道名称'],
      commandPostName: ['指挥部'],
      dutyPhone: ['值班电话'],
      mastheadName: ['简报名称'],
      editor: ['责任编辑'],
      sendTo: ['本期送'],
      issueTo: ['发'],
      printCount: ['印数'],
      homeProvince: ['本省'],
      // as the log of earlier releases has them
      isolationDays: ['观察天数'],
      minRestHours: ['最少休息小时'],
      feverCelsius: ['发热温度'],
      workingMoment: ['办理时刻'],
      baseMapCredit: ['底图来源'],
    },
    name: () => '',
  },
  office_rule: {
    noun: '规定',
    columns: { from: ['起'], value: ['数'] },
    name: (row) => RULES[row['code'] as RuleCode].label,
  },
  superior_form: {
    noun: '上级报表',
    columns: { name: ['名称'], fileName: ['文件'], ties: ['填法', tiesSaid] },
    name: (row) => plain(row['name']),
  },
  heading_mapping: {
    noun: '列名读法',
    name: (row) => (Array.isArray(row['columns']) ? headingsIn(row['columns'] as { heading: string }[]) : ''),
  },
  identity_tie: {
    noun: '确认的身份',
    columns: { said: ['写法'], areaId: ['认作', areaSaid], personId: ['认作', tiedSaid] },
    name: (row, _id, db) => {
      const said = [plain(row['said']), row['buildingNumber'] ? `${plain(row['buildingNumber'])}号楼` : ''].join('')
      return row['personId'] ? `${said}，认作${tiedSaid(row['personId'], db, row)}` : said
    },
  },
  word: {
    noun: '同义词',
    columns: { said: ['写法'], meaning: ['认作', (id, db) => areaSaid(Number(id), db)] },
    name: (row) => plain(row['said']),
  },
}

function headingsIn(columns: { heading: string }[]): string {
  return columns.map(({ heading }) => heading).join('、')
}

/** 卡点 32 康乐北新村南门; null for the program's own bookkeeping. */
export function recordInWords(entity: string, id: number, row: Row, db: Db): string | null {
  const words = ENTITIES[entity]
  return words ? `${words.noun} ${words.name(row, id, db)}`.trim() : null
}

/** What differs between two images of a row, in the words of the forms. */
export function changeInWords(entity: string, before: Row | null, after: Row | null, db: Db): FieldWords[] {
  const words = ENTITIES[entity]
  if (!words) return []
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return columns.flatMap((column) => {
    const [was, is] = [before?.[column] ?? null, after?.[column] ?? null]
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    const said = columnInWords(words, column)
    const say = (value: unknown, row: Row | null) => said?.say(value, db, row ?? {}) ?? ''
    return said ? [{ label: said.label, before: say(was, before), after: say(is, after) }] : []
  })
}

function columnInWords({ columns, kind }: EntityWords, column: string): { label: string; say: Say } | null {
  const own = columns?.[column]
  if (own) return { label: own[0], say: own[1] ?? plain }
  const field = kind && fieldOf(kind, column)
  return field ? { label: field.label, say: (value) => fieldText(field, (value ?? null) as FieldValue) } : null
}

function shiftSaid(id: unknown, db: Db): string {
  const row = db
    .select()
    .from(shift)
    .where(eq(shift.id, Number(id)))
    .get()
  return row ? shiftName(row) : `第${plain(id)}班`
}

function personSaid(id: unknown, db: Db): string {
  const row = db
    .select()
    .from(person)
    .where(eq(person.id, Number(id)))
    .get()
  return row?.name ?? ''
}

function shiftName(row: Row): string {
  return `${plain(row['checkpointName'])} ${plain(row['day'])}${plain(row['name'])}`
}

function masked(value: unknown): string {
  return typeof value === 'string' ? maskIdentityNumber(value) : ''
}

function maskedPhone(value: unknown): string {
  return typeof value === 'string' ? maskPhone(value) : ''
}
