/** 交接班记录 of one shift, in the panel of its post: as it stands, or as a form. */
import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import type { ShiftSheet } from '../../shared/attendance/contract.ts'
import { HANDOVER_LABELS } from '../../shared/attendance/handover.ts'
import type { Handover, HandoverField } from '../../shared/attendance/handover.ts'
import type { NextShift } from '../../shared/attendance/on-duty.ts'
import { momentInChinese } from '../../shared/days.ts'
import { ask } from '../api.ts'
import { Failure } from '../ui/Notice.tsx'
import { Facts, PanelSection } from '../ui/Panel.tsx'
import styles from './DutyPanel.module.css'
import { HandoverForm } from './HandoverForm.tsx'

interface HandoverPartProps {
  sheet: ShiftSheet
  next: NextShift | null
  asOf: string
  isReadOnly: boolean
}

export function HandoverPart({ sheet: { place, people, handovers }, next, asOf, isReadOnly }: HandoverPartProps) {
  const [isWriting, setWriting] = useState(false)
  const remove = useMutation(ask.attendance.removeHandover.mutationOptions())
  const [kept] = handovers
  if (isWriting) {
    return (
      <PanelSection title={`${place.band}交接班记录`}>
        <HandoverForm
          place={place}
          kept={kept ?? null}
          givers={people.map(({ name }) => name)}
          takers={next?.people.map(({ name }) => name) ?? []}
          present={asOf}
          close={() => setWriting(false)}
        />
      </PanelSection>
    )
  }
  const hasBegun = place.start < asOf
  return (
    <PanelSection title={`${place.band}交接班记录`} remark={kept ? momentInChinese(kept.at) : '还没有写'}>
      {kept && <Facts facts={factsOf(kept)} />}
      <Failure error={remove.error} />
      <div className={styles.acts}>
        <Button disabled={isReadOnly || !hasBegun} onClick={() => setWriting(true)}>
          {kept ? '修改' : '写交接班记录'}
        </Button>
        {kept && (
          <Button disabled={isReadOnly} loading={remove.isPending} onClick={() => remove.mutate({ id: kept.id })}>
            删除
          </Button>
        )}
      </div>
    </PanelSection>
  )
}

function factsOf(kept: Handover): [string, string][] {
  const fields: HandoverField[] = [
    'personsIn',
    'personsOut',
    'vehicles',
    'abnormalTemperatures',
    'incidents',
    'equipment',
    'supplies',
  ]
  const said = fields.flatMap((field): [string, string][] => {
    const value = kept[field]
    return value === null ? [] : [[HANDOVER_LABELS[field], String(value)]]
  })
  return [...said, ['交接', `${kept.handedOverBy ?? ''} 交 ${kept.takenOverBy ?? ''}`]]
}
