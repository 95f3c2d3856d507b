/** `post pack`: the morning's papers in one run, every number of them as of one moment. */
import path from 'node:path'
import { dayInChinese, momentInChinese, weekOf } from '../../../shared/days.ts'
import { asOfIn, command, needed } from './command.ts'
import { unpackInto } from './unpack.ts'
import { prepareFolder, writeDocument } from './write-file.ts'

/** For programs, beside the workbook for people. */
const FIGURES = 'figures.json'

export const packCommand = command({
  summary: '一次出齐：两张图、全部值班表、简报和各项数字',
  usage: 'post pack [--as-of 2020-02-10T18:00] --out DIR',
  options: { 'as-of': { type: 'string' }, out: { type: 'string' } },
  run: async ({ values, base, client, result, note }) => {
    const out = path.resolve(base, needed(values.out, '存到哪个文件夹（--out DIR）'))
    const asked = asOfIn(values)
    await prepareFolder(out)
    const api = await client()
    // asked for once: with the clock as working moment two questions would be two moments
    const asOf = asked.asOf ?? (await api.office.status()).moment
    const figures = await api.figures.at({ asOf })
    const files = [...(await unpackInto(out, { api, order: { asOf }, note })), FIGURES]
    await writeDocument(path.join(out, FIGURES), `${JSON.stringify(figures, null, 2)}\n`)
    const hasRosters = files.includes('值班总表.pdf')
    const { from, to } = weekOf(asOf)
    if (!hasRosters) note(`${dayInChinese(from)}至${dayInChinese(to)}没有值班表，这次不出值班表。`)
    result({ asOf, folder: out, files, hasRosters }, `截至${momentInChinese(asOf)}，已存${files.length}个文件：${out}`)
    return 0
  },
})
