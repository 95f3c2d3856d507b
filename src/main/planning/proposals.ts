/** Proposals held in memory until they are taken, and what their shifts looked like when they were made. */
import { randomUUID } from 'node:crypto'
import type { Proposal, ProposalId, Repair, SeatChange } from '../../shared/planning/proposal.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { Db } from '../db/open.ts'
import { peopleOfShift } from '../roster/restore-people.ts'

export interface Held {
  title: string
  span: { from: string; to: string }
  changes: SeatChange[]
  /** by shift that changes: its people as they were */
  images: Map<number, string>
  /** to be shown again; repairs are shown once */
  whole: Proposal | null
}

/** Older ones are pushed out. */
const MOST = 24

export function createProposals(db: Db) {
  const held = new Map<ProposalId, Held>()

  function hold(proposal: Omit<Held, 'images' | 'whole'>, whole?: Omit<Proposal, 'proposalId'>): ProposalId {
    const proposalId = randomUUID()
    const images = new Map(proposal.changes.map(({ shiftId }) => [shiftId, imageOf(db, shiftId)]))
    held.set(proposalId, { ...proposal, images, whole: whole ? { ...whole, proposalId } : null })
    for (const oldest of [...held.keys()].slice(0, Math.max(0, held.size - MOST))) held.delete(oldest)
    return proposalId
  }

  /** Refusal: preview_gone. */
  function get(proposalId: ProposalId): Held {
    const found = held.get(proposalId)
    if (!found) throw new Refusal('preview_gone', '这份排班方案已经不在了，请重新排一次。')
    return found
  }

  /** Refusal: preview_gone. */
  function whole(proposalId: ProposalId): Proposal {
    const found = get(proposalId).whole
    if (!found) throw new Refusal('preview_gone', '这份排班方案已经不在了，请重新排一次。')
    return found
  }

  return { hold, get, whole, drop: (proposalId: ProposalId) => held.delete(proposalId) }
}

export function imageOf(db: Db, shiftId: number): string {
  return JSON.stringify(peopleOfShift(db, shiftId))
}

export type RepairDraft = Omit<Repair, 'proposalId'>
