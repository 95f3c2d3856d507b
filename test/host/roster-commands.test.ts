/** Planning a roster from the command line, on the demo street: what is short, who steps in, and that it can be taken. */
import { beforeAll, describe, expect, it } from 'vitest'
import { DEMO, build, folderForFile, post } from './post.ts'

const dataDir = folderForFile()

interface Answer {
  missing: number
  required: number
  sentences: string[]
  seats: { missing: number }[]
}

interface Repair {
  absent: { personId: number }
  changes: { comes: { personId: number }[]; goes: { personId: number }[]; start: string; end: string }[]
  touched: number
}

interface Check {
  conflicts: unknown[]
  breaches: { rule: string; isHard: boolean }[]
}

interface Imported {
  roster: { from: string; to: string; count: number; rules: { rule: string; label: string; count: number }[] } | null
}

let imported: Imported = { roster: null }

beforeAll(async () => {
  build()
  imported = JSON.parse((await post(['import', DEMO, '--data', dataDir, '--json'])).stdout) as Imported
  await post(['moment', '2020-02-10T18:00', '--data', dataDir])
})

async function asked<T>(...argv: string[]): Promise<T> {
  const { stdout, stderr, code } = await post(['roster', ...argv, '--data', dataDir, '--json'])
  expect([code, stderr.includes('编号')]).toEqual([0, false])
  return JSON.parse(stdout) as T
}

describe('post import', () => {
  it('says of the roster it brought in how often each hard rule is broken, as the check finds it', async () => {
    const { from = '', to = '', count, rules = [] } = imported.roster ?? {}
    const { breaches } = await asked<Check>('check', '--from', from, '--to', to)
    const hard = breaches.filter(({ isHard }) => isHard)
    expect(hard.length).toBeGreaterThan(0)
    expect(count).toBe(hard.length)
    const found = [...Map.groupBy(hard, ({ rule }) => rule)].map(([rule, own]) => [rule, own.length])
    expect(new Map(rules.map((one) => [one.rule, one.count]))).toEqual(new Map(found as [string, number][]))
  })
})

describe('post roster', () => {
  it('says how many community workers are short, as there are 126 for 180 seats a day', async () => {
    const answer = await asked<Answer>('capacity', '--from', '2020-02-10', '--to', '2020-02-16')
    expect(answer.sentences[0]).toContain('每天需社区人员 180 人次，可用 126 人')
    expect(answer.missing).toBeGreaterThanOrEqual(7 * (180 - 126))
    // what is said is what stands in the table beside it
    const short = answer.seats.flatMap(({ missing }) => (missing > 0 ? [missing] : []))
    expect(answer.sentences.map((said) => Number(/缺 (\d+) 人次。$/u.exec(said)?.[1]))).toEqual(short)
  })

  it('finds who steps in for somebody absent, one seat for each duty left, and breaks nothing by taking it', async () => {
    const before = await asked<Check>('check', '--from', '2020-02-10', '--to', '2020-02-16')
    const period = ['--from', '2020-02-11T00:00', '--to', '2020-02-16T23:59']
    const shifts = JSON.parse((await post(['list', 'shifts', '--data', dataDir, '--json'])).stdout) as {
      rows: { day: string; assignments: { personId: number | null; seat: string | null }[] }[]
    }
    const duty = shifts.rows.find(
      ({ day, assignments }) => day === '2020-02-12' && assignments.some(({ seat }) => seat === 'volunteer'),
    )
    const who = duty?.assignments.find(({ seat }) => seat === 'volunteer')?.personId ?? 0
    const repair = await asked<Repair>('repair', '--absent', String(who), ...period, '--take')
    expect(repair.changes.length).toBeGreaterThan(0)
    expect(repair.changes.every(({ goes }) => goes.every(({ personId }) => personId === who || goes.length > 1))).toBe(true)
    expect(repair.touched).toBeLessThanOrEqual(3 * repair.changes.length)
    const after = await asked<Check>('check', '--from', '2020-02-10', '--to', '2020-02-16')
    expect(after.conflicts.length).toBeLessThanOrEqual(before.conflicts.length)
    const again = await asked<Repair>('repair', '--absent', String(who), ...period)
    expect([again.changes, again.touched]).toEqual([[], 0])
  })
})
