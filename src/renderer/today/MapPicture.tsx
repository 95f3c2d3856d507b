/** A map as a picture: the street fitted to its box, symbols, few names. It leads to the map page, where one can move about. */
import { useLayoutEffect, useMemo, useRef } from 'react'
import type { MouseEvent } from 'react'
import { Link, useLocation } from 'wouter'
import type { Area } from '../../shared/areas/area.ts'
import type { LonLat } from '../../shared/geo/points.ts'
import { drawMark } from '../map/draw-symbol.ts'
import { layOutLabels } from '../map/lay-out-labels.ts'
import type { LabelOnMap } from '../map/lay-out-labels.ts'
import type { MapMark, PlaceName } from '../map/mark.ts'
import { scaleBarOf } from '../map/scale-bar.ts'
import { streetExtent } from '../map/street-extent.ts'
import styles from './MapPicture.module.css'
import { fitted, groundPaths } from './picture-ground.ts'
import type { Fitting, GroundPath, Pixel } from './picture-ground.ts'
import { useSize } from './use-size.ts'
import type { Size } from './use-size.ts'

interface MapPictureProps {
  areas: Area[]
  /** what to draw at so many metres to a pixel */
  marksAt: (metresPerPixel: number) => MapMark[]
  places: PlaceName[]
  /** the picture in words */
  description: string
  /** of the map page; a symbol leads to itself beneath it */
  address: string
}

interface PlacedMark {
  mark: MapMark
  at: Pixel
}

export function MapPicture({ areas, marksAt, places, description, address }: MapPictureProps) {
  const [box, size] = useSize<HTMLAnchorElement>()
  const [, navigate] = useLocation()
  const drawn = useMemo(() => size && size.width > 0 && layOut(areas, marksAt, places, size), [areas, marksAt, places, size])
  const toMark = (event: MouseEvent) => {
    const found = drawn && markUnder(event, drawn.marks)
    if (!found) return
    event.preventDefault()
    navigate(`${address}/${found.id}`)
  }
  const tell = (event: MouseEvent<HTMLElement>) => {
    event.currentTarget.title = (drawn && markUnder(event, drawn.marks)?.description) || ''
  }
  return (
    <Link ref={box} className={styles.picture} href={address} onClick={toMark} onMouseMove={tell}>
      <span className="unseen">{description}，打开</span>
      {drawn && size && (
        <>
          <Ground paths={drawn.paths} marks={drawn.marks} size={size} />
          <svg width={size.width} height={size.height} aria-hidden="true">
            {drawn.labels.map((label) => (
              <Name key={`${label.text} ${label.anchor.x}`} label={label} />
            ))}
            <Furniture metresPerPixel={drawn.fitting.metresPerPixel} height={size.height} />
          </svg>
        </>
      )}
    </Link>
  )
}

function layOut(areas: Area[], marksAt: MapPictureProps['marksAt'], places: PlaceName[], size: Size) {
  const extent = streetExtent(areas)
  const ground = extent.length > 0 ? extent : marksAt(1).map(({ at }) => at)
  // an office whose ledgers came before its base map: posts, and not one of them placed
  if (ground.length === 0) return null
  const fitting = fitted(ground, size)
  const marks = marksAt(fitting.metresPerPixel).toSorted((a, b) => a.weight - b.weight)
  return {
    fitting,
    marks: marks.map((mark): PlacedMark => ({ mark, at: fitting.project(mark.at) })),
    paths: groundPaths(areas, fitting.project),
    labels: labelsOf(marks, places, extent, fitting),
  }
}

function labelsOf(marks: MapMark[], places: PlaceName[], extent: LonLat[], { project }: Fitting): LabelOnMap[] {
  const unnamed = marks.map((mark) => ({ ...mark, label: null }))
  return layOutLabels({ marks: unnamed, places, others: [], extent }, project)
}

/** pixels beyond a symbol's edge at which it is still meant */
const NEAR = 3

/** The nearest whose symbol lies under the mouse; of those as near, the one drawn above the others. */
function markUnder(event: MouseEvent, marks: PlacedMark[]): MapMark | undefined {
  const { left, top } = event.currentTarget.getBoundingClientRect()
  let found: { mark: MapMark; distance: number } | undefined
  for (const { mark, at } of marks) {
    const distance = Math.hypot(event.clientX - left - at.x, event.clientY - top - at.y)
    if (distance <= mark.size / 2 + NEAR && distance <= (found?.distance ?? Infinity)) found = { mark, distance }
  }
  return found?.mark
}

/** Thousands of strokes and symbols are one element: the page comes back at once, however large the street. */
function Ground({ paths, marks, size: { width, height } }: { paths: GroundPath[]; marks: PlacedMark[]; size: Size }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (!element || !context) return
    const scale = devicePixelRatio
    element.width = Math.round(width * scale)
    element.height = Math.round(height * scale)
    context.scale(scale, scale)
    for (const path of paths) drawStroke(context, path)
    for (const { mark, at } of marks) drawMark(context, mark, at.x, at.y, false)
  }, [paths, marks, width, height])
  return <canvas ref={canvas} style={{ width, height }} aria-hidden="true" />
}

function drawStroke(context: CanvasRenderingContext2D, { d, fill, stroke, width, dash }: GroundPath): void {
  const path = new Path2D(d)
  if (fill !== null) {
    context.fillStyle = fill
    context.fill(path)
  }
  if (stroke !== null) {
    context.strokeStyle = stroke
    context.lineWidth = width
    context.setLineDash(dash)
    context.stroke(path)
  }
}

/** Counts in a name stand out: 汇丰 24. */
function Name({ label: { text, kind, isUpright, anchor, offset } }: { label: LabelOnMap }) {
  const [name = '', count] = text.split(' ')
  const left = anchor.x + offset.x
  const top = anchor.y + offset.y
  return (
    <text className={[styles[kind], isUpright && styles.upright].filter(Boolean).join(' ')} x={left} y={top}>
      {name}
      {count && <tspan className={styles.number}> {count}</tspan>}
    </text>
  )
}

function Furniture({ metresPerPixel, height }: { metresPerPixel: number; height: number }) {
  const { pixels: length, text } = scaleBarOf(metresPerPixel)
  return (
    <g transform={`translate(14 ${height - 8})`} className={styles.furniture}>
      <path d={`M0 -7V0H${length}V-7M${length / 2} -4V0`} />
      <text x={0} y={-10}>
        0
      </text>
      <text x={length} y={-10} textAnchor="middle">
        {text}
      </text>
      <g transform={`translate(${length + 44} -12)`}>
        <path className={styles.needle} d="M0 -16L5 0L0 -4L-5 0Z" />
        <text y={11} textAnchor="middle">
          北
        </text>
      </g>
    </g>
  )
}
