/** What nobody could tie: counted by question, as they are answered, with the names of the roster first. */
import { countText } from '../../shared/counts.ts'
import type { Shift } from '../../shared/roster/roster.ts'
import { IDENTITY_SUBJECT_LABELS, IdentitySubject } from '../../shared/identities/identity.ts'
import type { Action, Destination, Subject } from '../../shared/situation/situation.ts'
import type { OpenRow } from '../identities/open-rows.ts'
import { line, toShift } from './subjects.ts'

const LEADS_TO: Destination = { room: 'identities' }

/** `shifts` are those at hand: a name in one of them leads to its cell. */
export function identityActions(open: OpenRow[], shifts: Shift[]): Action[] {
  if (open.length === 0) return []
  const names = open.filter(({ subject }) => subject === 'roster')
  const byId = new Map(shifts.map((shift) => [shift.id, shift]))
  // whoever is asked for at several posts is named once
  const subjects = [...new Map(names.toReversed().map((row) => [row.said, row])).values()].toReversed().map((row): Subject => {
    const shift = byId.get(row.recordId)
    return {
      id: row.recordId,
      kind: 'shifts',
      name: row.said,
      note: row.isAmbiguous === 1 ? '同名' : '花名册没有',
      leadsTo: shift ? toShift(shift) : LEADS_TO,
    }
  })
  const others = IdentitySubject.options.flatMap((subject) => {
    const count = open.filter((row) => row.subject === subject).length
    return subject === 'roster' || count === 0 ? [] : [`${IDENTITY_SUBJECT_LABELS[subject]} ${countText(count)} 处`]
  })
  return [
    {
      code: 'names_unclear',
      seat: null,
      severity: 'task',
      count: open.length,
      unit: '处',
      sentence: '身份待确认',
      lines: [
        ...(subjects.length > 0 ? [line('值班：', subjects)] : []),
        ...(others.length > 0 ? [line(others.join('、'))] : []),
      ],
      step: '去确认',
      leadsTo: LEADS_TO,
    },
  ]
}
