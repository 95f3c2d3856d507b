/** What a question is known by: the words and their context, so that the same question of tomorrow's ledger is the same one. */
import { createHash } from 'node:crypto'
import type { IdentitySubject } from '../../shared/identities/identity.ts'

export interface QuestionKey {
  subject: IdentitySubject
  said: string
  phone: string | null
  context: string | null
  communityId: number | null
  compoundId: number | null
  buildingNumber: number | null
  buildingName: string | null
  buildingId: number | null
  unitNumber: string | null
}

/** Telephones of observed persons are part of it, so it goes out as a digest. */
export function questionId(key: QuestionKey): string {
  const { subject, said, phone, context, communityId, compoundId, buildingNumber, buildingName, buildingId, unitNumber } = key
  return digest([subject, said, phone, context, communityId, compoundId, buildingNumber, buildingName, buildingId, unitNumber])
}

export function digest(parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
}
