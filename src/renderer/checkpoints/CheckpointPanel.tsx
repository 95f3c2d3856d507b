/** The chosen checkpoint beside the map: state, strength against the standard, who answers for it, where its place comes from. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { COMPOUND_TYPE_LABELS } from '../../shared/areas/area.ts'
import { requiredSeats } from '../../shared/checkpoints/checkpoint.ts'
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import { maskName } from '../../shared/people/masking.ts'
import type { Masking } from '../../shared/people/masking.ts'
import { SEATS, SEAT_LABELS } from '../../shared/people/person.ts'
import type { Shift } from '../../shared/roster/roster.ts'
import { ask } from '../api.ts'
import { SymbolIcon } from '../map/SymbolIcon.tsx'
import { CHECKPOINT_SYMBOLS } from '../map/symbols.ts'
import { useAsOf } from '../office/use-office.ts'
import { Facts, Panel, PanelSection } from '../ui/Panel.tsx'
import styles from './CheckpointPanel.module.css'
import { conclusionOf, deploymentStateOf, numberAndName } from './deployment.ts'
import { positionFacts } from './position-facts.ts'

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
      {(state === 'short' || state === 'unmanned') && <p className={styles.lack}>{lackSentence(checkpoint, shift)}</p>}
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

function StrengthTable({ checkpoint, shift }: { checkpoint: Checkpoint; shift: Shift | undefined }) {
  const required = requiredSeats(checkpoint.compoundType)
  const { strength, missing } = checkpoint
  return (
    <PanelSection title="值守力量" remark={shift && `${shift.name} ${shift.start.slice(11)}—${endTime(shift.end)}`}>
      <table className={styles.strength}>
        <thead>
          <tr>
            <th scope="col">类别</th>
            <th scope="col">标准</th>
            <th scope="col">台账</th>
            {shift && <th scope="col">在岗</th>}
            <th scope="col">结论</th>
          </tr>
        </thead>
        <tbody>
          {SEATS.map((seat) => (
            <tr key={seat}>
              <th scope="row">{SEAT_LABELS[seat]}</th>
              <td>{required.includes(seat) ? (seat === 'volunteer' ? '≥1' : '1') : '不要求'}</td>
              <td>{strength ? strength[seat] : '—'}</td>
              {shift && <td>{shift.assignments.filter((assignment) => assignment.seat === seat).length}</td>}
              <td className={missing.includes(seat) ? 'warn' : undefined}>
                {missing.includes(seat) ? '台账缺 1' : required.includes(seat) ? '够' : '—'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!required.includes('property') && <p className={styles.remark}>无主管楼院不要求物业</p>}
    </PanelSection>
  )
}

/** Says which two places disagree, when the roster has somebody the ledger lacks. */
function lackSentence(checkpoint: Checkpoint, shift: Shift | undefined): string {
  const conclusion = conclusionOf(checkpoint)
  const seated = checkpoint.missing.filter((seat) => shift?.assignments.some((assignment) => assignment.seat === seat))
  if (seated.length === 0 || !shift) return `台账${conclusion}人员。`
  return `台账${conclusion}人员；值班表${shift.name}已排${seated.map((seat) => SEAT_LABELS[seat]).join('、')}，请核对台账。`
}

function personText(name: string | null, phone: string | null, masking: Masking): string {
  if (!name) return '台账未写'
  if (masking === 'command') return phone ? `${name}　${phone}` : name
  return masking === 'wall' ? `${maskName(name)}　电话已遮蔽` : '已遮蔽'
}

/** The first minute of a day is the last one's 24:00. */
function endTime(moment: string): string {
  return moment.slice(11).replace('00:00', '24:00')
}
