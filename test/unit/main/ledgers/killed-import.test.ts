/** An import whose process is killed leaves the office as it was, and the next import as good as the first. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { longLedger } from '../../../fixtures/long-ledger.ts'
import { RESOURCES, openTestOffice, temporaryFolder } from '../../../fixtures/office.ts'

const OPTIONS = { datum: null, year: null }
const ROWS = 400

async function importRows(dataDir: string, rows: number) {
  const office = openTestOffice({ dataDir })
  const { previewId } = await office.api.ledgers.preview({ files: [longLedger(rows)], options: OPTIONS })
  const { actId } = await office.api.ledgers.commit({ previewId })
  return { office, actId }
}

describe('a process killed while it stores an import', () => {
  it.each([21, 200, ROWS])('at row %i leaves what was stored before, and the same import can be made again', async (row) => {
    const dataDir = temporaryFolder()
    const before = await importRows(dataDir, 20)
    const then = await before.office.api.lists.cases({})
    before.office.close()

    const script = path.join(import.meta.dirname, 'dying-import.ts')
    const died = spawnSync(process.execPath, [script, dataDir, RESOURCES, String(ROWS), String(row)], { encoding: 'utf8' })
    expect([died.signal, died.stderr]).toEqual(['SIGKILL', ''])

    const { api } = openTestOffice({ dataDir })
    expect(await api.lists.cases({})).toEqual(then)
    expect(await api.ledgers.past()).toHaveLength(1)
    const { previewId, report } = await api.ledgers.preview({ files: [longLedger(ROWS)], options: OPTIONS })
    expect(report.files.map(({ created, unchanged }) => [created, unchanged])).toEqual([[ROWS - 20, 20]])
    await api.ledgers.commit({ previewId })
    expect((await api.lists.cases({})).rows).toHaveLength(ROWS)
  })

  it('keeps nothing of the dead among the files of a later import of the same number', async () => {
    const dataDir = temporaryFolder()
    const left = path.join(dataDir, 'attachments', '导入0001')
    mkdirSync(left, { recursive: true })
    writeFileSync(path.join(left, '没有入库的台账.csv'), '半份')
    const { actId } = await importRows(dataDir, 3)
    expect(actId).toBe(1)
    expect(existsSync(left)).toBe(true)
    expect(readdirSync(left)).toEqual([longLedger(1).name])
  })
})
