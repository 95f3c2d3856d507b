/** Coordinates in decimal degrees or degrees-minutes-seconds, in two cells or in one. */
import { isInChina } from '../../../../shared/geo/points.ts'
import type { LonLat } from '../../../../shared/geo/points.ts'
import { plain } from './text.ts'

/** Degrees; null when the text is no angle. */
export function parseAngle(text: string): number | null {
  const line = plain(text)
    .replace(/[东西南北]?[经纬]度?[:：]?|[EWNS]/gi, '')
    .trim()
  if (/^-?\d+(?:\.\d+)?[°度]?$/.test(line)) return Number(line.replace(/[°度]/, ''))
  const match =
    /^(\d{1,3})\s*[°度º˚]\s*(\d{1,2}(?:\.\d+)?)\s*(?:['′’‘´]|分)\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:["″”“¨]|秒|''|′′|’’)?)?$/.exec(
      line,
    )
  if (!match) return null
  return Number(match[1]) + Number(match[2]) / 60 + Number(match[3] ?? 0) / 3600
}

/** A pair in one cell, in the order written: “113.28,34.78”, “E113°16′48″ N34°46′”. */
export function parsePair(text: string): [number, number] | null {
  const line = plain(text).replace(/^[([【]|[)\]】]$/g, '')
  const parts = /[,，;；/|\n]/.test(line) ? line.split(/[,，;；/|\n]+/) : line.split(/\s+(?=[EN东北\d])/)
  const [first, second] = parts.filter((part) => part.trim() !== '').map(parseAngle)
  return first === null || first === undefined || second === null || second === undefined ? null : [first, second]
}

/** Longitude first. `isSwapped` where latitude was written first; null where neither order can lie in China. */
export function orderPair(first: number, second: number): { written: LonLat; isSwapped: boolean } | null {
  if (isInChina([first, second])) return { written: [first, second], isSwapped: false }
  return isInChina([second, first]) ? { written: [second, first], isSwapped: true } : null
}
