/** A nurse-rostering instance as a roster model: shifts without places, cover that may be short or over at a price. */
import type { Cells, RosterModel } from '../plan/model.ts'
import type { NrpAssignment } from './nrp-penalty.ts'
import type { NrpEmployee, NrpInstance } from './read-nrp.ts'

/** The format's first day is a Monday, which one does not matter. */
const A_MONDAY = '2020-02-10'

export function nrpModel({ horizon, shifts, staff, requests, cover }: NrpInstance): RosterModel {
  const kindOf = new Map(shifts.map(({ id }, index) => [id, index]))
  const personOf = new Map(staff.map(({ id }, index) => [id, index]))
  const kind = (id: string) => kindOf.get(id) ?? 0
  return {
    firstDay: A_MONDAY,
    days: horizon,
    kinds: shifts.map(({ id, minutes, notBefore }) => ({
      id,
      // the format knows lengths only; what may follow what is said by the successions
      start: 0,
      end: minutes,
      minutes,
      isNight: false,
      notBefore: notBefore.map(kind),
    })),
    places: [],
    seats: cover.map(({ day, shift, required, under, over }) => ({
      day,
      kind: kind(shift),
      place: null,
      category: null,
      role: null,
      skills: [],
      required,
      under,
      over,
    })),
    people: staff.map((one) =>
      personOfModel(
        one,
        horizon,
        shifts.map(({ id }) => one.maxShifts.get(id) ?? null),
      ),
    ),
    pairs: [],
    locks: [],
    requests: requests.map(({ employee, day, shift, weight, wants }) => ({
      person: personOf.get(employee) ?? 0,
      day,
      kind: kind(shift),
      wants,
      weight,
    })),
    soft: {},
    weights: { distance: 0, duties: 0, nights: 0 },
  }
}

function personOfModel(one: NrpEmployee, horizon: number, maxOfKind: (number | null)[]): RosterModel['people'][number] {
  return {
    id: one.id,
    seats: [],
    roles: [],
    skills: [],
    community: null,
    metresTo: null,
    onlyPlaces: null,
    onlyKinds: null,
    onlyWeekends: false,
    from: 0,
    to: horizon - 1,
    leave: one.daysOff,
    limits: {
      minMinutes: one.minMinutes,
      maxMinutes: one.maxMinutes,
      minConsecutive: one.minConsecutive,
      maxConsecutive: one.maxConsecutive,
      minDaysOff: one.minDaysOff,
      maxWeekends: one.maxWeekends,
      maxOfKind,
    },
    history: [],
    carried: { duties: 0, nights: 0 },
  }
}

export function nrpAssignments(model: RosterModel, cells: Cells): NrpAssignment[] {
  return cells.flatMap((row, person) =>
    row.flatMap((seat, day) => {
      const kind = seat === null ? undefined : model.seats[seat]?.kind
      const shift = model.kinds[kind ?? -1]?.id
      return shift === undefined ? [] : [{ employee: model.people[person]?.id ?? '', day, shift }]
    }),
  )
}
