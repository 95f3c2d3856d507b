// Builds out/ where it is older than what it is made from. Run alone it always builds, unless with --when-stale.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { inProject, runNode, say, stop } from './project.mjs'

const SOURCES = ['src', 'resources', 'electron.vite.config.ts', 'package-lock.json', 'tsconfig.base.json']
const STAMP = inProject('out', 'built-from')
const LOCK = inProject('node_modules', '.cache', 'build.lock')
const PATIENCE_MS = 180_000

/** Contents, not times: a checkout or a copy of the folder changes times only. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const source of SOURCES) addTo(hash, inProject(source))
  return hash.digest('hex')
}

function addTo(hash, file) {
  try {
    const content = readFileSync(file)
    hash.update(`${path.relative(inProject(), file)}\0${content.length}\0`).update(content)
  } catch (error) {
    if (error.code !== 'EISDIR') throw error
    for (const name of readdirSync(file).sort()) addTo(hash, path.join(file, name))
  }
}

function isFresh(print) {
  try {
    return readFileSync(STAMP, 'utf8') === print
  } catch {
    return false
  }
}

export function buildWhenStale() {
  if (isFresh(fingerprint())) return
  const status = locked(() => {
    const print = fingerprint()
    // another process may have built while this one waited
    if (isFresh(print)) return 0
    say('程序有更新，正在生成……')
    return build(print)
  })
  if (status !== 0) stop('没有生成成功，原因见上。')
}

/** Into a folder of its own, then put in place at once: who starts meanwhile finds a whole program. */
function build(print) {
  const target = inProject('node_modules', '.cache', `out-${process.pid}`)
  const tool = 'node_modules/electron-vite/bin/electron-vite.js'
  const status = runNode(tool, ['build', '--outDir', target, '--logLevel', 'error', '--ignoreConfigWarning'], {
    stdio: ['ignore', process.stderr, process.stderr],
  })
  if (status === 0) {
    writeFileSync(path.join(target, 'built-from'), print)
    rmSync(inProject('out'), { recursive: true, force: true })
    renameSync(target, inProject('out'))
  }
  rmSync(target, { recursive: true, force: true })
  return status
}

function locked(work) {
  mkdirSync(path.dirname(LOCK), { recursive: true })
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (!isAlive(LOCK) || Date.now() > deadline) rmSync(LOCK, { force: true })
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    }
  }
  try {
    return work()
  } finally {
    rmSync(LOCK, { force: true })
  }
}

function isAlive(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--when-stale')) buildWhenStale()
  else process.exitCode = locked(() => build(fingerprint()))
}
