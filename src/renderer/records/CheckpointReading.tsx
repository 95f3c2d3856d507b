/** What a post's panel says besides its facts: strength against the standard, who answers for it, where its place comes from. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { RecordView } from '../../shared/records/contract.ts'
import { ask } from '../api.ts'
import { lackSentence } from '../checkpoints/lack-sentence.ts'
import { positionFacts } from '../checkpoints/position-facts.ts'
import { StrengthTable } from '../checkpoints/StrengthTable.tsx'
import { useAsOf } from '../office/use-office.ts'
import { Facts, PanelSection } from '../ui/Panel.tsx'
import styles from './RecordPanel.module.css'

export function CheckpointReading({ view: { id, values } }: { view: RecordView }) {
  const asOf = useAsOf()
  const checkpoint = useQuery(ask.lists.checkpoints.queryOptions({ input: asOf })).data?.rows.find((row) => row.id === id)
  const shifts = useQuery(ask.lists.shifts.queryOptions({ input: { ...asOf, figure: 'shifts_on_duty' } }))
  const shift = shifts.data?.rows.find((row) => row.checkpointId === id)
  const text = (key: string) => String(values[key] ?? '')
  const chain = [
    ['分包领导', text('leaderName'), text('leaderPhone')],
    ['卡点负责人', text('gateLeaderName'), text('gateLeaderPhone')],
  ] as const
  const lack = checkpoint && lackSentence(checkpoint, shift)
  return (
    <>
      {lack && <p className={styles.lack}>{lack}</p>}
      {checkpoint && checkpoint.kind !== 'city_entry' && <StrengthTable checkpoint={checkpoint} shift={shift} isNamed />}
      <PanelSection title="责任链">
        <dl className={styles.chain}>
          {chain.map(([role, name, phone]) => (
            <div key={role}>
              <dt>{role}</dt>
              <dd>
                <b>{name || '未填'}</b>
              </dd>
              <dd>{phone}</dd>
            </div>
          ))}
        </dl>
      </PanelSection>
      {checkpoint && (
        <PanelSection
          title="位置"
          remark={checkpoint.lon !== null && <Link href={`~/map/deployment/checkpoint-${id}`}>在地图中打开</Link>}
        >
          <Facts facts={positionFacts(checkpoint)} />
        </PanelSection>
      )}
    </>
  )
}
