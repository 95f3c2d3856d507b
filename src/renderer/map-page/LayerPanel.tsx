/** The layers, which are the legend: every count is of what this very map draws. */
import { ORIGIN_CLASS_LABELS } from '../../shared/cases/case.ts'
import { countText } from '../../shared/counts.ts'
import type { Masking } from '../../shared/people/masking.ts'
import { ORIGINS, drawnCounts } from '../cases/distribution.ts'
import { deploymentCounts, isPlaced, numberAndName } from '../checkpoints/deployment.ts'
import type { DeploymentLayer } from '../checkpoints/deployment.ts'
import { SymbolIcon } from '../map/SymbolIcon.tsx'
import { CHECKPOINT_SYMBOLS, ORIGIN_SYMBOLS } from '../map/symbols.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { BASE_ROWS, BaseSwatch } from './BaseSwatch.tsx'
import { LayerGroup, LayerRow } from './LayerRow.tsx'
import styles from './LayerPanel.module.css'
import type { MapData } from './MapPage.tsx'
import type { MapView } from './map-view.ts'

const CHECKPOINT_ROWS: { layer: DeploymentLayer; label: string }[] = [
  { layer: 'met', label: '达标' },
  { layer: 'short', label: '缺类别' },
  { layer: 'unmanned', label: '无人值守' },
  { layer: 'city_entry', label: '入市口' },
  { layer: 'party_branch', label: '临时党支部' },
  { layer: 'approximate', label: '位置待核' },
]

const MASKING_CHOICES: { value: Masking; label: string; says: string }[] = [
  { value: 'command', label: '指挥', says: '姓名、电话可见，只在指挥部内部用。' },
  { value: 'wall', label: '会议', says: '姓名留姓，电话不显示，不标门牌号。打印与导出同此。' },
  { value: 'external', label: '对外', says: '重点人员只到社区的数，不标楼栋。打印与导出同此。' },
]

export function LayerPanel({ view, data }: { view: MapView; data: MapData }) {
  const masking = MASKING_CHOICES.find(({ value }) => value === view.masking)
  return (
    <section className={styles.panel} aria-label="图层与图例">
      {view.showsCheckpoints && <CheckpointRows view={view} data={data} />}
      {view.showsCases && <CaseRows view={view} data={data} />}
      <LayerGroup title="底图">
        {BASE_ROWS.map(({ layer, label, kind }) => (
          <LayerRow
            key={layer}
            icon={<BaseSwatch layer={layer} />}
            label={label}
            count={data.areas.filter((area) => area.kind === kind && area.geometry).length}
            isOn={view.layers.base.has(layer)}
            toggle={() => view.toggle('base', layer)}
          />
        ))}
      </LayerGroup>
      <LayerGroup title="遮蔽">
        <Segmented
          block
          aria-label="遮蔽"
          options={MASKING_CHOICES.map(({ value, label }) => ({ value, label }))}
          value={view.masking}
          onChange={view.setMasking}
        />
        <p className={styles.says}>{masking?.says}</p>
      </LayerGroup>
      {view.showsCheckpoints && <Unplaced view={view} data={data} />}
    </section>
  )
}

function CheckpointRows({ view, data }: { view: MapView; data: MapData }) {
  const counts = deploymentCounts(data.checkpoints)
  const posts = data.checkpoints.filter((checkpoint) => checkpoint.kind !== 'city_entry')
  return (
    <LayerGroup title="卡点" remark={`${posts.filter(isPlaced).length} / ${posts.length} 上图`}>
      {CHECKPOINT_ROWS.map(({ layer, label }) => (
        <LayerRow
          key={layer}
          icon={<SymbolIcon symbol={CHECKPOINT_SYMBOLS[layer]} />}
          label={label}
          count={counts[layer]}
          isOn={view.layers.deployment.has(layer)}
          toggle={() => view.toggle('deployment', layer)}
        />
      ))}
    </LayerGroup>
  )
}

function CaseRows({ view, data }: { view: MapView; data: MapData }) {
  const { buildings, communities, unplaced } = data.distribution
  const counts = drawnCounts(view.masking === 'external' ? [] : buildings)
  const total = communities.reduce((sum, community) => sum + community.current, 0)
  const drawn = buildings.reduce((sum, building) => sum + building.total, 0)
  return (
    <LayerGroup
      title="重点人员"
      remark={
        view.masking === 'external' ? `${countText(total)} 人，只标社区` : `${countText(drawn)} / ${countText(total)} 人上图`
      }
    >
      {view.masking !== 'external' &&
        ORIGINS.filter((origin) => counts[origin] > 0 || origin !== 'unknown').map((origin) => (
          <LayerRow
            key={origin}
            icon={<SymbolIcon symbol={ORIGIN_SYMBOLS[origin]} />}
            label={ORIGIN_CLASS_LABELS[origin]}
            count={counts[origin]}
            isOn={view.layers.origins.has(origin)}
            toggle={() => view.toggle('origins', origin)}
          />
        ))}
      <p className={styles.says}>
        同楼合为一个符号，取风险最高一类，三人起标人数。
        {unplaced.length > 0 && `没有住址、未上图 ${countText(unplaced.length)} 人。`}
      </p>
    </LayerGroup>
  )
}

function Unplaced({ view, data }: { view: MapView; data: MapData }) {
  const unplaced = data.checkpoints.filter((checkpoint) => !isPlaced(checkpoint))
  if (unplaced.length === 0) return null
  return (
    <LayerGroup title="未标点" remark={String(unplaced.length)}>
      {unplaced.map((checkpoint) => (
        <button
          key={checkpoint.id}
          type="button"
          className={styles.row}
          onClick={() => view.select(`checkpoint-${checkpoint.id}`)}
        >
          <SymbolIcon symbol={CHECKPOINT_SYMBOLS.unplaced} />
          {numberAndName(checkpoint)}
        </button>
      ))}
    </LayerGroup>
  )
}
