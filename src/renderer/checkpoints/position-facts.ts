/** Where a checkpoint's place on the map comes from, in the office's words. */
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import type { Datum } from '../../shared/geo/points.ts'

const SOURCES: Record<Datum, string> = {
  'WGS-84': '台账，2000坐标',
  'GCJ-02': '台账，火星坐标已换算',
  'BD-09': '台账，百度坐标已换算',
}

export function positionFacts(checkpoint: Checkpoint): [string, string][] {
  const { lon, lat, positionState, datumSource } = checkpoint
  if (lon === null || lat === null) {
    const why = positionState === 'datum_unknown' ? '台账有坐标，没写是哪种坐标系' : '台账没有坐标'
    return [
      ['坐标', '未标点'],
      ['原因', why],
    ]
  }
  return [
    ['坐标', `东经 ${lon.toFixed(5)}　北纬 ${lat.toFixed(5)}`],
    ['来源', positionState === 'approximate' ? '小区中心，位置待核' : datumSource ? SOURCES[datumSource] : '台账'],
  ]
}
