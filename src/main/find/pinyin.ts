/** Readings of Chinese text. The dictionary is loaded when it is first needed: commands that never search start without it. */
import type { Spell } from './search-keys.ts'

export interface Readings {
  /** surnames by their own reading: 曾 zeng, 单 shan, 仇 qiu, 尉迟 yu chi */
  person: Spell
  place: Spell
}

let loaded: Promise<Readings> | null = null

export function loadReadings(): Promise<Readings> {
  loaded ??= import('pinyin-pro').then(({ pinyin }) => {
    // ü is typed as v
    const spell =
      (surname: 'head' | 'off'): Spell =>
      (text) =>
        pinyin(text, { toneType: 'none', type: 'array', v: true, surname })
    return { person: spell('head'), place: spell('off') }
  })
  return loaded
}
