/** Where a figure, a record or something to be seen to is opened. */
import type { Destination } from '../../shared/situation/situation.ts'
import { listAddress } from '../lists/list-address.ts'

export function addressOf(destination: Destination): string {
  switch (destination.room) {
    case 'list': {
      const { kind, figure, id } = destination
      return listAddress(kind, { figure: figure ?? undefined, id: id ?? undefined })
    }
    case 'roster': {
      const { post, day, band, seat } = destination
      return rosterAddress({ post, day, band, seat })
    }
    case 'identities':
      return '~/import/identities'
    case 'roster_problem':
      return rosterAddress({ problem: destination.problem })
  }
}

function rosterAddress(place: Record<string, string | number | null>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(place)) if (value !== null) query.set(name, String(value))
  return `~/roster?${query.toString()}`
}
