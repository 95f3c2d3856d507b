/** Every list of words by which ledgers are read, named as an office knows it, with the words that are shipped. */
import { AREA_KIND_LABELS, COMPOUND_TYPE_LABELS } from '../../shared/areas/area.ts'
import { CASE_STATE_LABELS } from '../../shared/cases/case.ts'
import { CHECKPOINT_KIND_LABELS } from '../../shared/checkpoints/checkpoint-kind.ts'
import { DATUM_LABELS } from '../../shared/geo/points.ts'
import { FINDING_STATE_LABELS } from '../../shared/inspections/inspection.ts'
import { LEDGER_KIND_LABELS } from '../../shared/ledgers/ledger.ts'
import { STAFF_CATEGORY_LABELS } from '../../shared/people/person.ts'
import { REOPENING_RESULT_LABELS } from '../../shared/reopenings/reopening.ts'
import { RESIDENCE_TYPE_LABELS } from '../../shared/residents/resident.ts'
import type { WordGroup } from '../../shared/words/word.ts'
import { SHIPPED_FORM_LISTS } from '../forms/words.ts'
import { headingWords } from '../ledgers/read/layout/header-tiers.ts'
import type { LedgerReader } from '../ledgers/read/ledger-reader.ts'
import { READERS, headingList } from '../ledgers/read/readers.ts'
import { BASE_MAP_FIELD_LABELS, BASE_MAP_WORDS } from '../ledgers/read/values/base-map-words.ts'
import { VALUE_WORDS, normalWord } from '../ledgers/read/values/words.ts'

export interface ShippedList {
  list: string
  group: WordGroup
  title: string
  meanings: { meaning: string; label: string; shipped: string[] }[]
  /** words that come out the same are one word in this list */
  normal: (word: string) => string
}

const VALUE_LISTS: Record<keyof typeof VALUE_WORDS, { title: string; labels: Record<string, string> }> = {
  staffCategories: { title: '人员类别', labels: STAFF_CATEGORY_LABELS },
  units: { title: '单位看出的类别', labels: STAFF_CATEGORY_LABELS },
  compoundTypes: { title: '楼院类型', labels: COMPOUND_TYPE_LABELS },
  checkpointKinds: { title: '卡点类型', labels: CHECKPOINT_KIND_LABELS },
  caseStates: { title: '居家观察状态', labels: CASE_STATE_LABELS },
  findingStates: { title: '整改情况', labels: FINDING_STATE_LABELS },
  residenceTypes: { title: '居住类型', labels: RESIDENCE_TYPE_LABELS },
  reopeningResults: { title: '复工核验结果', labels: REOPENING_RESULT_LABELS },
  marks: { title: '是与否', labels: { yes: '是', no: '否' } },
  datums: { title: '坐标系', labels: DATUM_LABELS },
}

const ROAD_CLASS_LABELS = { main: '主干道', lane: '支路、巷道' }

const BASE_MAP_LISTS: Record<keyof typeof BASE_MAP_WORDS, { title: string; labels: Record<string, string> }> = {
  'baseMap.fields': { title: '属性名', labels: BASE_MAP_FIELD_LABELS },
  'baseMap.kinds': { title: '种类', labels: AREA_KIND_LABELS },
  'baseMap.roadClasses': { title: '道路等级', labels: ROAD_CLASS_LABELS },
}

/** A roster is drawn up in two ways, each with headings of its own. */
const READER_TITLES: Record<keyof typeof READERS, string> = {
  checkpoints: LEDGER_KIND_LABELS.checkpoints,
  people: LEDGER_KIND_LABELS.people,
  rosterMatrix: '值班表（日期在列）',
  rosterList: '值班表（一班一行）',
  rosterShifts: '值班表（班次在列）',
  rosterPeople: '值班表（一人一行）',
  cases: LEDGER_KIND_LABELS.cases,
  closures: LEDGER_KIND_LABELS.closures,
  residents: LEDGER_KIND_LABELS.residents,
  readingList: '体温监测表（一日或一次一行）',
  readingMatrix: '体温监测表（日期在列）',
  reopenings: LEDGER_KIND_LABELS.reopenings,
  households: LEDGER_KIND_LABELS.households,
  supplies: LEDGER_KIND_LABELS.supplies,
  goodsColumns: '物资台账（物资在列）',
  placeColumns: '物资台账（社区在列）',
  screenings: LEDGER_KIND_LABELS.screenings,
  findings: LEDGER_KIND_LABELS.findings,
}

export const SHIPPED_LISTS: ShippedList[] = [
  ...Object.entries<LedgerReader>(READERS).map(([name, reader]): ShippedList => {
    return {
      list: headingList(name),
      group: 'headings',
      title: READER_TITLES[name as keyof typeof READERS],
      meanings: meaningsOf(reader.headings, (field) => reader.fields[field]?.label ?? field),
      normal: (word) => headingWords(word)[0],
    }
  }),
  ...listsOf('values', VALUE_WORDS, VALUE_LISTS),
  ...listsOf('baseMap', BASE_MAP_WORDS, BASE_MAP_LISTS),
  ...SHIPPED_FORM_LISTS.map((one): ShippedList => ({ ...one, group: 'forms' })),
]

function listsOf<Name extends string>(
  group: WordGroup,
  words: Record<Name, Record<string, string[]>>,
  names: Record<Name, { title: string; labels: Record<string, string> }>,
): ShippedList[] {
  return (Object.keys(names) as Name[]).map((list) => {
    const { title, labels } = names[list]
    return { list, group, title, meanings: meaningsOf(words[list], (meaning) => labels[meaning] ?? meaning), normal: normalWord }
  })
}

function meaningsOf(table: Record<string, string[]>, labelOf: (meaning: string) => string): ShippedList['meanings'] {
  return Object.entries(table).map(([meaning, shipped]) => ({ meaning, label: labelOf(meaning), shipped }))
}
