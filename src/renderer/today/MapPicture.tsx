/** A map as a picture: the street fitted to its box, symbols, few names. It leads to the map page, where one can move about. */
import { useMemo } from 'react'
import { Link, useLocation } from 'wouter'
import type { Area } from '../../shared/areas/area.ts'
import type { LonLat } from '../../shared/geo/points.ts'
import { layOutLabels } from '../map/lay-out-labels.ts'
import type { LabelOnMap } from '../map/lay-out-labels.ts'
import type { MapMark, PlaceName } from '../map/mark.ts'
import { scaleBarOf } from '../map/scale-bar.ts'
import styles from './MapPicture.module.css'
import { extentOf, fitted, groundPaths } from './picture-ground.ts'
import type { Fitting } from './picture-ground.ts'
import { PictureMark } from './PictureMark.tsx'
import { useSize } from './use-size.ts'

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

export function MapPicture(props: MapPictureProps) {
  const [box, size] = useSize<HTMLAnchorElement>()
  const [, navigate] = useLocation()
  const { address, description } = props
  const toMark = (event: React.MouseEvent) => {
    const mark = event.target instanceof Element ? event.target.closest('[data-mark]')?.getAttribute('data-mark') : null
    if (!mark) return
    event.preventDefault()
    navigate(`${address}/${mark}`)
  }
  return (
    <Link ref={box} className={styles.picture} href={address} onClick={toMark}>
      <span className="unseen">{description}，打开</span>
      {size && size.width > 0 && <Drawing {...props} {...size} />}
    </Link>
  )
}

function Drawing({ areas, marksAt, places, width, height }: MapPictureProps & { width: number; height: number }) {
  const drawn = useMemo(() => {
    const extent = extentOf(areas)
    const bare = marksAt(1)
    const ground = extent.length > 0 ? extent : bare.map(({ at }) => at)
    // an office whose ledgers came before its base map: posts, and not one of them placed
    if (ground.length === 0) return null
    const fitting = fitted(ground, { width, height })
    const marks = marksAt(fitting.metresPerPixel)
    return { fitting, marks, paths: groundPaths(areas, fitting.project), labels: labelsOf(marks, places, extent, fitting) }
  }, [areas, marksAt, places, width, height])
  if (!drawn) return null
  return (
    <svg width={width} height={height} aria-hidden="true">
      {drawn.paths.map(({ d, fill, stroke, width: strokeWidth, dash }, index) => (
        <path key={index} d={d} fill={fill} stroke={stroke} strokeWidth={strokeWidth} strokeDasharray={dash} />
      ))}
      {drawn.labels.map((label) => (
        <Name key={`${label.text} ${label.anchor.x}`} label={label} />
      ))}
      {drawn.marks
        .toSorted((a, b) => a.weight - b.weight)
        .map((mark) => (
          <PictureMark key={mark.id} mark={mark} at={drawn.fitting.project(mark.at)} />
        ))}
      <Furniture metresPerPixel={drawn.fitting.metresPerPixel} height={height} />
    </svg>
  )
}

function labelsOf(marks: MapMark[], places: PlaceName[], extent: LonLat[], { project }: Fitting): LabelOnMap[] {
  const unnamed = marks.map((mark) => ({ ...mark, label: null }))
  return layOutLabels({ marks: unnamed, places, others: [], extent }, project)
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
