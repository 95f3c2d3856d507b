/** `post pack`: the morning's papers in one run, every number of them as of one moment. */
import path from 'node:path'
import { ORPCError } from '@orpc/client'
import { dayInChinese, momentInChinese } from '../../../shared/days.ts'
import { MAP_TITLES, MapFormat, MapName } from '../../../shared/documents/document.ts'
import type { Client } from '../connect.ts'
import { asOfIn, command, needed } from './command.ts'
import { rosterPapers } from './roster-papers.ts'
import type { Paper } from './roster-papers.ts'
import { weekOf } from './roster-range.ts'
import { prepareFolder, writeDocument } from './write-file.ts'

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
    const papers: Paper[] = [{ name: 'figures.json', content: `${JSON.stringify(figures, null, 2)}\n` }]
    for (const map of MapName.options) {
      note(`正在出${MAP_TITLES[map]}……`)
      papers.push(...(await mapPapers(api, map, asOf)))
    }
    const rosters = await rostersOrNote(api, asOf, note)
    note('正在出简报……')
    papers.push(...rosters, { name: '简报.docx', content: await api.documents.briefing({ asOf }) })
    // nothing is written until everything is there
    for (const { name, content } of papers) await writeDocument(path.join(out, name), content)
    const files = papers.map(({ name }) => name)
    result(
      { asOf, folder: out, files, hasRosters: rosters.length > 0 },
      `截至${momentInChinese(asOf)}，已存${files.length}个文件：${out}`,
    )
    return 0
  },
})

/** Both formats at once: the browser draws two pages on two cores. */
function mapPapers(api: Client, map: MapName, asOf: string): Promise<Paper[]> {
  return Promise.all(
    MapFormat.options.map(async (format) => {
      const content = await api.documents.map({ asOf, map, paper: 'A3', masking: 'wall', format })
      return { name: `${MAP_TITLES[map]}.${format}`, content }
    }),
  )
}

/** A week without a roster is no reason to go without maps and briefing. */
async function rostersOrNote(api: Client, asOf: string, note: (text: string) => void): Promise<Paper[]> {
  const week = weekOf(asOf)
  try {
    return await rosterPapers(api, { ...week, asOf }, note)
  } catch (error) {
    if (!(error instanceof ORPCError) || error.code !== 'not_found') throw error
    note(`${dayInChinese(week.from)}至${dayInChinese(week.to)}没有值班表，这次不出值班表。`)
    return []
  }
}
