// Where the project's parts are, and running them. Plain JavaScript without dependencies: this runs before `npm ci` too.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
export const inProject = (...parts) => path.join(root, ...parts)

/** Progress and complaints go here; stdout belongs to results. */
export const say = (text) => process.stderr.write(`${text}\n`)

export function stop(text) {
  say(text)
  process.exit(1)
}

/** better-sqlite3 crashes in older ones. */
const OLDEST = [22, 14]

export function isNodeNewEnough(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])
}

/** The Node everything but these scripts runs under: this one, or the one that came with the packages. */
export function nodeProgram() {
  if (isNodeNewEnough()) return process.execPath
  const bundled = inProject('node_modules', '.bin', 'node')
  if (existsSync(bundled)) return bundled
  return stop(`需要 Node.js ${OLDEST.join('.')} 或更新版本，本机是 ${process.versions.node}。请先升级 Node.js。`)
}

/** Runs one of the project's programs under the right Node and gives its exit code. */
export function runNode(file, args, options = {}) {
  const { status } = spawnSync(nodeProgram(), [inProject(file), ...args], { cwd: root, stdio: 'inherit', ...options })
  return status ?? 1
}

/** Every package of the lock file stands in node_modules in its version; those of other systems may be absent. */
export function isInstalled() {
  const wanted = packagesOf('package-lock.json')
  const present = packagesOf('node_modules/.package-lock.json')
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '') return true
    const found = present[name]
    return found ? found.version === entry.version : entry.optional === true || entry.devOptional === true || entry.peer === true
  })
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(inProject(file), 'utf8')).packages
  } catch {
    return null
  }
}

/** `npm ci` where packages are missing or older than the lock file. */
export function install() {
  if (isInstalled()) return
  say('正在安装所需的程序包（npm ci）……')
  const npm = process.env.npm_execpath
  const [program, args] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  const { status } = spawnSync(program, [...args, 'ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', process.stderr, 'inherit'],
    shell: program === 'npm' && process.platform === 'win32',
  })
  if (status !== 0) stop('程序包没有装好。请接通网络后运行：npm ci')
}
