/** Property names and values of base maps as data (`resources/ledgers/base-map.json`), English and Chinese. */
import shipped from '../../../../../resources/ledgers/base-map.json' with { type: 'json' }
import { AreaKind } from '../../../../shared/areas/area.ts'
import type { SaidWord } from '../../../../shared/words/word.ts'
import { normalWord, ownOf, withOwn } from './words.ts'

export const BASE_MAP_FIELD_LABELS = {
  kind: '种类',
  name: '名称',
  community: '社区',
  compound: '小区',
  building: '所属楼栋',
  number: '楼号',
  compoundType: '楼院类型',
  roadClass: '道路等级',
}
export type BaseMapField = keyof typeof BASE_MAP_FIELD_LABELS

const FIELDS = Object.keys(BASE_MAP_FIELD_LABELS) as BaseMapField[]

export const BASE_MAP_WORDS = {
  'baseMap.fields': shipped.fields,
  'baseMap.kinds': shipped.kinds,
  'baseMap.roadClasses': shipped.roadClasses,
} satisfies Record<string, Record<string, string[]>>

export type BaseMapWords = ReturnType<typeof createBaseMapWords>

export function createBaseMapWords(own: SaidWord[]) {
  const tableOf = (list: keyof typeof BASE_MAP_WORDS) => withOwn(BASE_MAP_WORDS[list], ownOf(own, list))
  const kinds = tableOf('baseMap.kinds')
  const roadClasses = tableOf('baseMap.roadClasses')
  const meaningOfKey = meanings(tableOf('baseMap.fields'))
  const meaningOfKind = meanings(kinds)
  const meaningOfRoadClass = meanings(roadClasses)

  function fieldOf(key: string): BaseMapField | null {
    const meaning = meaningOfKey.get(normalWord(key))
    return FIELDS.find((field) => field === meaning) ?? null
  }

  /** Drawing programs name properties in English; the office reads what they mean. */
  function headingOf(key: string): string {
    const field = fieldOf(key)
    return field && isLatin(key) ? BASE_MAP_FIELD_LABELS[field] : key
  }

  /** A property's value in Chinese where it is known. */
  function shown(key: string, text: string): string {
    if (!isLatin(text)) return text
    const field = fieldOf(key)
    const table = field === 'kind' ? kinds : field === 'roadClass' ? roadClasses : null
    const known = table && Object.values(table).find((list) => list.includes(text.toLowerCase()))
    return known?.find((word) => !isLatin(word)) ?? text
  }

  return {
    fieldOf,
    headingOf,
    shown,
    kindIn: (text: string): AreaKind | null => AreaKind.safeParse(meaningOfKind.get(normalWord(text))).data ?? null,
    roadClassIn: (text: string): 'main' | 'lane' | null => {
      const meaning = meaningOfRoadClass.get(normalWord(text))
      return meaning === 'main' || meaning === 'lane' ? meaning : null
    },
  }
}

function isLatin(text: string): boolean {
  return !/\p{Script=Han}/u.test(text)
}

/** A word in two lists means what the first says. */
function meanings(table: Record<string, string[]>): Map<string, string> {
  const entries = Object.entries(table).flatMap(([meaning, words]) => words.map((word) => [normalWord(word), meaning] as const))
  return new Map(entries.toReversed())
}
