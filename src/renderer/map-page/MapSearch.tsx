/** 在图上找: typing lists what fits, Enter goes there. */
import AutoComplete from 'antd/es/auto-complete'
import Input from 'antd/es/input'
import { useMemo, useState } from 'react'
import { findOnMap } from './find-on-map.ts'
import styles from './MapSearch.module.css'
import type { MapData } from './MapPage.tsx'
import type { MapView } from './map-view.ts'

export function MapSearch({ view, data }: { view: MapView; data: MapData }) {
  const [text, setText] = useState('')
  const found = useMemo(() => findOnMap(text, data), [text, data])
  return (
    <AutoComplete
      className={styles.search ?? ''}
      value={text}
      onChange={setText}
      defaultActiveFirstOption
      popupMatchSelectWidth={320}
      options={found.map(({ id, text: name, remark }) => ({
        value: id,
        label: (
          <span className={styles.found}>
            {name}
            <small>{remark}</small>
          </span>
        ),
      }))}
      notFoundContent={text.trim() && '图上没有符合的卡点、楼院'}
      onSelect={(id: string) => {
        const hit = found.find((candidate) => candidate.id === id)
        if (!hit) return
        setText(hit.text)
        view.visit(id, view.choice === 'both' ? 'both' : hit.on)
      }}
    >
      <Input
        placeholder="编号、卡点、社区、楼栋"
        aria-label="在图上找"
        allowClear
        prefix={
          <svg className={styles.glass} viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="7" cy="7" r="4.5" />
            <path d="M10.5 10.5L14 14" />
          </svg>
        }
      />
    </AutoComplete>
  )
}
