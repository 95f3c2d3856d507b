/** Where posts are and where people belong: communities and compounds by name or other name, and the middle of each on the map. */
import { sql } from 'drizzle-orm'
import type { Geometry } from '../../shared/geo/geometry.ts'
import { centreOf } from '../../shared/geo/geometry.ts'
import { metresBetween } from '../../shared/geo/points.ts'
import type { LonLat } from '../../shared/geo/points.ts'
import { otherNames } from '../areas/other-names.ts'
import type { Db } from '../db/open.ts'

export interface Post {
  id: number
  communityId: number | null
  compoundId: number | null
  compound: string | null
  spot: LonLat | null
}

/** A compound, or where only that is known a community. */
export interface Home {
  communityId: number | null
  compoundId: number | null
  spot: LonLat | null
}

interface AreaRow {
  id: number
  kind: 'community' | 'compound'
  name: string
  parentId: number | null
  geometry: string | null
}

export type Homes = ReturnType<typeof readHomes>

export function readHomes(db: Db) {
  const areas = db.all<AreaRow>(
    sql`select id, kind, name, parent_id as parentId, geometry from area where kind in ('community', 'compound')`,
  )
  const byId = new Map(areas.map((one) => [one.id, one]))
  const also = otherNames(db)
  /** the longest names first, so that 康乐小区南院 is not taken for 康乐小区 */
  const named = areas
    .flatMap((area) => [area.name, ...(also.get(area.id) ?? []).map(({ said }) => said)].map((name) => ({ name, area })))
    .filter(({ name }) => name.length > 1)
    .sort((a, b) => b.name.length - a.name.length)
  const spots = new Map<number, LonLat | null>()

  function spotOf(id: number | null): LonLat | null {
    if (id === null) return null
    const known = spots.get(id)
    if (known !== undefined) return known
    const text = byId.get(id)?.geometry
    const spot = text ? centreOf(JSON.parse(text) as Geometry) : null
    spots.set(id, spot)
    return spot
  }

  function homeOf(area: AreaRow): Home {
    return area.kind === 'community'
      ? { communityId: area.id, compoundId: null, spot: spotOf(area.id) }
      : { communityId: area.parentId, compoundId: area.id, spot: spotOf(area.id) ?? spotOf(area.parentId) }
  }

  /** 东风社区、东风社区居委会、康乐小区物业: the area a text begins with, or is. */
  function areaIn(text: string | null): Home | null {
    if (text === null) return null
    const found = named.find(({ name }) => text === name) ?? named.find(({ name }) => text.startsWith(name))
    return found ? homeOf(found.area) : null
  }

  const remembered = new Map<string, Home | null>()
  /** Where somebody lives goes before where they work. */
  function homeFor({ unit, livesIn }: { unit: string | null; livesIn: string | null }): Home | null {
    const key = JSON.stringify([unit, livesIn])
    const known = remembered.get(key)
    if (known !== undefined) return known
    const home = areaIn(livesIn) ?? areaIn(unit)
    remembered.set(key, home)
    return home
  }

  /** The gate a unit keeps: a property company is called after its compound. */
  function compoundOf(unit: string | null): Home | null {
    const home = areaIn(unit)
    return home && home.compoundId !== null ? home : null
  }

  function posts(): Map<number, Post> {
    const rows = db.all<Omit<Post, 'spot'> & { lon: number | null; lat: number | null }>(sql`
      select c.id, c.community_id as communityId, c.compound_id as compoundId, coalesce(a.name, c.compound_name) as compound, c.lon, c.lat
      from checkpoint c left join area a on a.id = c.compound_id`)
    return new Map(
      rows.map(({ lon, lat, ...post }): [number, Post] => {
        const own: LonLat | null = lon !== null && lat !== null ? [lon, lat] : null
        return [post.id, { ...post, spot: own ?? spotOf(post.compoundId) }]
      }),
    )
  }

  return { homeFor, compoundOf, posts, nameOf: (id: number | null) => (id === null ? null : (byId.get(id)?.name ?? null)) }
}

/** Whole metres; null where one of the two is not on the map. */
export function metresFrom(home: Home | null, post: Post | undefined): number | null {
  return home?.spot && post?.spot ? Math.round(metresBetween(home.spot, post.spot)) : null
}
