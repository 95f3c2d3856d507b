import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../fixtures/office.ts'
import { build, folderForFile, post } from './post.ts'

const dataDir = folderForFile()
const MAPS = ['关卡点布控图', '重点人员分布图']

beforeAll(async () => {
  build()
  expect((await post(['demo', '--data', dataDir])).code).toBe(0)
})

const textOf = (pdf: string) => execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))

describe('the morning pack', () => {
  it('holds both maps, a sheet for each of the 60 posts, the briefing and the figures, all as of one moment', async () => {
    const out = path.join(temporaryFolder(), '晨报')
    const asOf = ['--as-of', '2020-02-10T18:00', '--data', dataDir]
    const { code, stdout } = await post(['pack', ...asOf, '--out', out, '--json'])
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { asOf: '2020-02-10T18:00', hasRosters: true }])

    const files = filesIn(out)
    const posts = files.filter((file) => file.startsWith(`卡点值班表${path.sep}`))
    expect(posts.map((file) => path.basename(file).slice(0, 2)).sort()).toEqual(
      Array.from({ length: 60 }, (_, i) => String(i + 1).padStart(2, '0')),
    )
    expect(files.filter((file) => !posts.includes(file)).sort()).toEqual(
      [
        ...MAPS.flatMap((map) => [`${map}.pdf`, `${map}.png`]),
        '卡点值班表.pdf',
        '值班总表.pdf',
        '值班表.xlsx',
        '简报.docx',
        '各项数字.xlsx',
        'figures.json',
      ].sort(),
    )

    const figures = await post(['figures', ...asOf, '--json'])
    expect(JSON.parse(readFileSync(path.join(out, 'figures.json'), 'utf8'))).toEqual(JSON.parse(figures.stdout))
    for (const map of MAPS) expect(textOf(path.join(out, `${map}.pdf`))).toContain('截至2020年2月10日18:00')
  }, 400_000)

  it('goes without rosters where the week has none, and says so', async () => {
    const out = temporaryFolder()
    const { code, stderr } = await post(['pack', '--as-of', '2020-03-04T08:00', '--data', dataDir, '--out', out])
    expect([code, stderr]).toEqual([0, expect.stringContaining('2020年3月2日至2020年3月8日没有值班表')])
    expect(filesIn(out).sort()).toEqual(
      [...MAPS.flatMap((map) => [`${map}.pdf`, `${map}.png`]), '简报.docx', '各项数字.xlsx', 'figures.json'].sort(),
    )
  }, 120_000)
})
