/** The installers' contents, packed by electron-builder around an empty Electron: the app must run from them alone. */
import { execFile } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { extractAll } from '@electron/asar'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { beforeAll, describe, expect, it } from 'vitest'
import { createHttpClient } from '../../src/main/host/connect.ts'
import { build, folderForFile } from '../host/post.ts'
import { startProgram } from './packed-program.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const folder = folderForFile()
const SYSTEMS = ['linux-x64', 'linux-arm64', 'win32-x64', 'win32-arm64'] as const
type System = (typeof SYSTEMS)[number]

/** Each app as it lies on a computer once installed, its archive unpacked, far from this project and its packages. */
const appOf = (system: System) => path.join(folder, 'apps', system)
const own = `linux-${process.arch}` as System
/** What the maker of Debian's packages was told, one argument per line. */
const debOrder = () => readFileSync(path.join(folder, 'deb-order'), 'utf8')

beforeAll(async () => {
  build()
  const dist = path.join(folder, 'dist')
  const electron = path.join(folder, 'electron')
  await pack(emptyElectron(electron), dist)
  for (const system of SYSTEMS) {
    const unpacked = `${system.replace('32', '').replace('-x64', '')}-unpacked`
    extractAll(path.join(dist, unpacked, 'resources/app.asar'), appOf(system))
  }
})

/** Files that Electron would have: the program for either system, and languages more than are wanted. */
function emptyElectron(electron: string): string {
  for (const part of ['locales', 'resources']) mkdirSync(path.join(electron, part), { recursive: true })
  for (const locale of ['zh-CN', 'en-US', 'fr']) writeFileSync(path.join(electron, `locales/${locale}.pak`), '')
  writeFileSync(path.join(electron, 'electron'), '')
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const version = Resource.VersionInfo.createEmpty()
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' })
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  writeFileSync(path.join(electron, 'electron.exe'), Buffer.from(program.generate()))
  return electron
}

/** All at one go, without anything from outside; the one that makes Debian's packages only writes down its order. */
async function pack(electron: string, dist: string): Promise<void> {
  const fpm = path.join(folder, 'tools', 'fpm')
  mkdirSync(path.dirname(fpm))
  writeFileSync(
    fpm,
    `#!/bin/sh
for one in "$@"; do
  case "$one" in *.deb) : > "$one" ;; esac
  printf '%s\\n' "$one" >> '${folder}/deb-order'
  case "$one" in *.desktop=*) cat "\${one%%=*}" >> '${folder}/deb-order' ;; esac
done
`,
  )
  chmodSync(fpm, 0o755)
  const args = [
    '--linux',
    'deb',
    '--win',
    'dir',
    '--x64',
    '--arm64',
    `-c.electronDist=${electron}`,
    `-c.directories.output=${dist}`,
  ]
  await promisify(execFile)(process.execPath, [path.join(ROOT, 'node_modules/electron-builder/cli.js'), ...args], {
    cwd: ROOT,
    env: { ...process.env, USE_SYSTEM_FPM: 'true', PATH: `${path.dirname(fpm)}${path.delimiter}${process.env['PATH'] ?? ''}` },
  })
}

const filesIn = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .sort()

describe.each(SYSTEMS)('what is installed on %s', (system) => {
  it('has the whole program, and the binding of its own system only', () => {
    for (const part of ['main', 'preload', 'renderer']) {
      const built = filesIn(path.join(ROOT, 'out', part)).filter((file) => !file.endsWith('.map'))
      expect(filesIn(path.join(appOf(system), 'out', part))).toEqual(built)
    }
    expect(filesIn(appOf(system)).filter((file) => file.endsWith('.node'))).toEqual([
      `node_modules/better-sqlite3/prebuilds/${system}.node`,
    ])
  })

  it('has nothing that serves only its making', () => {
    const files = filesIn(appOf(system))
    expect([...new Set(files.map((file) => file.split(path.sep)[0]))]).toEqual([
      'node_modules',
      'out',
      'package.json',
      'resources',
    ])
    expect(readdirSync(path.join(appOf(system), 'node_modules')).sort()).toEqual(['better-sqlite3', 'playwright-core'])
    expect(files.filter((file) => /\.(map|tsx?|tsbuildinfo)$|(^|\/)(tests?|bench)\/|demo-truth|_snapshot/.test(file))).toEqual([])
  })

  it('is small beside Electron', () => {
    const bytes = filesIn(appOf(system)).reduce((sum, file) => sum + statSync(path.join(appOf(system), file)).size, 0)
    console.log(`${system}: ${(bytes / 1e6).toFixed(1)} MB`)
    expect(bytes).toBeLessThan(25e6)
  })
})

describe('the packed program', () => {
  it('opens an empty folder, takes in the demo street, counts it and shows its screens', async () => {
    const { gate, entrance } = await startProgram(appOf(own), path.join(folder, 'office'))
    const { office, figures, system } = createHttpClient(gate)
    expect((await office.status()).isEmpty).toBe(true)
    await office.loadDemo()
    expect((await office.status()).office.streetName).toBe('示范街道')
    expect((await figures.at({})).figures.checkpoints_active.value).toBeGreaterThan(0)
    expect((await system.about()).version).toMatch(/^\d+\.\d+\.\d+$/)
    const entered = await fetch(entrance, { redirect: 'manual' })
    const page = await fetch(new URL('/', entrance), { headers: { cookie: entered.headers.get('set-cookie') ?? '' } })
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<div id="root">')])
  })

  it('puts a map on paper', async () => {
    const { gate } = await startProgram(appOf(own), path.join(folder, 'office'))
    const pdf = await createHttpClient(gate).documents.map({ map: 'deployment', paper: 'A4', masking: 'wall', format: 'pdf' })
    expect(await pdf.slice(0, 5).text()).toBe('%PDF-')
  })

  it.each(['resources/migrations', 'node_modules/better-sqlite3/prebuilds', 'out/main/chunks'])(
    'does not come up without %s, so that this proof would notice',
    async (part) => {
      const broken = path.join(folder, 'broken', path.basename(part))
      cpSync(appOf(own), broken, { recursive: true, filter: (file) => !file.startsWith(path.join(appOf(own), part)) })
      await expect(startProgram(broken, path.join(folder, 'nothing', path.basename(part)))).rejects.toThrow('did not come up')
    },
  )
})

describe('the package for Debian and its relatives', () => {
  it('names the app in Chinese in the menu', () => {
    expect(debOrder()).toMatch(/^Name=街道指挥台$/m)
    expect(debOrder()).toMatch(/^Name\[zh_CN\]=街道指挥台$/m)
    expect(debOrder()).toMatch(/^Categories=Office;$/m)
    expect(debOrder()).toMatch(/^Icon=street-command-post$/m)
  })

  it('says which libraries it needs, the C library of the database’s binding among them', () => {
    const needs = [...debOrder().matchAll(/^-d\n(.*)$/gm)].map(([, name]) => name)
    expect(needs).toEqual(expect.arrayContaining(['libgtk-3-0', 'libnss3', 'libc6 (>= 2.34)', 'libstdc++6 (>= 11)']))
    expect(debOrder()).toMatch(/^fonts-noto-cjk$/m)
  })
})
