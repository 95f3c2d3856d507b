/**
 * What a solution of a nurse-rostering instance is worth, counted from the format's own rules and from nothing the solver
 * knows: first whether it is allowed, then its penalty.
 */
import type { NrpEmployee, NrpInstance } from './read-nrp.ts'

export interface NrpAssignment {
  employee: string
  /** from 0, as in the file */
  day: number
  shift: string
}

export interface NrpVerdict {
  feasible: boolean
  penalty: number
  /** what is not allowed; empty when feasible */
  breaches: string[]
}

export function judgeNrp(instance: NrpInstance, assignments: readonly NrpAssignment[]): NrpVerdict {
  const breaches: string[] = []
  const rows = new Map(instance.staff.map(({ id }) => [id, Array<string | null>(instance.horizon).fill(null)]))
  for (const { employee, day, shift } of assignments) {
    const row = rows.get(employee)
    if (!row || day < 0 || day >= instance.horizon) breaches.push(`${employee}: no such person or day ${day}`)
    else if (row[day] !== null) breaches.push(`${employee}: two shifts on day ${day}`)
    else row[day] = shift
  }
  for (const one of instance.staff)
    breaches.push(...breachesOf(instance, one, rows.get(one.id) ?? []).map((text) => `${one.id}: ${text}`))
  return { feasible: breaches.length === 0, penalty: requestPenalty(instance, rows) + coverPenalty(instance, rows), breaches }
}

function breachesOf(instance: NrpInstance, one: NrpEmployee, row: (string | null)[]): string[] {
  const found: string[] = []
  const lengths = new Map(instance.shifts.map(({ id, minutes }) => [id, minutes]))
  const minutes = row.reduce((sum, shift) => sum + (shift === null ? 0 : (lengths.get(shift) ?? 0)), 0)
  if (minutes > one.maxMinutes) found.push(`${minutes} minutes, at most ${one.maxMinutes}`)
  if (minutes < one.minMinutes) found.push(`${minutes} minutes, at least ${one.minMinutes}`)
  for (const [shift, most] of one.maxShifts) {
    const count = row.filter((each) => each === shift).length
    if (count > most) found.push(`${count} times ${shift}, at most ${most}`)
  }
  for (const { id, notBefore } of instance.shifts)
    row.forEach((shift, day) => {
      const next = row[day + 1] ?? null
      if (shift === id && next !== null && notBefore.includes(next)) found.push(`${next} after ${id} on day ${day + 1}`)
    })
  const weekends = row.filter((_, day) => day % 7 === 5 && (row[day] !== null || (row[day + 1] ?? null) !== null)).length
  if (weekends > one.maxWeekends) found.push(`${weekends} weekends, at most ${one.maxWeekends}`)
  for (const day of one.daysOff) if (row[day] !== null) found.push(`works on day off ${day}`)
  return [...found, ...runBreaches(one, row)]
}

function runBreaches(one: NrpEmployee, row: (string | null)[]): string[] {
  const pattern = row.map((shift) => (shift === null ? '.' : 'x')).join('')
  return Array.from(pattern.matchAll(/x+|\.+/g), ({ 0: run, index }) => {
    const touchesEdge = index === 0 || index + run.length === row.length
    if (run.startsWith('.'))
      return run.length < one.minDaysOff && !touchesEdge ? `only ${run.length} days off from ${index}` : null
    if (run.length > one.maxConsecutive) return `${run.length} shifts running from day ${index}`
    return run.length < one.minConsecutive && !touchesEdge ? `only ${run.length} shifts running from day ${index}` : null
  }).filter((text) => text !== null)
}

function requestPenalty({ requests }: NrpInstance, rows: Map<string, (string | null)[]>): number {
  return requests
    .filter(({ employee, day, shift, wants }) => (rows.get(employee)?.[day] === shift) === (wants === 'off'))
    .reduce((sum, { weight }) => sum + weight, 0)
}

function coverPenalty({ cover }: NrpInstance, rows: Map<string, (string | null)[]>): number {
  const all = [...rows.values()]
  return cover.reduce((sum, { day, shift, required, under, over }) => {
    const present = all.filter((row) => row[day] === shift).length
    return sum + Math.max(0, required - present) * under + Math.max(0, present - required) * over
  }, 0)
}
