/** Where someone lives, from columns of their own (小区, 楼号, 单元, 门牌号), from one cell that holds several, or from an address. */
import type { ResidentDraft } from '../../../../shared/ledgers/drafts.ts'
import type { LedgerRow } from '../ledger-reader.ts'
import { textIn } from '../row-values.ts'
import { buildingNumberIn, parseAddress } from './addresses.ts'
import { chineseNumeral, plain, squeezed } from './text.ts'

type Home = Pick<ResidentDraft, 'compoundName' | 'buildingNumber' | 'buildingName' | 'unitNumber' | 'door' | 'address'>

/** Columns go before the address; a part that is said nowhere is null. */
export function placeIn(row: LedgerRow): Home {
  const address = textIn(row, 'address')
  const compound = textIn(row, 'compound')
  const building = buildingOf(row.text('building'))
  const unitNumber = unitOf(row.text('unit'))
  const door = doorOf(row.text('door'))
  if (building && unitNumber !== undefined && door && compound !== null) {
    return { compoundName: compound, ...building, unitNumber, door: door.door, address }
  }
  // some write the whole address where the compound is asked for
  const inCompound = compound === null || building ? null : addressOf(compound)
  const isWhole = inCompound?.buildingNumber != null && inCompound.compound !== null
  const written = isWhole ? inCompound : address === null ? null : addressOf(address)
  return {
    compoundName: (isWhole ? inCompound.compound : compound) ?? written?.compound ?? null,
    buildingNumber: building?.buildingNumber ?? door?.buildingNumber ?? written?.buildingNumber ?? null,
    buildingName: building?.buildingName ?? null,
    unitNumber: unitNumber ?? door?.unitNumber ?? written?.unitNumber ?? null,
    door: door?.door ?? written?.door ?? null,
    address,
  }
}

/** 3, 3号楼, 3#, 三号楼 by their number; A座 and 东楼 by their name. */
const buildingOf = remembered((text) => {
  const word = squeezed(text)
  if (word === '' || /^[-—/]+$/.test(word)) return null
  const number = /^\d{1,3}$/.test(word) ? Number(word) : (buildingNumberIn(word) ?? bareNumber(word))
  return { buildingNumber: number, buildingName: number === null ? word : null }
})

/** 2, 2单元, 二单元, 东单元; undefined where nothing is written. */
const unitOf = remembered((text) => {
  const word = squeezed(text).replace(/(?:单元|门洞|门|梯)$/, '')
  if (word === '' || /^[-—/]+$/.test(word)) return undefined
  return /^\d+$/.test(word) ? String(Number(word)) : String(chineseNumeral(word) ?? word)
})

/** 601, 601室, 东户; and 3-2-601 or 3号楼2单元601 in the one cell. */
const doorOf = remembered((text) => {
  const word = squeezed(text)
  if (word === '' || /^[-—/]+$/.test(word)) return null
  const parts = /\d\s*[-—–－/]\s*\d|单元|号楼|#/.test(word) ? parseAddress(`户${word}`) : null
  if (parts?.door != null) return { buildingNumber: parts.buildingNumber, unitNumber: parts.unitNumber, door: parts.door }
  return {
    buildingNumber: null,
    unitNumber: null,
    door: word.replace(/(?:室|号|户|房)$/, (end) => (/\d$/.test(word.slice(0, -1)) ? '' : end)),
  }
})

const addressOf = remembered(parseAddress)

function bareNumber(word: string): number | null {
  const match = /^(\d{1,3})(?:号|#|楼)$/.exec(plain(word))
  return match ? Number(match[1]) : /^[一二三四五六七八九十]{1,3}$/.test(word) ? chineseNumeral(word) : null
}

const MOST_REMEMBERED = 20_000

/** A register says the same few words in thousands of rows; they are read once. */
function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { value: T }>()
  return (text) => {
    const found = known.get(text)
    if (found) return found.value
    if (known.size >= MOST_REMEMBERED) known.clear()
    const value = read(text)
    known.set(text, { value })
    return value
  }
}
