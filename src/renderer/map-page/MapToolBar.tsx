/** The map page's tool bar: which map, search, what is lacking, and paper. */
import { MAP_TITLES } from '../../shared/documents/document.ts'
import { Bar } from '../ui/Bar.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { MapSearch } from './MapSearch.tsx'
import type { MapData } from './MapPage.tsx'
import { MAP_CHOICES } from './map-view.ts'
import type { MapView } from './map-view.ts'
import { PrintMap } from './PrintMap.tsx'

export function MapToolBar({ view, data }: { view: MapView; data: MapData | null }) {
  const map = view.choice === 'key-persons' ? 'key-persons' : 'deployment'
  return (
    <Bar>
      <h1 className="unseen">{view.choice === 'both' ? '地图' : MAP_TITLES[map]}</h1>
      <Segmented aria-label="看哪张图" options={MAP_CHOICES} value={view.choice} onChange={view.choose} />
      {data && <MapSearch view={view} data={data} />}
      <span className="space" />
      <PrintMap map={map} masking={view.masking} />
    </Bar>
  )
}
