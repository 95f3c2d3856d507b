/** The base map in greys only: colour on a sheet belongs to its subject. */
import type { ReactNode } from 'react'
import type { BaseMap as Base, Surface } from './base-map.ts'
import type { Box } from './boxes.ts'
import type { Line } from './lines.ts'
import { pathOf } from './symbol-shapes.ts'

export const BASE_COLOURS = {
  outside: '#f3f3f1',
  compound: '#f6f6f4',
  compoundEdge: '#c9c9c5',
  building: '#e3e3df',
  buildingEdge: '#bdbdb8',
  occupied: '#d2d2cd',
  roadEdge: '#9a9a96',
  roadFace: '#ededea',
  border: '#2a2a2a',
  borderBand: '#dededa',
  communityBorder: '#5f5f5b',
}

/** Widths in millimetres of the A3 design. */
export const LINE_WIDTHS = { main: 2.4, mainFace: 2.1, lane: 1, laneFace: 0.8, community: 0.22, street: 0.5, band: 1.5 }
export const STREET_DASHES = [4.2, 1, 0.5, 1]
export const COMMUNITY_DASHES = [2.2, 0.9]

interface BaseMapProps {
  base: Base
  frame: Box
  unit: number
  /** buildings drawn darker */
  occupied?: ReadonlySet<number>
  /** drawn over the white ground, under roads and houses */
  tint?: ReactNode
}

export function BaseMap({ base, frame, unit, occupied = new Set(), tint }: BaseMapProps) {
  const buildings = (of: (surface: Surface) => boolean) => surfacesPath(base.buildings.filter(of))
  const building = { stroke: BASE_COLOURS.buildingEdge, strokeWidth: 0.07 * unit }
  const street = ringsPath(base.street)
  return (
    <g strokeLinejoin="round">
      <rect {...frame} fill={base.street.length > 0 ? BASE_COLOURS.outside : '#fff'} />
      <path d={street} fill="#fff" />
      {tint}
      <path
        d={surfacesPath(base.compounds)}
        fill={BASE_COLOURS.compound}
        stroke={BASE_COLOURS.compoundEdge}
        strokeWidth={0.1 * unit}
      />
      <Roads
        lines={base.lanes.map(({ line }) => line)}
        edge={LINE_WIDTHS.lane}
        face={LINE_WIDTHS.laneFace}
        faceColour="#fff"
        unit={unit}
      />
      <path d={street} fill="none" stroke={BASE_COLOURS.borderBand} strokeWidth={LINE_WIDTHS.band * 2 * unit} />
      <Roads
        lines={base.mainRoads.map(({ line }) => line)}
        edge={LINE_WIDTHS.main}
        face={LINE_WIDTHS.mainFace}
        faceColour={BASE_COLOURS.roadFace}
        unit={unit}
      />
      <path d={buildings(({ id }) => !occupied.has(id))} fill={BASE_COLOURS.building} {...building} />
      <path d={buildings(({ id }) => occupied.has(id))} fill={BASE_COLOURS.occupied} {...building} />
      <path
        d={linesPath(base.communityBorders)}
        fill="none"
        stroke={BASE_COLOURS.communityBorder}
        strokeWidth={LINE_WIDTHS.community * unit}
        strokeDasharray={dashes(COMMUNITY_DASHES, unit)}
      />
      <path
        d={street}
        fill="none"
        stroke={BASE_COLOURS.border}
        strokeWidth={LINE_WIDTHS.street * unit}
        strokeDasharray={dashes(STREET_DASHES, unit)}
      />
    </g>
  )
}

export function dashes(lengths: readonly number[], unit: number): string {
  return lengths.map((length) => (length * unit).toFixed(3)).join(' ')
}

function Roads({
  lines,
  edge,
  face,
  faceColour,
  unit,
}: {
  lines: Line[]
  edge: number
  face: number
  faceColour: string
  unit: number
}) {
  const d = linesPath(lines)
  return (
    <g fill="none" strokeLinecap="round">
      <path d={d} stroke={BASE_COLOURS.roadEdge} strokeWidth={edge * unit} />
      <path d={d} stroke={faceColour} strokeWidth={face * unit} />
    </g>
  )
}

function surfacesPath(surfaces: readonly Surface[]): string {
  return surfaces.map(({ rings }) => ringsPath(rings)).join('')
}

function ringsPath(rings: readonly Line[]): string {
  return rings.map((ring) => pathOf(ring)).join('')
}

function linesPath(lines: readonly Line[]): string {
  return lines.map((line) => pathOf(line, false)).join('')
}
