/** One small map with its name, how much of what it is about it shows, its legend with counts, and paper. */
import { Suspense, lazy, useState } from 'react'
import { Link } from 'wouter'
import { countText } from '../../shared/counts.ts'
import { MAP_TITLES } from '../../shared/documents/document.ts'
import type { MapName } from '../../shared/documents/document.ts'
import { SymbolIcon } from '../map/SymbolIcon.tsx'
import type { MapSymbol } from '../map/symbols.ts'
import { Popup } from '../ui/Popup.tsx'
import { MapPicture } from './MapPicture.tsx'
import styles from './MapsPart.module.css'

const MapOrderForm = lazy(() => import('../map-page/MapOrderForm.tsx'))

interface MapPartProps {
  map: MapName
  remark: string
  legend: { symbol: MapSymbol; label: string; count: number }[]
  note: string
  picture: Pick<Parameters<typeof MapPicture>[0], 'areas' | 'marksAt' | 'places'>
}

export function MapPart({ map, remark, legend, note, picture }: MapPartProps) {
  const [isOrdering, setIsOrdering] = useState(false)
  const title = MAP_TITLES[map]
  const counts = legend.map(({ label, count }) => `${label} ${countText(count)}`).join('、')
  return (
    <section className={styles.map} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <small>{remark}</small>
        <span className="space" />
        <Link href={`~/map/${map}`}>
          打开<span className="unseen">{title}</span>
        </Link>
        <Popup
          open={isOrdering}
          onOpenChange={setIsOrdering}
          side="right"
          content={
            <Suspense fallback="正在打开">
              <MapOrderForm map={map} masking="wall" format="pdf" />
            </Suspense>
          }
        >
          <button type="button" className={styles.print} aria-expanded={isOrdering}>
            打印<span className="unseen">{title}</span>
          </button>
        </Popup>
      </div>
      <MapPicture {...picture} address={`~/map/${map}`} description={`${title}：${remark}；${counts}`} />
      <ul className={styles.legend} aria-label={`${title}图例`}>
        {legend.map(({ symbol, label, count }) => (
          <li key={label}>
            <SymbolIcon symbol={symbol} />
            {label} <b>{countText(count)}</b>
          </li>
        ))}
        {note && <li className="mute">{note}</li>}
      </ul>
    </section>
  )
}
