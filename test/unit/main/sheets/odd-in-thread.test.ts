/** Old formats in a thread of their own: a damaged file may take neither the memory nor the time of the whole program. */
import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { readSheets } from '../../../../src/main/sheets/read-sheets.ts'
import { oddSheets } from '../../../../src/main/sheets/threads/odd-in-thread.ts'
import { damagedFile } from '../../../fuzz/damaged-file.ts'
import { wholeFiles } from '../../../fuzz/whole-files.ts'

function saved(rows: (string | number)[][], bookType: 'biff8' | 'xlsb'): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '名单')
  return new Uint8Array(write(book, { type: 'buffer', bookType }) as Uint8Array)
}

const peakMegabytes = () => process.resourceUsage().maxRSS / 1024

describe('an old workbook', () => {
  it('that is damaged so that it asks for gigabytes ends in the usual sentence', { timeout: 200_000 }, async () => {
    const whole = (await wholeFiles()).filter(({ name }) => name === '名单.biff5')
    expect(whole).toHaveLength(1)
    const { bytes } = damagedFile(3307, whole)
    const before = peakMegabytes()
    const [other] = await Promise.all([
      // meanwhile others are served
      new Promise<string>((resolve) => setTimeout(resolve, 200, 'served')),
      expect(readSheets('名单.xls', bytes)).rejects.toMatchObject({
        code: 'file_unreadable',
        message: expect.stringMatching(/^“名单\.xls”已经损坏或不是表格文件，请用.*。$/u) as unknown,
      }),
    ])
    expect(other).toBe('served')
    expect(peakMegabytes() - before).toBeLessThan(1200)
  })

  it('that needs more than its share is given up, and the same one with enough is read', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => [`住户${i}`, i, `康乐社区${i}号`])
    const bytes = saved(rows, 'biff8')
    await expect(oddSheets(bytes, undefined, 1)).rejects.toThrow('more memory')
    const [sheet] = await oddSheets(bytes)
    expect(sheet?.rows).toEqual(rows)
  })

  it.each(['biff8', 'xlsb'] as const)('as %s comes over whole: texts, numbers, the sheet’s name', async (type) => {
    const rows = [
      ['姓名', '人数'],
      ['何秀', 3],
    ]
    expect(await oddSheets(saved(rows, type))).toMatchObject([{ name: '名单', rows, merges: [], isHidden: false }])
  })
})
