/** The drawing of a sheet: the map clipped to its frame, then frame, grid, north arrow and scale bar. */
import type { ReactNode } from 'react'
import type { SheetMeasures } from '../../print/measures.ts'
import { mm } from '../../print/Sheet.tsx'
import type { Box } from './boxes.ts'
import { MapFrame, NorthArrow } from './MapFrame.tsx'
import { ScaleBar } from './ScaleBar.tsx'

interface MapSheetProps {
  frame: Box
  denominator: number
  measures: SheetMeasures
  arrow: Box
  children: ReactNode
}

/** Millimetres below the frame at which the scale bar stands, A3 design: in line with the foot. */
const BAR_BELOW = 9.3

export function MapSheet({ frame, denominator, measures: { width, height, unit }, arrow, children }: MapSheetProps) {
  const bottom = height - 14.6 * unit
  return (
    <svg width={mm(width)} height={mm(height)} viewBox={`0 0 ${width} ${height}`} fill="#1a1a1a">
      <clipPath id="map-frame">
        <rect {...frame} />
      </clipPath>
      <g clipPath="url(#map-frame)">{children}</g>
      <NorthArrow box={arrow} unit={unit} />
      <MapFrame frame={frame} unit={unit} />
      <ScaleBar denominator={denominator} frame={frame} y={Math.min(frame.y + frame.height + BAR_BELOW * unit, bottom)} unit={unit} />
    </svg>
  )
}
