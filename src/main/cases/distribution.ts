/** Where current cases are: by building and by community, for map and statistics, masked to the level asked for. */
import { sql } from 'drizzle-orm'
import { OriginClass } from '../../shared/cases/case.ts'
import type { BuildingCases, CaseDistribution, CommunityCases } from '../../shared/cases/case.ts'
import { dayPart, eachDay } from '../../shared/days.ts'
import type { Day, Moment } from '../../shared/days.ts'
import { centreOf } from '../../shared/geo/geometry.ts'
import type { Geometry } from '../../shared/geo/geometry.ts'
import { maskName } from '../../shared/people/masking.ts'
import type { Masking } from '../../shared/people/masking.ts'
import type { Db } from '../db/open.ts'
import { remembered } from '../db/remembered.ts'
import type { FiguresDesk } from '../figures/figures.ts'
import type { OfficeDesk } from '../office/office.ts'
import { cases } from './cases.ts'

export type CasesDesk = ReturnType<typeof createCases>

type ByOrigin = Record<OriginClass, number>

export function createCases({ db, office, figures }: { db: Db; office: OfficeDesk; figures: FiguresDesk }) {
  function distribution(masking: Masking, asked?: Moment): CaseDistribution {
    const asOf = office.moment(asked)
    return remembered(db, `distribution of cases ${masking} ${asOf}`, () => ({
      asOf,
      buildings: masking === 'external' ? [] : buildings(asOf),
      communities: communities(asOf),
      unplaced: masking === 'external' ? [] : unplaced(masking, asOf),
      days: days(asOf),
    }))
  }

  function buildings(asOf: Moment): BuildingCases[] {
    const rows = db.all<{
      id: number
      name: string
      compound: string | null
      communityId: number | null
      geometry: string
      origin: OriginClass
      people: number
    }>(
      sql`select b.id, b.name, compound.name as compound, compound.parent_id as communityId, b.geometry, c.originClass as origin, count(*) as people
        from (${cases.asOf(asOf, office.settings())}) c
        join area b on b.id = c.buildingId and b.geometry is not null
        left join area compound on compound.id = b.parent_id
        where c.state = 'under_observation'
        group by b.id, c.originClass order by b.id`,
    )
    return [...Map.groupBy(rows, (row) => row.id).values()].map((own) => {
      const [first] = own
      if (!first) throw new Error('a group is never empty')
      const [lon, lat] = centreOf(JSON.parse(first.geometry) as Geometry)
      const byOrigin = countsOf(own)
      const total = own.reduce((sum, row) => sum + row.people, 0)
      return {
        buildingId: first.id,
        building: first.name,
        compound: first.compound,
        communityId: first.communityId,
        lon,
        lat,
        byOrigin,
        total,
      }
    })
  }

  function communities(asOf: Moment): CommunityCases[] {
    const codes = ['cases_current', 'cases_cumulative', 'cases_released', 'cases_new_today', 'cases_released_today'] as const
    const counted = new Map(figures.by('communityId', asOf, [...codes]).map((row) => [row.key as number | null, row]))
    const origins = Map.groupBy(
      db.all<{ communityId: number | null; origin: OriginClass; people: number }>(
        sql`select communityId, originClass as origin, count(*) as people from (${cases.asOf(asOf, office.settings())})
          where state = 'under_observation' group by communityId, originClass`,
      ),
      (row) => row.communityId,
    )
    const areas = db.all<{ id: number | null; name: string }>(sql`select id, name from area where kind = 'community' order by id`)
    const listed = counted.has(null) ? [...areas, { id: null, name: '社区不详' }] : areas
    return listed.map(({ id, name }) => {
      const row = counted.get(id)
      return {
        communityId: id,
        community: name,
        current: row?.cases_current ?? 0,
        cumulative: row?.cases_cumulative ?? 0,
        released: row?.cases_released ?? 0,
        newToday: row?.cases_new_today ?? 0,
        releasedToday: row?.cases_released_today ?? 0,
        byOrigin: countsOf(origins.get(id) ?? []),
      }
    })
  }

  function unplaced(masking: Masking, asOf: Moment): CaseDistribution['unplaced'] {
    const rows = db.all<{
      id: number
      number: number | null
      name: string
      community: string | null
      origin: string | null
      startOn: Day | null
      plannedEndOn: Day | null
    }>(
      sql`select c.id, c.number, c.name, c.community, c.origin, c.startOn, c.plannedEndOn
        from (${cases.asOf(asOf, office.settings())}) c
        left join area b on b.id = c.buildingId
        where c.state = 'under_observation' and b.geometry is null order by c.number, c.id`,
    )
    return rows.map(({ name, ...row }) => ({ ...row, label: masking === 'command' ? name : maskName(name) }))
  }

  /** Day by day up to the moment; the last day's current is the figure of the moment itself. */
  function days(asOf: Moment): CaseDistribution['days'] {
    const rows = db.all<{ day: Day; started: number; released: number; ended: number }>(sql`
      select day, sum(started) as started, sum(released) as released, sum(ended) as ended from (
        select startOn as day, 1 as started, 0 as released, 0 as ended from (${cases.asOf(asOf, office.settings())}) where startOn is not null
        union all
        select substr(endOn, 1, 10), 0, state = 'released', 1 from (${cases.asOf(asOf, office.settings())}) where endOn <> '')
      group by day order by day`)
    const first = rows[0]?.day
    if (!first) return []
    const byDay = new Map(rows.map((row) => [row.day, row]))
    const undated = db.get<{ people: number }>(
      sql`select count(*) as people from (${cases.asOf(asOf, office.settings())}) where startOn is null and coalesce(endOn, '') = ''`,
    )
    let current = undated.people
    return eachDay(first, dayPart(asOf)).map((day) => {
      const { started = 0, released = 0, ended = 0 } = byDay.get(day) ?? {}
      current += started - ended
      return { day, current, started, released }
    })
  }

  return { distribution, days }
}

function countsOf(rows: { origin: OriginClass; people: number }[]): ByOrigin {
  const counts = Object.fromEntries(OriginClass.options.map((origin) => [origin, 0])) as ByOrigin
  for (const { origin, people } of rows) counts[origin] += people
  return counts
}
