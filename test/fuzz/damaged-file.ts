/** One damaged file for each seed, over all formats; and what a reader may do with it. */
import { readGeoFile } from '../../src/main/geo-files/read-geo-file.ts'
import { openRows } from '../../src/main/sheets/open-rows.ts'
import { readSheets } from '../../src/main/sheets/read-sheets.ts'
import { Refusal } from '../../src/shared/refusals.ts'
import { BOMBS } from './bombs.ts'
import { BYTE_DAMAGES } from './damage.ts'
import { chanceOf } from './random.ts'
import type { WholeFile } from './whole-files.ts'

export interface DamagedFile extends WholeFile {
  /** how it came about */
  what: string
}

const ENDINGS = ['xlsx', 'xls', 'csv', 'xlsm', 'et', 'ods', 'kml', 'shp', 'zip', 'txt', 'exe', '']

export function damagedFile(seed: number, whole: WholeFile[]): DamagedFile {
  const chance = chanceOf(seed)
  if (chance.below(10) === 0) {
    const [what, make] = chance.oneOf(Object.entries(BOMBS))
    return { name: `台账.${chance.oneOf(ENDINGS)}`, bytes: make(chance), what }
  }
  const { name, bytes } = chance.oneOf(whole)
  const [what, damage] = chance.oneOf(Object.entries(BYTE_DAMAGES))
  const named = chance.below(3) === 0 ? `台账.${chance.oneOf(ENDINGS)}` : name
  return { name: named, bytes: damage(bytes, chance, whole), what: `${what} of ${name}` }
}

/** `sheets`, `features`, or the refusal's code, by each way in. Throws whatever is neither. */
export async function outcomesOf({ name, bytes }: WholeFile): Promise<string[]> {
  const asFeatures = await outcomeOf(() => Promise.resolve(readGeoFile(name, bytes) === null ? 'no features' : 'features'))
  if (asFeatures !== 'no features') return [asFeatures]
  const whole = await outcomeOf(async () =>
    (await readSheets(name, bytes, { password: 'x' })).length > 0 ? 'sheets' : 'nothing',
  )
  const streamed = await outcomeOf(async () => {
    const { sheets } = await openRows(name, bytes, { password: 'x' })
    for (const sheet of sheets) for await (const chunk of sheet.rows()) if (chunk.rows.length > 100_000) return 'a chunk too long'
    return 'sheets'
  })
  return [whole, streamed]
}

async function outcomeOf(read: () => Promise<string>): Promise<string> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (!/^“.*”.*[\u4e00-\u9fff]{4,}.*。$/su.test(error.message))
      throw new Error(`no sentence: ${error.message}`, { cause: error })
    return error.code
  }
}
