/** The drawing of a sheet: the map clipped to its frame, then frame, grid, north arrow and scale bar. */
import type { ReactNode } from 'react'
import type { SheetMeasures } from '../../print/measures.ts'
import { mm } from '../../print/millimetres.ts'
import type { Box } from './boxes.ts'
import { MapFrame, NorthArrow } from './MapFrame.tsx'
import { ScaleBar } from './ScaleBar.tsx'

interface MapSheetProps {
  frame: Box
  denominator: number
  measures: SheetMeasures
  arrow: Box
  /** where the scale bar ends, millimetres */
  right: number
  children: ReactNode
}

/** From the sheet's lower edge to the scale bar's top, A3 millimetres: in line with the foot. */
const BAR_UP = 15.4

export function MapSheet({ frame, denominator, measures: { width, height, unit }, arrow, right, children }: MapSheetProps) {
  return (
    <svg width={mm(width)} height={mm(height)} viewBox={`0 0 ${width} ${height}`} fill="#1a1a1a">
      <clipPath id="map-frame">
        <rect {...frame} />
      </clipPath>
      <g clipPath="url(#map-frame)">{children}</g>
      <NorthArrow box={arrow} />
      <MapFrame frame={frame} unit={unit} />
      <ScaleBar denominator={denominator} right={right} y={height - BAR_UP * unit} unit={unit} />
    </svg>
  )
}
