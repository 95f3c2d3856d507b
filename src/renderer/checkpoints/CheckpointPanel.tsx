/** The chosen checkpoint beside the map: state, strength against the standard, who answers for it, where its place comes from. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { COMPOUND_TYPE_LABELS } from '../../shared/areas/area.ts'
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import { maskName } from '../../shared/people/masking.ts'
import type { Masking } from '../../shared/people/masking.ts'
import { ask } from '../api.ts'
import { SymbolIcon } from '../map/SymbolIcon.tsx'
import { CHECKPOINT_SYMBOLS } from '../map/symbols.ts'
import { useAsOf } from '../office/use-office.ts'
import { Facts, Panel, PanelSection } from '../ui/Panel.tsx'
import styles from './CheckpointPanel.module.css'
import { deploymentStateOf } from '../../shared/checkpoints/deployment.ts'
import { numberAndName } from './deployment.ts'
import { lackSentence } from './lack-sentence.ts'
import { positionFacts } from './position-facts.ts'
import { StrengthTable } from './StrengthTable.tsx'

interface CheckpointPanelProps {
  checkpoint: Checkpoint
  masking: Masking
  close: () => void
  children?: ReactNode
}

export function CheckpointPanel({ checkpoint, masking, close, children }: CheckpointPanelProps) {
  const state = deploymentStateOf(checkpoint)
  const asOf = useAsOf()
  const shifts = useQuery(ask.lists.shifts.queryOptions({ input: { ...asOf, figure: 'shifts_on_duty' } }))
  const shift = shifts.data?.rows.find((row) => row.checkpointId === checkpoint.id)
  const lack = lackSentence(checkpoint, shift)
  const { compoundType, community, compound } = checkpoint
  const place = checkpoint.location ?? compound
  // the name mostly says it already
  const where = [
    community,
    compoundType && COMPOUND_TYPE_LABELS[compoundType],
    place && !checkpoint.name.includes(place) ? place : null,
  ]
  return (
    <Panel
      title={numberAndName(checkpoint)}
      icon={<SymbolIcon symbol={CHECKPOINT_SYMBOLS[state]} size={18} />}
      subtitle={where.filter(Boolean).join('　')}
      close={close}
    >
      {lack && <p className={styles.lack}>{lack}</p>}
      {state !== 'city_entry' && <StrengthTable checkpoint={checkpoint} shift={shift} />}
      <PanelSection title="责任人">
        <Facts
          facts={[
            ['分包领导', personText(checkpoint.leaderName, checkpoint.leaderPhone, masking)],
            ['负责人', personText(checkpoint.gateLeaderName, checkpoint.gateLeaderPhone, masking)],
            ['值守制', checkpoint.is24h ? '24小时' : '台账未写24小时'],
            ['临时党支部', checkpoint.hasPartyBranch ? '已成立' : '未成立'],
          ]}
        />
      </PanelSection>
      <PanelSection title="位置">
        <Facts facts={positionFacts(checkpoint)} />
      </PanelSection>
      {checkpoint.note && (
        <PanelSection title="备注">
          <p className={styles.note}>{checkpoint.note}</p>
        </PanelSection>
      )}
      {children}
    </Panel>
  )
}

function personText(name: string | null, phone: string | null, masking: Masking): string {
  if (!name) return '台账未写'
  if (masking === 'command') return phone ? `${name}　${phone}` : name
  return masking === 'wall' ? `${maskName(name)}　电话已遮蔽` : '已遮蔽'
}
