/** Addresses of a flat taken apart: 丽江南新村1号楼2单元601, 1#楼, 3栋, 甲小区1-2-601. */
import { chineseNumeral, plain } from './text.ts'

export interface AddressParts {
  compound: string | null
  buildingNumber: number | null
  unitNumber: string | null
  door: string | null
}

const NUMBER = '(\\d{1,3}|[一二三四五六七八九十]{1,3})'
const BUILDING = new RegExp(`${NUMBER}\\s*(?:号楼|号院?楼|#楼?|楼栋|栋|幢|座)`)
/** 3楼2单元; 3楼 alone is a floor, and 锦绣二楼院 is a name */
const BARE_BUILDING = /(\d{1,3})\s*楼(?=\s*\d{1,2}\s*单元)/
const UNIT = /^\s*[-—,，]?\s*(\d{1,2}|[一二三四五六七八九十]{1,2}|[A-Za-z甲乙丙丁东中西])\s*(?:单元|门洞|门(?!牌)|梯)/
const DOOR = /^\s*[-—,，]?\s*(?:\d{1,2}层)?\s*(\d{1,4}[A-Za-z]?|[东西南北中]户)\s*(?:室|号|户|房)?/
const DASHED = /^(.*?)\s*(\d{1,3})\s*[-—–－/]\s*(?:(\d{1,2})\s*[-—–－/]\s*)?(\d{2,4}[A-Za-z]?)\s*(?:室|号|户)?$/

/** Parts that cannot be told are null; roads before the compound and city prefixes are left off its name. */
export function parseAddress(address: string): AddressParts {
  const line = plain(address).replace(/\s+/g, ' ')
  const building = BUILDING.exec(line) ?? BARE_BUILDING.exec(line)
  if (building) return withBuilding(line, building)
  const dashed = DASHED.exec(line)
  // 3-2-601 alone is a flat, 3-601 may be many things
  if (dashed && (dashed[1] !== '' || dashed[3] !== undefined)) {
    return {
      compound: compoundName(dashed[1] ?? ''),
      buildingNumber: Number(dashed[2]),
      unitNumber: dashed[3] ?? null,
      door: dashed[4] ?? null,
    }
  }
  return { compound: null, buildingNumber: null, unitNumber: null, door: null }
}

/** 3号楼 → 3; null without a number. */
export function buildingNumberIn(text: string): number | null {
  const match = BUILDING.exec(plain(text))
  return match?.[1] === undefined ? null : numberOf(match[1])
}

/** 2单元 → 2; null for 东单元, which has a name instead. */
export function unitNumberIn(text: string): number | null {
  const match = /(\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:单元|门洞|梯)?$/.exec(plain(text))
  return match?.[1] === undefined ? null : numberOf(match[1])
}

function withBuilding(line: string, building: RegExpExecArray): AddressParts {
  const rest = line.slice(building.index + building[0].length)
  const unit = UNIT.exec(rest)
  const door = DOOR.exec(unit ? rest.slice(unit[0].length) : rest)
  return {
    compound: compoundName(line.slice(0, building.index)),
    buildingNumber: numberOf(building[1] ?? ''),
    unitNumber: unit?.[1] === undefined ? null : String(numberOf(unit[1]) ?? unit[1]),
    door: door?.[1] ?? null,
  }
}

function compoundName(before: string): string | null {
  const name = before
    .replace(/^(?:\p{Script=Han}{2,3}省)?\p{Script=Han}{2,3}市(?:\p{Script=Han}{1,3}(?<![小社])[区县])?(?=.)/u, '')
    .replace(/^.*(?:街道办事处|街道|社区)(?=.)/, '')
    .replace(/^.*?(?:路|大道|大街|街|巷)\s*\d+号(?:院(?=.)|(?=[^院]))\s*/, '')
    .replace(/[\s,，、(（/／-]+$/, '')
    .trim()
  return name === '' ? null : name
}

function numberOf(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : chineseNumeral(text)
}
