/** A post's strength seat by seat: what the standard asks, what the ledger declares, who stands there now. */
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import { SEATS, SEAT_LABELS } from '../../shared/people/person.ts'
import type { Seat } from '../../shared/people/person.ts'
import type { Shift } from '../../shared/roster/roster.ts'
import { PanelSection } from '../ui/Panel.tsx'
import styles from './CheckpointPanel.module.css'

interface StrengthTableProps {
  checkpoint: Checkpoint
  /** the shift running now */
  shift: Shift | undefined
  /** names of those on duty instead of their number */
  isNamed?: boolean
}

export function StrengthTable({ checkpoint, shift, isNamed = false }: StrengthTableProps) {
  const { strength, required, missing } = checkpoint
  const asked = (seat: Seat) => required.filter((one) => one === seat).length
  const lacking = (seat: Seat) => missing.filter((one) => one === seat).length
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
              <td>{asked(seat) === 0 ? '不要求' : `${seat === 'volunteer' ? '≥' : ''}${asked(seat)}`}</td>
              <td>{strength ? strength[seat] : '—'}</td>
              {shift && <td>{onDuty(shift, seat, isNamed)}</td>}
              <td className={missing.includes(seat) ? 'warn' : undefined}>
                {lacking(seat) > 0 ? `台账缺 ${lacking(seat)}` : asked(seat) > 0 ? '够' : '—'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!required.includes('property') && <p className={styles.remark}>无主管楼院不要求物业</p>}
    </PanelSection>
  )
}

function onDuty(shift: Shift, seat: Seat, isNamed: boolean): string | number {
  const there = shift.assignments.filter((assignment) => assignment.seat === seat)
  return isNamed ? there.map(({ name }) => name).join('、') || '无' : there.length
}

/** The first minute of a day is the last one's 24:00. */
function endTime(moment: string): string {
  return moment.slice(11).replace('00:00', '24:00')
}
