/** What can be done with somebody in the grid, as edits or as the beginning of something longer. */
import type { DutyRole } from '../../shared/people/duty-role.ts'
import type { GridPerson } from '../../shared/roster/roster-grid.ts'
import type { Absentee } from '../planning/absentee.ts'
import type { SwapWish } from '../planning/swap-wish.ts'
import type { Spot } from './cell-place.ts'
import type { PersonDeeds } from './SittingPeople.tsx'
import type { Edit } from './use-roster-edits.ts'

interface DeedsDesk {
  make: (edit: Edit) => void
  take: (person: GridPerson) => void
  setAbsentee: (absentee: Absentee) => void
  wish: (wish: SwapWish) => void
  /** where the person sits */
  spot: Spot | null
}

export function personDeeds({ make, take, setAbsentee, wish, spot }: DeedsDesk): PersonDeeds {
  return {
    /** Where some of several are not locked, all are locked; else all are let go. */
    lock: (people) => {
      if (people.length === 0) return
      const isLocked = people.some((one) => !one.isLocked)
      make({ does: 'lock', assignmentIds: people.map(({ id }) => id), isLocked })
    },
    setRole: ({ id }, role) => {
      if (spot) make({ does: 'role', shiftId: spot.cell.shiftId, assignmentId: id, role })
    },
    move: take,
    absent: ({ personId, name }) => {
      if (personId !== null) setAbsentee({ personId, name, shiftId: spot?.cell.shiftId ?? null })
    },
    swap: ({ personId, name }) => {
      if (personId !== null && spot) wish({ shiftId: spot.cell.shiftId, personId, name })
    },
  }
}

/** What the keys with Ctrl do with somebody, in the grid as in the list under a cell. */
export const PERSON_KEYS: Record<string, (deeds: PersonDeeds, person: GridPerson) => void> = {
  l: (deeds, person) => deeds.lock([person]),
  b: (deeds, person) => deeds.setRole(person, nextRole(person.role)),
  m: (deeds, person) => deeds.move(person),
  i: (deeds, person) => deeds.absent(person),
}

/** 带班, 备勤, neither, and from the beginning. */
function nextRole(role: DutyRole | null | undefined): DutyRole | null {
  if (!role) return 'leader'
  return role === 'leader' ? 'standby' : null
}
