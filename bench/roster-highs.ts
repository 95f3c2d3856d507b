/** The same office as a mixed-integer model, solved by HiGHS: fewest empty seats under rest and weekly limits, places left out. */
import load from 'highs'
import type { RosterModel } from '../src/main/roster/plan/model.ts'

/** One variable for each person, day and kind; places are given out afterwards, so they change nothing here. */
export async function fewestByHighs(model: RosterModel): Promise<{ empty: number; ms: number; status: string }> {
  const began = performance.now()
  const seen = new Set<string>()
  let empty = 0
  for (const category of new Set(model.seats.map((seat) => seat.category))) {
    const highs = await load()
    const solved = highs.solve(programOf(model, category), { time_limit: 300 })
    empty += Math.round(solved.ObjectiveValue)
    seen.add(solved.Status)
  }
  return { empty, ms: Math.round(performance.now() - began), status: [...seen].join(', ') }
}

function programOf(model: RosterModel, category: string | null): string {
  const people = model.people.flatMap((person, index) => (person.seats.some((one) => one.category === category) ? [index] : []))
  const days = Array.from({ length: model.days }, (_, day) => day)
  const kinds = model.kinds.map((_, kind) => kind)
  const name = (person: number, day: number, kind: number) => `x${person}_${day}_${kind}`
  const rows: string[] = []
  const integers: string[] = []
  const missing: string[] = []
  for (const day of days)
    for (const kind of kinds) {
      const wanted = model.seats.filter((seat) => seat.category === category && seat.day === day && seat.kind === kind)
      const required = wanted.reduce((sum, seat) => sum + seat.required, 0)
      missing.push(`u${day}_${kind}`)
      rows.push(`${people.map((person) => name(person, day, kind)).join(' + ')} + u${day}_${kind} >= ${required}`)
    }
  for (const person of people) {
    for (const day of days) {
      integers.push(...kinds.map((kind) => name(person, day, kind)))
      rows.push(`${kinds.map((kind) => name(person, day, kind)).join(' + ')} <= 1`)
      for (const [earlier, later] of clashing(model, person))
        if (day + 1 < model.days) rows.push(`${name(person, day, earlier)} + ${name(person, day + 1, later)} <= 1`)
    }
    const most = model.people[person]?.limits.window?.shifts ?? model.days
    rows.push(`${days.flatMap((day) => kinds.map((kind) => name(person, day, kind))).join(' + ')} <= ${most}`)
  }
  const text = rows.map((row, index) => ` c${index}: ${row}`).join('\n')
  return `Minimize\n obj: ${missing.join(' + ')}\nSubject To\n${text}\nBinary\n ${integers.join('\n ')}\nEnd`
}

function clashing(model: RosterModel, person: number): [number, number][] {
  const { restMinutes = 0, restAfterNightMinutes = 0 } = model.people[person]?.limits ?? {}
  return model.kinds.flatMap((earlier, one) =>
    model.kinds.flatMap((later, other): [number, number][] => {
      const rest = later.start + 1440 - earlier.end
      return rest < (earlier.isNight ? Math.max(restMinutes, restAfterNightMinutes) : restMinutes) ? [[one, other]] : []
    }),
  )
}
