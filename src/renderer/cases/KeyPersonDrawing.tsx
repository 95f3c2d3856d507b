/** The map part of the 重点人员分布图: symbols on buildings, or graded communities at the external level. */
import type { CommunityCases } from '../../shared/cases/case.ts'
import { countText } from '../../shared/counts.ts'
import type { Masking } from '../../shared/people/masking.ts'
import { BaseMap } from '../map/print/BaseMap.tsx'
import type { Box } from '../map/print/boxes.ts'
import { MapSheet } from '../map/print/MapSheet.tsx'
import { CommunityNames, CompoundNames, RoadNames } from '../map/print/MapNames.tsx'
import { pathOf } from '../map/print/symbol-shapes.ts'
import { points } from '../print/fonts.ts'
import type { SheetMeasures } from '../print/measures.ts'
import { CaseMark } from './CaseMark.tsx'
import { gradeOf } from './choropleth.ts'
import type { Grade } from './choropleth.ts'
import { COUNT_SIZE } from './key-person-map.ts'
import type { KeyPersonMap } from './key-person-map.ts'

interface KeyPersonDrawingProps {
  map: KeyPersonMap
  communities: readonly CommunityCases[]
  grades: readonly Grade[]
  masking: Masking
  frame: Box
  denominator: number
  measures: SheetMeasures
  barRight: number
}

export function KeyPersonDrawing({
  map,
  communities,
  grades,
  masking,
  frame,
  denominator,
  measures,
  barRight,
}: KeyPersonDrawingProps) {
  const { unit } = measures
  const currentOf = (id: number) => communities.find(({ communityId }) => communityId === id)?.current ?? 0
  const tint =
    masking === 'external'
      ? map.base.communities.map(({ id, rings }) => (
          <path key={id} d={rings.map((ring) => pathOf(ring)).join('')} fill={gradeOf(currentOf(id), grades)?.fill ?? '#fff'} />
        ))
      : null
  const countOf = (id: number) => (masking === 'external' ? `${countText(currentOf(id))}人` : `当前${countText(currentOf(id))}人`)
  return (
    <MapSheet {...{ frame, denominator, measures }} arrow={map.arrow} right={barRight}>
      <BaseMap base={map.base} frame={frame} unit={unit} occupied={map.occupied} tint={tint} />
      {map.clusters.ties.map(({ from, to }, i) => (
        <path key={i} d={`M${from.join(' ')}L${to.join(' ')}`} stroke="#1a1a1a" strokeWidth={0.15 * unit} fill="none" />
      ))}
      {map.clusters.symbols.map(({ buildingId, origin, people, at, radius }) => (
        <CaseMark key={`${buildingId} ${origin}`} {...{ at, origin, people, radius, unit }} />
      ))}
      <RoadNames names={map.roadNames} unit={unit} />
      <CommunityNames
        names={map.communityNames}
        unit={unit}
        countOf={countOf}
        countSize={points(COUNT_SIZE[masking]) * unit}
        {...(masking === 'external' ? { colour: '#1a1a1a' } : {})}
      />
      <CompoundNames names={map.compoundNames} unit={unit} />
    </MapSheet>
  )
}
