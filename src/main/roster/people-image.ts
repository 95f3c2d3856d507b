/** The people of a shift as the history keeps them: one entry per shift, under the shift's own number. */
import type { assignment } from './table.ts'

type Row = Pick<
  typeof assignment.$inferSelect,
  'nameWritten' | 'phoneWritten' | 'personId' | 'match' | 'standsInFor' | 'role' | 'isLocked'
>

/** In the order of `rows`, which is that of their positions. */
export function peopleImage(rows: Row[]) {
  return {
    people: rows.map(({ nameWritten, phoneWritten, personId, match, standsInFor, role, isLocked }) => ({
      name: nameWritten,
      phone: phoneWritten,
      personId,
      match,
      ...(standsInFor && { standsInFor }),
      ...(role && { role }),
      ...(isLocked && { isLocked }),
    })),
  }
}
