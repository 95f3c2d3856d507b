import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Geometry } from '../../shared/geo/geometry.ts'
import type { AreaKind, CompoundType } from '../../shared/areas/area.ts'

export const area = sqliteTable(
  'area',
  {
    id: integer().primaryKey(),
    kind: text().$type<AreaKind>().notNull(),
    name: text().notNull(),
    parentId: integer().references((): AnySQLiteColumn => area.id),
    number: integer(),
    compoundType: text().$type<CompoundType>(),
    roadClass: text({ enum: ['main', 'lane'] }),
    geometry: text({ mode: 'json' }).$type<Geometry>(),
  },
  (table) => [index('area_kind_name').on(table.kind, table.name), index('area_parent').on(table.parentId)],
)
