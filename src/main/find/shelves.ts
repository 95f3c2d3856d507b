/** What is shown of a find: the records as their own lists give them at the moment, masked as there. */
import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { AreaKind } from '../../shared/areas/area.ts'
import { CASE_STATE_LABELS } from '../../shared/cases/case.ts'
import type { Moment } from '../../shared/days.ts'
import type { Found, FoundKind } from '../../shared/find/find.ts'
import type { Office } from '../../shared/office/office.ts'
import { STAFF_CATEGORY_LABELS } from '../../shared/people/person.ts'
import { cases } from '../cases/cases.ts'
import { checkpoints } from '../checkpoints/checkpoints.ts'
import { closures } from '../closures/closures.ts'
import type { List } from '../figures/list.ts'
import { people } from '../people/people.ts'
import { residents } from '../residents/residents.ts'
import { spellingOf } from './search-keys.ts'
import { fullName } from './sources.ts'

export interface Shelf {
  kind: FoundKind
  /** A complete select: what is there at the moment. */
  asOf: (moment: Moment, office: Office) => SQL
  /** `typed` decides which number or responsible person the line mentions. */
  toFound: (row: unknown, typed: string) => Found
  /** posts: equally good finds stand by number, others in the order of their keys */
  isNumbered: boolean
}

type Line = (string | null | false)[]

function shelf<Row, Rec extends { id: number; name: string }>(
  kind: FoundKind,
  list: List<Row, Rec>,
  line: (record: Rec, typed: string) => Line,
  titleOf: (record: Rec) => string = ({ name }) => name,
): Shelf {
  return {
    kind,
    asOf: list.asOf,
    toFound: (row, typed) => {
      const record = list.toRecord(row as Row, false)
      return {
        kind,
        id: record.id,
        name: record.name,
        title: titleOf(record),
        belongs: inOneLine(line(record, spellingOf(typed))),
        areaKind: null,
      }
    },
    isNumbered: kind === 'checkpoints',
  }
}

interface AreaRow {
  id: number
  kind: AreaKind
  name: string
  parent: string | null
  community: string | null
}

const areas: Shelf = {
  kind: 'areas',
  asOf: () => sql`select a.id, a.kind, a.name, parent.name as parent, above.name as community
    from area a left join area parent on parent.id = a.parent_id left join area above on above.id = parent.parent_id`,
  toFound: (row) => {
    const { id, kind, name, parent, community } = row as AreaRow
    const title = kind === 'building' ? fullName(parent, name) : name
    const belongs = inOneLine(kind === 'building' ? [community, parent] : [parent])
    return { kind: 'areas', id, name, title, belongs, areaKind: kind }
  },
  isNumbered: false,
}

export const SHELVES: Shelf[] = [
  shelf(
    'checkpoints',
    checkpoints,
    (post, typed) => [
      post.community,
      post.compound,
      post.location,
      isAsked(post.leaderName, post.leaderPhone, typed) && `分包领导${post.leaderName ?? ''} ${post.leaderPhone ?? ''}`,
      isAsked(post.gateLeaderName, post.gateLeaderPhone, typed) &&
        `门长${post.gateLeaderName ?? ''} ${post.gateLeaderPhone ?? ''}`,
    ],
    ({ number, name }) => (number === null ? name : `${number} ${name}`),
  ),
  shelf('people', people, (person, typed) => [
    STAFF_CATEGORY_LABELS[person.category],
    person.unit,
    person.team,
    person.phone && `电话 ${person.phone}`,
    endsAlike(person.idNumber, typed) && `证号 ${person.idNumber ?? ''}`,
  ]),
  shelf('cases', cases, (one, typed) => [
    CASE_STATE_LABELS[one.state],
    one.community,
    one.address,
    endsAlike(one.phone, typed) && `电话 ${one.phone ?? ''}`,
    endsAlike(one.idNumber, typed) && `证号 ${one.idNumber ?? ''}`,
  ]),
  shelf('closures', closures, (closure, typed) => [
    closure.state === 'closed' ? '已关停' : '已复工',
    closure.community,
    closure.address,
    endsAlike(closure.phone, typed) && `电话 ${closure.phone ?? ''}`,
  ]),
  shelf('residents', residents, (one, typed) => [
    '居民',
    one.community,
    [one.compound, one.building, one.unit && `${one.unit}单元`, one.door].filter(Boolean).join('') || one.address,
    endsAlike(one.phone, typed) && `电话 ${one.phone ?? ''}`,
    endsAlike(one.idNumber, typed) && `证号 ${one.idNumber ?? ''}`,
  ]),
  areas,
]

function inOneLine(line: Line): string {
  return line.filter((part) => part !== null && part !== false && part.trim() !== '').join('，')
}

/** The last four digits stay readable in a masked number. */
function endsAlike(number: string | null, typed: string): boolean {
  return number !== null && /^\d+x?$/.test(typed) && typed.length >= 4 && spellingOf(number).endsWith(typed.slice(-4))
}

function isAsked(name: string | null, phone: string | null, typed: string): boolean {
  return (name !== null && spellingOf(name).includes(typed)) || endsAlike(phone, typed)
}
