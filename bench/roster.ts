/**
 * Rosters of two sizes of office, beside a mixed-integer model on HiGHS in the same run, and the nurse-rostering instances of
 * a folder: `npm run bench:roster -- [--seconds 20] [--nrp FOLDER]`.
 * Every roster is judged by the checker.
 */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { nrpAssignments, nrpModel } from '../src/main/roster/nrp/nrp-model.ts'
import { judgeNrp } from '../src/main/roster/nrp/nrp-penalty.ts'
import { readNrp } from '../src/main/roster/nrp/read-nrp.ts'
import { capacityOf } from '../src/main/roster/plan/capacity.ts'
import type { Cells, RosterModel } from '../src/main/roster/plan/model.ts'
import { repairAbsence } from '../src/main/roster/plan/repair.ts'
import { solve } from '../src/main/roster/plan/solve.ts'
import { checkPlan } from '../src/main/roster/proof/check-plan.ts'
import { inventRoster } from './invented-roster.ts'
import { fewestByHighs } from './roster-highs.ts'

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '20' }, nrp: { type: 'string' } },
})
const seconds = Number(values.seconds)

for (const people of [607, 1050]) await measureOffice(people)
if (values.nrp !== undefined)
  for (const name of readdirSync(values.nrp)
    .filter((file) => file.endsWith('.txt'))
    .sort())
    await measureNrp(name, readFileSync(path.join(values.nrp, name), 'utf8'))

async function measureOffice(people: number): Promise<void> {
  const model = inventRoster({ people })
  console.log(`\n${people} people, ${model.places.length} posts, ${model.days} days, ${model.seats.length} seats`)
  const { spent: ahead, value: capacity } = timed(() => capacityOf(model))
  console.log(`  capacity      ${ahead} ms: ${capacity.missing} must stay empty`)
  const began = performance.now()
  let told: string = 'first'
  let isFilled = false
  let last: Cells = []
  for await (const progress of solve(model, { seconds })) {
    // the first roster is whole when as few seats are empty as must be, or when improving begins
    const isFirst: boolean = !isFilled && progress.empty <= capacity.missing
    if (progress.stage === told && !isFirst) continue
    isFilled ||= isFirst
    told = progress.stage
    last = progress.solution().cells
    console.log(`  ${progress.stage.padEnd(12)}  ${Math.round(performance.now() - began)} ms: ${described(model, last)}`)
  }
  const person = last.findIndex((row) => row[3] !== null)
  const { spent, value } = timed(() => repairAbsence(model, last, { person, days: [3] }))
  console.log(`  one absence   ${spent} ms: ${value.seats[0]?.proposals.length ?? 0} proposals`)
  const found = await fewestByHighs(model)
  console.log(`  HiGHS         ${found.ms} ms: ${found.empty} empty (${found.status})`)
}

async function measureNrp(name: string, text: string): Promise<void> {
  const instance = readNrp(text)
  const model = nrpModel(instance)
  let cells: Cells = []
  let steps = 0
  for await (const progress of solve(model, { seconds })) {
    steps = progress.steps
    if (progress.stage === 'done') cells = progress.solution().cells
  }
  const { feasible, penalty } = judgeNrp(instance, nrpAssignments(model, cells))
  console.log(
    `${name}: ${feasible ? penalty : 'not feasible'} in ${seconds} s, ${Math.round(steps / seconds / 1000)} thousand steps a second`,
  )
}

function described(model: RosterModel, cells: Cells): string {
  const check = checkPlan(model, cells)
  const given = cells.map((row) => row.filter((seat) => seat !== null))
  const kinds = given.map((seats) => seats.map((seat) => model.kinds[model.seats[seat]?.kind ?? -1]))
  const metres = given.flatMap((seats, person) =>
    seats.map((seat) => model.people[person]?.metresTo?.[model.seats[seat]?.place ?? -1] ?? 0),
  )
  const spread = (loads: number[]) => {
    const own = Map.groupBy(loads.entries(), ([person]) => model.people[person]?.seats[0]?.category)
    const ranges = Array.from(own.values(), (pairs) => pairs.map(([, load]) => load)).map(
      (all) => Math.max(...all) - Math.min(...all),
    )
    return Math.max(...ranges)
  }
  const duties = spread(given.map((seats) => seats.length))
  const nights = spread(kinds.map((own) => own.filter((kind) => kind?.isNight).length))
  const mean = Math.round(metres.reduce((sum, one) => sum + one, 0) / Math.max(1, metres.length))
  return `${check.hard.length} breaches, ${check.empty} empty, duties ±${duties}, nights ±${nights}, ${mean} m`
}

function timed<T>(work: () => T): { value: T; spent: number } {
  const began = performance.now()
  const value = work()
  return { value, spent: Math.round(performance.now() - began) }
}
