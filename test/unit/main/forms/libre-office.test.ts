/** Forms written by another program than ours, filled, and opened by it again: what it shows is what was filled. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readForm } from '../../../../src/main/forms/read-form.ts'
import { unzipSync } from 'fflate'
import { openDemoOffice } from '../../../fixtures/demo-office.ts'
import { canRenderWorkbooks } from '../documents/render.ts'
import { dailyForm, listForm } from './sample-form.ts'

function convert(bytes: Uint8Array, to: string, ending: string): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'form-'))
  try {
    const source = path.join(folder, 'form.xlsx')
    const out = path.join(folder, 'out')
    writeFileSync(source, bytes)
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, source], { stdio: 'ignore' })
    return readFileSync(path.join(out, `form.${ending}`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The first sheet as it is read off the screen. */
function linesOf(bytes: Uint8Array): string[][] {
  const csv = new TextDecoder().decode(convert(bytes, 'csv:Text - txt - csv (StarCalc):44,34,76', 'csv'))
  return csv.split('\n').map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')))
}

const LONG = 240_000

describe.skipIf(!canRenderWorkbooks)('a form written by LibreOffice (skipped where it is missing)', () => {
  it(
    'is filled with everything else as it was, and read there with its totals',
    async () => {
      const { api } = await openDemoOffice()
      const bytes = convert(await dailyForm(), 'xlsx:Calc MS Excel 2007 XML', 'xlsx')
      const { id, tied } = await api.forms.load({ file: new File([new Uint8Array(bytes)], '日报.xlsx'), accept: 'certain' })
      expect(tied).toBe(13)
      const { file } = await api.forms.fill({ id })
      const filled = new Uint8Array(await file.arrayBuffer())
      const [before, after] = [unzipSync(bytes), unzipSync(filled)]
      const differing = Object.keys(before).filter(
        (name) => Buffer.compare(before[name] ?? Buffer.of(), after[name] ?? Buffer.of()) !== 0,
      )
      expect(differing.sort()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'])
      expect(readForm(filled, 'f').sheets[0]?.merges).toEqual(readForm(bytes, 'f').sheets[0]?.merges)
      const { figures } = await api.figures.at({})
      const lines = linesOf(filled)
      expect(lines[0]?.[0]).toBe('疫情防控工作日报表（2020年2月10日）')
      expect(lines[4]?.[1]).toBe(String(figures.cases_current.value))
      expect(lines[7]?.[1]).toBe(String((figures.cases_current.value ?? 0) + (figures.cases_released.value ?? 0)))
    },
    LONG,
  )

  it(
    'grows there to its list, the total and the signature below it',
    async () => {
      const { api } = await openDemoOffice()
      const bytes = convert(await listForm(), 'xlsx:Calc MS Excel 2007 XML', 'xlsx')
      const { id } = await api.forms.load({ file: new File([new Uint8Array(bytes)], '名单.xlsx'), accept: 'certain' })
      const { file, report } = await api.forms.fill({ id })
      const lines = linesOf(new Uint8Array(await file.arrayBuffer()))
      const records = report.rows[0]?.records ?? 0
      expect(records).toBeGreaterThan(300)
      expect(lines[1 + records]?.[0]).toBe(String(records))
      expect(lines[2 + records]?.slice(0, 2)).toEqual(['合计', String(records)])
      expect(lines[3 + records]?.[0]).toBe('审核人：')
    },
    LONG,
  )
})
