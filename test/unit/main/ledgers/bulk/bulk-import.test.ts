import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { RESIDENT_HEADINGS, inventResidents } from '../../../../fixtures/invented-residents.ts'
import { openTestOffice } from '../../../../fixtures/office.ts'

type TestOffice = ReturnType<typeof openTestOffice>

function registerOf(rows: string[][], title = '示范街道居民信息登记表', headings = RESIDENT_HEADINGS): File {
  const lines = [[title], headings, ...rows].map((cells) => cells.join(','))
  return new File([lines.join('\r\n')], '居民.csv')
}

async function bringIn({ api }: TestOffice, ...files: File[]) {
  const { previewId, report, refused } = await api.ledgers.preview({ files, options: { datum: null, year: null } })
  expect(refused).toEqual([])
  const stored = await api.ledgers.commit({ previewId })
  expect(stored.files).toEqual(report.files)
  return stored
}

const outcomes = ({ files }: { files: { created: number; changed: number; unchanged: number; duplicates: number; rejected: number }[] }) =>
  files.map(({ created, changed, unchanged, duplicates, rejected }) => ({ created, changed, unchanged, duplicates, rejected }))

const none = { created: 0, changed: 0, unchanged: 0, duplicates: 0, rejected: 0 }

describe('a residents’ register', () => {
  test('comes in as it is written, and a second time changes nothing', async () => {
    const office = openTestOffice()
    const rows = [...inventResidents(300)].map(({ cells }) => cells)
    expect(outcomes(await bringIn(office, registerOf(rows)))).toEqual([{ ...none, created: 300 }])
    expect(outcomes(await bringIn(office, registerOf(rows)))).toEqual([{ ...none, unchanged: 300 }])
    const folder = path.join(office.dataDir, 'staging')
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([])
  })
})
