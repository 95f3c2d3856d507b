/** 在图上点位置: a click on a small map fills longitude and latitude. */
import { useCallback, useState } from 'react'
import type { LonLat } from '../../shared/geo/points.ts'
import { Button } from '../ui/Button.tsx'
import styles from './RecordForm.module.css'
import { SmallMap } from './SmallMap.tsx'
import type { RecordFormState } from './use-record-form.ts'

/** A hundred-thousandth of a degree is a metre. */
const DIGITS = 6

export function PlaceFinder({ form, title }: { form: RecordFormState; title: string }) {
  const [isOpen, setOpen] = useState(false)
  const of = (type: 'longitude' | 'latitude') => form.fields.find((field) => field.type === type)
  const [lon, lat] = [of('longitude'), of('latitude')]
  const valueOf = (key: string | undefined) => (key === undefined ? null : (form.values[key] ?? null))
  const at = placeOf(valueOf(lon?.key), valueOf(lat?.key))
  const pick = useCallback(
    ([east, north]: LonLat) => {
      if (lon && lat)
        form.type([
          [lon, east.toFixed(DIGITS)],
          [lat, north.toFixed(DIGITS)],
        ])
    },
    [form, lon, lat],
  )
  return (
    <div className={styles.finder}>
      <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? '收起地图' : '在图上点位置'}
      </Button>
      {isOpen && (
        <>
          <p className="mute">在图上点一下，经纬度就填好了；可以拖动、放大。</p>
          <SmallMap at={at} checkpointId={null} title={title} pick={pick} />
        </>
      )}
    </div>
  )
}

function placeOf(lon: unknown, lat: unknown): LonLat | null {
  return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : null
}
