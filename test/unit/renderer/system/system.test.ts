import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { LICENCES } from '../../../../src/renderer/system/licences.ts'
import { WHOLE_LOG, questionOf } from '../../../../src/renderer/system/log-question.ts'
import { SETTINGS, changesOf, readSettings } from '../../../../src/renderer/system/settings.ts'
import { OfficeSettings } from '../../../../src/shared/office/office.ts'

const ROOT = path.resolve(import.meta.dirname, '../../../..')

interface Package {
  license?: string
}
const packageIn = (folder: string) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Package

describe('the list of licences', () => {
  it.each(LICENCES)('says of $name what its package says', ({ name, licence }) => {
    expect(packageIn(path.join(ROOT, 'node_modules', name)).license).toBe(licence)
  })

  it('leaves out nothing that the program imports', () => {
    const listed = new Set(LICENCES.map(({ name }) => name))
    const needed = importedPackages()
    expect(needed).toContain('better-sqlite3')
    expect(needed.filter((name) => !listed.has(name))).toEqual([])
  })
})

/** Names of the packages that any source takes something from; Electron brings its own licences along. */
function importedPackages(): string[] {
  const sources = globSync('src/**/*.{ts,tsx}', { cwd: ROOT }).map((file) => readFileSync(path.join(ROOT, file), 'utf8'))
  const modules = sources.flatMap((source) =>
    [...source.matchAll(/(?:from|import\(?) ?'([@a-z][^':]*)'/g)].map(([, name = '']) => name),
  )
  const packages = modules.map((name) =>
    name
      .split('/')
      .slice(0, name.startsWith('@') ? 2 : 1)
      .join('/'),
  )
  return [...new Set(packages)].filter((name) => name !== 'electron').sort()
}

const WRITTEN: Record<string, string> = {
  streetName: ' 样例街道 ',
  commandPostName: '样例街道疫情防控指挥部',
  dutyPhone: '',
  mastheadName: '样例街道信息',
  editor: '综合组',
  sendTo: ' ',
  issueTo: '各社区',
  printCount: '40',
  homeProvince: '河南',
}
const read = (written: Record<string, string>) => readSettings((name) => written[name] ?? '')

describe('the form of settings', () => {
  it('asks for every setting but those at home elsewhere, the moment and the base map’s credit', () => {
    const asked = SETTINGS.flatMap(({ settings }) => settings.map(({ name }) => name))
    expect([...asked, 'workingMoment', 'baseMapCredit'].sort()).toEqual(Object.keys(OfficeSettings.shape).sort())
  })

  it('reads what was written as the contract takes it, blank lines as nothing', () => {
    const { change, problems } = read(WRITTEN)
    expect(problems.size).toBe(0)
    expect(OfficeSettings.partial().parse(change)).toMatchObject({
      streetName: '样例街道',
      dutyPhone: null,
      sendTo: null,
      printCount: 40,
    })
  })

  it.each([
    ['streetName', '  ', '街道名称不能空着。'],
    ['printCount', '0', '印数应是1到10000的整数。'],
    ['printCount', '4.5', '印数应是1到10000的整数。'],
    ['printCount', '', '印数应是1到10000的整数。'],
    ['printCount', '四十', '印数应是1到10000的整数。'],
  ])('does not take %s “%s”', (name, text, sentence) => {
    expect([...read({ ...WRITTEN, [name]: text }).problems]).toEqual([[name, sentence]])
  })
})

describe('what is saved of the settings', () => {
  const office = OfficeSettings.parse({
    ...OfficeSettings.partial().parse(read(WRITTEN).change),
    workingMoment: null,
    baseMapCredit: null,
  })

  it('is only what differs from what is stored', () => {
    expect(changesOf(read(WRITTEN).change, office)).toEqual({})
    const change = changesOf(read({ ...WRITTEN, printCount: '55', editor: '办公室' }).change, office)
    expect(change).toEqual({ printCount: 55, editor: '办公室' })
  })
})

describe('the question to the log', () => {
  it('holds what is filled in, days as they are typed, and nothing that cannot be read', () => {
    const ask = (part: Partial<typeof WHOLE_LOG>) => questionOf({ ...WHOLE_LOG, ...part }, '2020-02-10', 100)
    expect(ask({})).toEqual({ limit: 100 })
    expect(ask({ kind: 'remove', by: '江磊', text: ' 南门 ' })).toEqual({ kind: 'remove', by: '江磊', text: '南门', limit: 100 })
    expect(ask({ from: '２.8', to: '2月30日' })).toEqual({ from: '2020-02-08', limit: 100 })
  })
})
