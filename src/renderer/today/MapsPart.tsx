/** Both maps of the moment side by side, small, with the counts of what they draw. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Area } from '../../shared/areas/area.ts'
import type { CaseDistribution } from '../../shared/cases/case.ts'
import { ORIGIN_CLASS_LABELS } from '../../shared/cases/case.ts'
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import { countText } from '../../shared/counts.ts'
import { ask } from '../api.ts'
import { ORIGINS, caseMarks, drawnCounts, indexBuildings } from '../cases/distribution.ts'
import { deploymentCounts, deploymentMarks, isPlaced } from '../checkpoints/deployment.ts'
import type { DeploymentLayer } from '../checkpoints/deployment.ts'
import type { MapMark } from '../map/mark.ts'
import { communityNames, roadNames } from '../map/place-names.ts'
import { CHECKPOINT_SYMBOLS, ORIGIN_SYMBOLS } from '../map/symbols.ts'
import { useAsOf } from '../office/use-office.ts'
import { Failure } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { MapPart } from './MapPart.tsx'
import styles from './MapsPart.module.css'

export function MapsPart() {
  const asOf = useAsOf()
  const areas = useQuery(ask.areas.list.queryOptions())
  const posts = useQuery({ ...ask.lists.checkpoints.queryOptions({ input: asOf }), placeholderData: keepPreviousData })
  // names are on neither picture; asked for as the map page asks, so that going there asks nothing anew
  const distribution = useQuery({
    ...ask.cases.distribution.queryOptions({ input: { ...asOf, masking: 'wall' } }),
    placeholderData: keepPreviousData,
  })
  const failed = [areas, posts, distribution].filter((question) => question.error)
  if (!areas.data || !posts.data || !distribution.data) {
    return failed.length > 0 ? (
      <Failure error={failed[0]?.error} retry={() => failed.forEach((one) => void one.refetch())} />
    ) : (
      <Waiting />
    )
  }
  return (
    <div className={styles.maps}>
      <Deployment areas={areas.data} posts={posts.data.rows} />
      <KeyPersons areas={areas.data} distribution={distribution.data} />
    </div>
  )
}

const ALL_POSTS = new Set<DeploymentLayer>(['met', 'short', 'unmanned', 'city_entry', 'party_branch', 'approximate'])
const POST_ROWS: { layer: DeploymentLayer; label: string }[] = [
  { layer: 'met', label: '达标' },
  { layer: 'short', label: '缺类别' },
  { layer: 'unmanned', label: '无人值守' },
  { layer: 'city_entry', label: '入市口' },
  { layer: 'party_branch', label: '临时党支部' },
]
/** pixels; those that lack somebody stand out */
const POST_SIZES = { usual: 15.5, lacking: 18.5 }

function Deployment({ areas, posts }: { areas: Area[]; posts: Checkpoint[] }) {
  const marks = useMemo(() => deploymentMarks(posts, ALL_POSTS).map(sized), [posts])
  const marksAt = useMemo(() => () => marks, [marks])
  const places = useMemo(() => roadNames(areas), [areas])
  const counts = deploymentCounts(posts)
  const own = posts.filter(({ kind }) => kind !== 'city_entry')
  const placed = own.filter(isPlaced)
  const surveyed = placed.filter(({ approximate }) => !approximate).length
  const remarks = [
    ...(placed.length > surveyed ? [`位置待核 ${placed.length - surveyed}`] : []),
    ...(own.length > placed.length ? [`未标点 ${own.length - placed.length}`] : []),
  ]
  return (
    <MapPart
      map="deployment"
      remark={`${countText(own.length)} 个卡点，上图 ${countText(placed.length)} 个`}
      legend={POST_ROWS.map(({ layer, label }) => ({ symbol: CHECKPOINT_SYMBOLS[layer], label, count: counts[layer] }))}
      note={remarks.join('　')}
      picture={{ areas, marksAt, places }}
    />
  )
}

const CASE_SIZE = 9
/** symbols are much smaller than the map page's, so they stand closer before they are drawn together */
const LEVELS_NEARER = 1.5

function KeyPersons({
  areas,
  distribution: { buildings, communities, unplaced },
}: {
  areas: Area[]
  distribution: CaseDistribution
}) {
  const index = useMemo(() => indexBuildings(buildings), [buildings])
  const marksAt = useMemo(
    () => (metresPerPixel: number) => {
      const latitude = buildings[0]?.lat ?? 0
      const places = index.placesAt(zoomOf(metresPerPixel, latitude) + LEVELS_NEARER)
      return caseMarks(places).map((mark) => ({ ...mark, size: mark.number === null ? CASE_SIZE : CASE_SIZE + 2 }))
    },
    [index, buildings],
  )
  const places = useMemo(() => {
    const counts = new Map(communities.map(({ community, current }) => [community, current]))
    return communityNames(areas, ({ name }) => `${name.replace(/社区$/, '')} ${countText(counts.get(name) ?? 0)}`)
  }, [areas, communities])
  const counts = drawnCounts(buildings)
  const total = communities.reduce((sum, { current }) => sum + current, 0)
  const drawn = buildings.reduce((sum, building) => sum + building.total, 0)
  return (
    <MapPart
      map="key-persons"
      remark={`${countText(total)} 人，上图 ${countText(drawn)} 人`}
      legend={ORIGINS.filter((origin) => counts[origin] > 0 || origin !== 'unknown').map((origin) => ({
        symbol: ORIGIN_SYMBOLS[origin],
        label: ORIGIN_CLASS_LABELS[origin],
        count: counts[origin],
      }))}
      note={`数字为同楼人数${unplaced.length > 0 ? `；未上图 ${countText(unplaced.length)}` : ''}`}
      picture={{ areas, marksAt, places }}
    />
  )
}

const METRES_PER_PIXEL_AT_ZOOM_0 = 156_543.03

/** The zoom of a slippy map at which a pixel is as long. */
function zoomOf(metresPerPixel: number, latitude: number): number {
  return Math.log2((METRES_PER_PIXEL_AT_ZOOM_0 * Math.cos((latitude * Math.PI) / 180)) / metresPerPixel)
}

function sized(mark: MapMark): MapMark {
  return { ...mark, size: mark.isBold ? POST_SIZES.lacking : POST_SIZES.usual }
}
