/** Long sheets in a thread of their own: the same rows as read here, the same refusals, and no thread that outlives its reading. */
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { writeXlsxStream } from 'hucre'
import { describe, expect, it } from 'vitest'
import { openRows } from '../../../../src/main/sheets/open-rows.ts'
import type { RowChunk } from '../../../../src/main/sheets/row-source.ts'
import { answersOf, ThreadLost } from '../../../../src/main/sheets/threads/answers.ts'
import { refusalOf } from '../../../../src/main/sheets/refuse-file.ts'
import { rowsInThread } from '../../../../src/main/sheets/threads/rows-in-thread.ts'
import { ReadingEndless } from '../../../../src/main/sheets/time-limit.ts'
import { openXlsx } from '../../../../src/main/sheets/xlsx/open-xlsx.ts'
import { buffersOf, createPacker, unpackRows } from '../../../../src/main/sheets/xlsx/packed-rows.ts'
import { RowSlots } from '../../../../src/main/sheets/xlsx/row-slots.ts'
import { NO_STRINGS } from '../../../../src/main/sheets/xlsx/string-table.ts'
import { xlsxOf } from './workbook-parts.ts'

const LONG = 55_000
const ROWS = Array.from({ length: LONG }, (_, i) => [
  `住户${i}`,
  i % 3 === 0 ? null : i,
  i % 7 === 0,
  i % 1000 === 0 ? 'a & b < c' : '康乐社区',
  `康乐社区1号楼${'很长的备注'.repeat(8)}`,
])

async function workbookOf(inlineStrings: boolean): Promise<Uint8Array> {
  const stream = writeXlsxStream(ROWS, { name: '甲', inlineStrings })
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

const threads = () => process.getActiveResourcesInfo().filter((what) => what === 'MessagePort' || what === 'Worker').length

describe('a long sheet', () => {
  it.each([true, false])('is read beside as it is read here (texts in their cells: %s)', async (inlineStrings) => {
    const [sheet] = await openXlsx(await workbookOf(inlineStrings))
    const [here, beside] = [[], []] as unknown[][]
    for await (const batch of sheet?.batches() ?? []) here?.push(...batch)
    for await (const batch of sheet?.batchesBeside() ?? []) beside?.push(...batch)
    expect(here).toHaveLength(LONG)
    expect(beside).toEqual(here)
    const before = threads()
    const [first] = (await openRows('甲.xlsx', await workbookOf(inlineStrings))).sheets
    for await (const chunk of first?.rows() ?? []) {
      expect(chunk.rows[0]).toEqual(ROWS[0])
      expect(threads()).toBeGreaterThan(before)
      break
    }
    expect(threads()).toBe(before)
  })

  it('is refused with the same sentence as a short one where its rows are out of order', async () => {
    const row = (number: number) => `<row r="${number}"><c t="inlineStr"><is><t>${'康乐社区'.repeat(20)}</t></is></c></row>`
    const sheet = (last: number) =>
      `<worksheet><sheetData>${Array.from({ length: last }, (_, i) => row(i + 1)).join('')}<row r="${last}"><c><v>1</v></c></row></sheetData></worksheet>`
    const codes = []
    for (const length of [20, 60_000]) {
      const read = async () => {
        const chunks: RowChunk[] = []
        for (const { rows } of (await openRows('甲.xlsx', xlsxOf({ sheet: sheet(length) }))).sheets)
          for await (const one of rows()) chunks.push(one)
      }
      codes.push(
        await read().then(
          () => null,
          (error: unknown) => {
            const { code, message } = refusalOf('甲.xlsx', error)
            return [code, message]
          },
        ),
      )
    }
    expect(codes[0]).not.toBeNull()
    expect(codes[1]).toEqual(codes[0])
  })

  it('tells damage and what is too large apart over there, too', async () => {
    const read = async (markup: string) => {
      async function* pieces() {
        yield await Promise.resolve(Buffer.from(markup))
      }
      for await (const batch of rowsInThread(pieces(), { strings: NO_STRINGS.shared, formats: [], is1904: false }))
        expect(batch).toEqual([])
    }
    const code = (markup: string) => read(markup).catch((error: unknown) => refusalOf('甲.xlsx', error).code)
    expect(await code('<sheetData><row r="1"><c r="A1"><v>1</v>')).toBe('file_unreadable')
    expect(await code('<sheetData><row r="1"><c r="AZZ1"><v>1</v></c></row></sheetData>')).toBe('file_too_large')
  })
})

describe('a thread that fails', () => {
  const dying = (code: string) => new Worker(code, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 24 } })

  it.each([
    ['ends without an answer', 'process.exit(3)'],
    ['throws', 'throw new Error("no")'],
    ['runs out of memory', 'let all = null; for (;;) all = { all, more: [1, 2, 3] }'],
  ])('because it %s is a sentence of what to do', async (_, code) => {
    const error: unknown = await answersOf(dying(code), 20_000)().catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ThreadLost)
    const { code: refused, message } = refusalOf('居民.xlsx', error)
    expect([refused, message]).toEqual(['file_unreadable', expect.stringMatching(/^“居民\.xlsx”读到一半停下了.*请.*。$/u)])
  })

  it('and one that falls silent is not waited for without end', async () => {
    const worker = dying('require("node:worker_threads").parentPort.on("message", () => undefined)')
    await expect(answersOf(worker, 50)()).rejects.toThrow(ReadingEndless)
    await worker.terminate()
  })
})

it('packed rows are the same when unpacked, on this side and on the other', () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.constant('有\u0001记号'),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.record({ date: fc.constantFrom('2020-02-04', '2020-02-04T18:30') }),
  )
  // blank cells at a row's end are not there
  const row = fc.array(cell, { minLength: 1, maxLength: 8 }).filter((cells) => cells.at(-1) !== null)
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), (table) => {
      const packer = createPacker()
      const slots = new RowSlots()
      for (const [index, cells] of table.entries()) {
        slots.clear()
        for (const [column, value] of cells.entries()) slots.value(column, value)
        packer.add(index * 2, slots, Buffer.alloc(0), Buffer.alloc(0))
      }
      const packed = packer.take()
      const sent = structuredClone(packed, { transfer: buffersOf(packed) })
      expect(unpackRows(sent)).toEqual(table.map((cells, index) => ({ index: index * 2, cells, faults: [] })))
      expect(unpackRows(packer.take())).toEqual([])
    }),
  )
})
