/** The facts of a record, part by part, as they are written; what is empty is left out. */
import { SEATS } from '../../shared/people/person.ts'
import { STRENGTH_KEYS } from '../../shared/checkpoints/checkpoint-record.ts'
import type { RecordView } from '../../shared/records/contract.ts'
import { checkField, fieldText } from '../../shared/records/field.ts'
import type { Field } from '../../shared/records/field.ts'
import { RECORDS } from '../../shared/records/record.ts'
import type { RecordKind } from '../../shared/records/record.ts'
import { Facts, PanelSection } from '../ui/Panel.tsx'
import { partsOf } from './record-parts.ts'
import styles from './RecordPanel.module.css'

/** Shown otherwise: the post's strength against its standard, the chain of those who answer for it, its place on the map. */
const TOLD_ELSEWHERE: Partial<Record<RecordKind, ReadonlySet<string>>> = {
  checkpoints: new Set([
    ...SEATS.map((seat) => STRENGTH_KEYS[seat]),
    'leaderName',
    'leaderPhone',
    'gateLeaderName',
    'gateLeaderPhone',
    'lon',
    'lat',
  ]),
}

export function RecordFacts({ view }: { view: RecordView }) {
  const { kind, values } = view
  const { fields: all, titleFields } = RECORDS[kind]
  const told = TOLD_ELSEWHERE[kind]
  const isShown = (field: Field) =>
    !told?.has(field.key) && !titleFields.includes(field.key) && fieldText(field, values[field.key] ?? null) !== ''
  return partsOf(all.filter(isShown)).map(({ part, fields }) => (
    <PanelSection key={part} title={part}>
      <Facts facts={fields.map((field) => [field.label, <FactText key={field.key} field={field} view={view} />])} />
    </PanelSection>
  ))
}

function FactText({ field, view: { values, masked } }: { field: Field; view: RecordView }) {
  const value = values[field.key] ?? null
  const doubts = masked.includes(field.key) ? [] : checkField(field, value)
  return (
    <>
      <span className={styles.text}>{fieldText(field, value)}</span>
      {doubts.map(({ message }) => (
        <p key={message} className="warn">
          <span aria-hidden="true">! </span>
          {message}
        </p>
      ))}
    </>
  )
}
