/** The rooms and who may know whom, as the README's map of folders says; read from the imports themselves. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { cruise } from 'dependency-cruiser'
import type { IReporterOutput, ICruiseResult } from 'dependency-cruiser'
import { beforeAll, describe, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')

let modules: { source: string; to: string[]; runs: string[] }[] = []

beforeAll(async () => {
  const result: IReporterOutput = await cruise(
    ['src'],
    {
      baseDir: ROOT,
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: true,
    },
    { extensions: ['.ts', '.tsx', '.js', '.json'] },
  )
  modules = (result.output as ICruiseResult).modules
    .filter(({ source }) => /^src\/.*\.tsx?$/.test(source))
    .map(({ source, dependencies }) => ({
      source,
      to: dependencies.map((one) => one.resolved),
      // a type from the other side costs nothing at run time
      runs: dependencies.filter((one) => !one.dependencyTypes.includes('type-only')).map((one) => one.resolved),
    }))
})

const edges = (from: RegExp, to: RegExp, except = /^$/) =>
  modules
    .filter(({ source }) => from.test(source) && !except.test(source))
    .flatMap(({ source, to: targets }) => targets.filter((target) => to.test(target)).map((target) => `${source} → ${target}`))

describe('the rooms', () => {
  it('are all seen', () => {
    expect(modules.length).toBeGreaterThan(150)
    // a rule over imports nobody resolves would always hold
    const known = [/better-sqlite3/, /react-leaflet/, /ag-grid/, /echarts/, /hucre/, /@orpc\/contract/, /playwright/]
    expect(known.filter((one) => edges(/^src\//, one).length === 0)).toEqual([])
  })

  it('keep what is shared free of Node, of the browser and of either side', () => {
    expect(edges(/^src\/shared\//, /^(?!src\/shared\/|(node_modules\/)?(zod|@orpc\/contract)(\/|$))/)).toEqual([])
  })

  it('keep the screens away from the core', () => {
    expect(edges(/^src\/renderer\//, /^src\/main\//)).toEqual([])
  })

  it('keep Electron, the database driver, Leaflet, the grid and the charts each in one room', () => {
    expect(edges(/^src\//, /^(node_modules\/)?electron(\/|$)/, /^src\/main\/electron\//)).toEqual([])
    expect(edges(/^src\//, /better-sqlite3/, /^src\/main\/db\//)).toEqual([])
    expect(edges(/^src\//, /(^|node_modules\/)(react-)?leaflet/, /^src\/renderer\/map\//)).toEqual([])
    expect(edges(/^src\//, /(^|node_modules\/)@?ag-grid/, /^src\/renderer\/ui\//)).toEqual([])
    expect(edges(/^src\//, /(^|node_modules\/)echarts/, /^src\/renderer\/ui\//)).toEqual([])
    expect(edges(/^src\//, /(^|node_modules\/)(hucre|@e965|papaparse)/, /^src\/main\/sheets\//)).toEqual([])
  })

  it('keep the ways in out of the core', () => {
    expect(edges(/^src\/main\/(?!host\/|electron\/)/, /^src\/main\/(host|electron)\//)).toEqual([])
    expect(edges(/^src\/main\/(?!host\/)/, /playwright/)).toEqual([])
  })

  it('keep adapters free of the trade', () => {
    expect(edges(/^src\/main\/sheets\//, /^src\/(main\/(?!sheets\/)|shared\/(?!refusals|days))/)).toEqual([])
  })

  it('have no circles that run', () => {
    const runs = new Map(modules.map((one) => [one.source, one.runs]))
    const reaches = (target: string, from: string, seen: Set<string>): boolean =>
      (runs.get(from) ?? []).some((next) => next === target || (!seen.has(next) && reaches(target, next, seen.add(next))))
    expect(modules.map(({ source }) => source).filter((source) => reaches(source, source, new Set()))).toEqual([])
  })

  it('hold no file too long to be read at one go', () => {
    const long = modules
      .map(({ source }) => [source, readFileSync(path.join(ROOT, source), 'utf8').split('\n').length] as const)
      .filter(([, lines]) => lines > 400)
    expect(long).toEqual([])
  })
})
