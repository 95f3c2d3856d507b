/** A week of posts with everything that makes a sheet hard: gaps, namesakes, crowded shifts, nights, no property company. */
import { eachDay } from '../../../../src/shared/days.ts'
import { SEATS, seatOf } from '../../../../src/shared/people/person.ts'
import type { StaffCategory } from '../../../../src/shared/people/person.ts'
import type { RosterCell, RosterPost, RosterWeek } from '../../../../src/shared/roster/roster-week.ts'
import type { Assignment } from '../../../../src/shared/roster/roster.ts'

export const DAYS = eachDay('2020-02-10', '2020-02-16')

let nextId = 1

export function assignment(name: string, category: StaffCategory | null, extra: Partial<Assignment> = {}): Assignment {
  const id = nextId++
  const seat = category === null ? null : seatOf(category)
  const phone = `199${String(id).padStart(8, '0')}`
  return { id, name, personId: id, category, seat, phone, match: 'linked', ...extra }
}

export function rosterPost(number: number, options: Partial<RosterPost> = {}): RosterPost {
  const compoundType = options.compoundType ?? 'commercial'
  return {
    id: number,
    number,
    name: `康乐${number}号院正门卡点`,
    community: '朝阳社区',
    location: '建设路与安阳路交叉口东100米',
    compoundType,
    leader: { name: '段涵子', phone: '19900000001' },
    gateLeader: { name: '邱娜', phone: '19900000002' },
    is24h: true,
    strength: { government: 1, community: 1, volunteer: 2, property: compoundType === 'no_manager' ? 0 : 1 },
    bands: [
      {
        name: '夜班',
        start: '00:00',
        end: '08:00',
        cells: DAYS.map((_, day) => shift(number, day, compoundType !== 'no_manager')),
        runningIn: null,
      },
      {
        name: '早班',
        start: '08:00',
        end: '16:00',
        cells: DAYS.map((_, day) => shift(number, day, compoundType !== 'no_manager')),
        runningIn: null,
      },
      {
        name: '中班',
        start: '16:00',
        end: '24:00',
        cells: DAYS.map((_, day) => shift(number, day, compoundType !== 'no_manager')),
        runningIn: null,
      },
    ],
    ...options,
  }
}

export function rosterWeek(posts: RosterPost[]): RosterWeek {
  return {
    office: { streetName: '示范街道', commandPostName: '示范街道疫情防控指挥部', dutyPhone: '0371-00000000' },
    from: '2020-02-10',
    to: '2020-02-16',
    days: DAYS,
    standing: {
      state: 'published',
      words: 'V1（2月9日20:00发布）',
      against: null,
      changes: 0,
      preparedBy: '陈静',
      reviewedBy: '周平',
      nightMissing: null,
    },
    asOf: '2020-02-09T20:00',
    preparedOn: '2020-02-09',
    posts,
  }
}

function shift(number: number, day: number, hasProperty: boolean): RosterCell {
  const surname = '赵钱孙李周吴郑王'.charAt((number + day) % 8)
  const assignments = [
    assignment(`${surname}建国`, day === 4 ? 'district_secondee' : 'street_cadre'),
    assignment(`${surname}敏`, 'community_worker'),
    assignment(`${surname}志强`, 'volunteer'),
    ...(hasProperty ? [assignment(`${surname}守义`, 'property_staff')] : []),
  ]
  const required = SEATS.filter((seat) => hasProperty || seat !== 'property')
  return { shiftId: nextId++, assignments, required, missing: [] }
}

/** Sixty posts; 2 crowded, 3 short of people, 9 in a yard without a property company, 11 in a single long night. */
export function demandingWeek(): RosterWeek {
  const posts = Array.from({ length: 60 }, (_, index) => rosterPost(index + 1, index === 8 ? { compoundType: 'no_manager' } : {}))
  const crowded = posts[1]?.bands[1]?.cells[4]
  crowded?.assignments.push(
    assignment('欧阳文静', 'volunteer'),
    assignment('钱大为', 'volunteer'),
    assignment('冯警官', 'police'),
  )
  const short = posts[2]?.bands[0]?.cells[0]
  if (short) {
    short.assignments = [
      assignment('王伟', 'street_cadre', { match: 'ambiguous', personId: null }),
      assignment('=SUM(A1:A9)', 'volunteer'),
      assignment('过路人', null, { match: 'unknown', phone: null }),
    ]
    short.missing = ['community', 'property']
  }
  const night = posts[10]
  if (night)
    night.bands = [
      { name: '夜班', start: '19:00', end: '07:00', cells: night.bands[0]?.cells.with(6, null) ?? [], runningIn: null },
    ]
  return rosterWeek(posts)
}
