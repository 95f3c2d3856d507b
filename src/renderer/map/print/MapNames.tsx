/** Draws the names both maps share: communities, compounds, and streets along their roads. */
import { SONG } from '../../print/fonts.ts'
import { HaloText } from './HaloText.tsx'
import type { MapName } from './map-names.ts'
import type { RoadName } from './road-names.ts'

export function RoadNames({ names, unit }: { names: readonly RoadName[]; unit: number }) {
  return names.map(({ name, size, glyphs }) => (
    <g key={name} fill="#3a3a36" data-road={name}>
      {glyphs.map(({ character, at, turn }, i) => (
        <HaloText key={i} at={at} size={size} halo={0.6 * unit} anchor="middle" turn={turn}>
          {character}
        </HaloText>
      ))}
    </g>
  ))
}

interface CommunityNamesProps {
  names: readonly MapName[]
  unit: number
  /** a second line in black under a community's name */
  countOf?: (id: number) => string
  /** its type size, millimetres */
  countSize?: number
  colour?: string
}

export function CommunityNames({ names, unit, countOf, countSize = 0, colour = '#6f6f6b' }: CommunityNamesProps) {
  return names.map(({ id, text, box, size, spacing, needsHalo }) => {
    const middle = box.x + box.width / 2
    const count = countOf?.(id) ?? null
    const top = count === null ? box.y + box.height / 2 : box.y + size * 0.55
    return (
      <g key={id} data-community={text}>
        <HaloText
          at={[middle + spacing / 2, top]}
          size={size}
          halo={needsHalo ? unit : 0}
          anchor="middle"
          family={SONG}
          colour={colour}
          spacing={spacing}
        >
          {text}
        </HaloText>
        {count === null ? null : (
          <HaloText
            at={[middle, box.y + size * 1.1 + countSize * 0.55]}
            size={countSize}
            halo={needsHalo ? 0.75 * unit : 0}
            anchor="middle"
            ceiling={box.y + size * 1.06}
          >
            {count}
          </HaloText>
        )}
      </g>
    )
  })
}

export function CompoundNames({ names, unit }: { names: readonly MapName[]; unit: number }) {
  return names.map(({ id, text, box, size, needsHalo }) => (
    <g key={id} fill="#6a6a66" data-compound={text}>
      <HaloText
        at={[box.x + box.width / 2, box.y + box.height / 2]}
        size={size}
        halo={needsHalo ? 0.6 * unit : 0}
        anchor="middle"
      >
        {text}
      </HaloText>
    </g>
  ))
}
