/** The base map's part of a legend: only what the base map has. */
import type { Area } from '../../../shared/areas/area.ts'

export type BaseSample = 'street' | 'community' | 'main' | 'lane' | 'compound' | 'building' | 'occupied'

/** A3 millimetres for a row of two. */
export const BASE_LEGEND_ROW = 4.5

/** `hasCases`: occupied buildings are drawn darker; `isCoarse`: only the street, communities and main roads are drawn. */
export function baseLegend(
  areas: readonly Area[],
  { hasCases = false, isCoarse = false } = {},
): { sample: BaseSample; label: string }[] {
  const drawn = areas.filter(({ geometry }) => geometry !== null)
  const has = (kind: Area['kind'], least = 1) => drawn.filter((area) => area.kind === kind).length >= least
  const hasRoad = (isMain: boolean) => drawn.some(({ kind, roadClass }) => kind === 'road' && (roadClass === 'main') === isMain)
  const all: [BaseSample, string, boolean][] = [
    ['street', '街道界', has('street')],
    ['community', '社区界', has('community', 2)],
    ['main', '主要道路', hasRoad(true)],
    ['lane', '支路', !isCoarse && hasRoad(false)],
    ['compound', '小区（楼院）', !isCoarse && has('compound')],
    ['occupied', '有观察人员楼栋', hasCases && has('building')],
    ['building', hasCases ? '其他楼栋' : '楼栋', !isCoarse && has('building')],
  ]
  return all.filter(([, , isDrawn]) => isDrawn).map(([sample, label]) => ({ sample, label }))
}
