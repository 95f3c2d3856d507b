/** The register of areas that ledgers and base map share: found by kind and name, made when first named. */
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { AreaKind } from '../../shared/areas/area.ts'
import type { History } from '../changes/history.ts'
import type { Db } from '../db/open.ts'
import { statement } from '../db/statement.ts'
import { areaOfOtherName } from './other-names.ts'
import { area } from './table.ts'

export type AreaRow = typeof area.$inferSelect
export type AreaRegister = ReturnType<typeof createAreaRegister>

const byName = statement((db) =>
  db
    .select()
    .from(area)
    .where(and(eq(area.kind, sql.placeholder('kind')), eq(area.name, sql.placeholder('name'))))
    .prepare(),
)

const byNumber = statement((db) =>
  db
    .select()
    .from(area)
    .where(
      and(
        eq(area.kind, 'building'),
        eq(area.parentId, sql.placeholder('compoundId')),
        eq(area.number, sql.placeholder('number')),
      ),
    )
    .prepare(),
)

export function createAreaRegister({ db, history }: { db: Db; history: History }) {
  function find(kind: AreaKind, name: string, parentId?: number | null): AreaRow | undefined {
    const matches = byName(db).all({ kind, name })
    if (matches.length === 0) return byOtherName(kind, name)
    if (parentId === undefined || parentId === null) return matches[0]
    return matches.find((row) => row.parentId === parentId) ?? matches.find((row) => row.parentId === null)
  }

  function byOtherName(kind: AreaKind, name: string): AreaRow | undefined {
    const id = areaOfOtherName(db, kind, name)
    return id === undefined ? undefined : db.select().from(area).where(eq(area.id, id)).get()
  }

  function make(values: typeof area.$inferInsert): AreaRow {
    const row = db.insert(area).values(values).returning().get()
    history.record('area', row.id, null, row)
    return row
  }

  /** 朝阳 and 朝阳社区 are one community; null where the ledger names none. */
  function community(name: string | null): number | null {
    if (!name) return null
    const other = name.endsWith('社区') ? name.slice(0, -2) : `${name}社区`
    return (find('community', name) ?? find('community', other) ?? make({ kind: 'community', name })).id
  }

  /** The compound of that name, in its community where one is named; undefined where none is known. */
  function compound(name: string | null, communityId: number | null): AreaRow | undefined {
    return name ? find('compound', name, communityId) : undefined
  }

  /** The compound's building of that number; undefined where none is known. */
  function building(compoundId: number | null, number: number | null): AreaRow | undefined {
    return compoundId === null || number === null ? undefined : byNumber(db).get({ compoundId, number })
  }

  function street(): AreaRow | undefined {
    return db
      .select()
      .from(area)
      .where(and(eq(area.kind, 'street'), isNull(area.parentId)))
      .get()
  }

  return { find, make, community, compound, building, street }
}
