/** Draws the names both maps share: communities, compounds, and streets along their roads. */
import { SONG, points } from '../../print/fonts.ts'
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

/** `countOf`: a second line in black under a community's name. */
export function CommunityNames({ names, unit, countOf }: { names: readonly MapName[]; unit: number; countOf?: (id: number) => string | null }) {
  return names.map(({ id, text, box, size, spacing }) => {
    const middle = box.x + box.width / 2
    const count = countOf?.(id) ?? null
    const top = count === null ? box.y + box.height / 2 : box.y + size * 0.55
    return (
      <g key={id} data-community={text}>
        <HaloText
          at={[middle + spacing / 2, top]}
          size={size}
          halo={1 * unit}
          anchor="middle"
          family={SONG}
          colour="#6f6f6b"
          spacing={spacing}
        >
          {text}
        </HaloText>
        {count === null ? null : (
          <HaloText at={[middle, box.y + size * 1.1 + points(7.6) * unit * 0.6]} size={points(7.6) * unit} halo={0.75 * unit} anchor="middle">
            {count}
          </HaloText>
        )}
      </g>
    )
  })
}

export function CompoundNames({ names, unit }: { names: readonly MapName[]; unit: number }) {
  return names.map(({ id, text, box, size }) => (
    <HaloText key={id} at={[box.x + box.width / 2, box.y + box.height / 2]} size={size} halo={0.6 * unit} anchor="middle" colour="#6a6a66">
      {text}
    </HaloText>
  ))
}
