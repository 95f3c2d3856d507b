// The Electron of this computer: already there, or fetched where that takes a moment only. Without one the local host serves.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import process from 'node:process'
import { inProject, nodeProgram, say } from './project.mjs'

const PACKAGE = inProject('node_modules', 'electron')
const TRIED = inProject('node_modules', '.cache', 'electron-tried')
const PROBE_MS = 1500
const FETCH_MS = 8000
const DAY_MS = 24 * 3600 * 1000

const PROGRAMS = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }

/** The program to open the window with; null where the browser is to do it. */
export async function desktopProgram(argv = process.argv.slice(2), env = process.env) {
  if (!hasDisplay(env) || !isForDesktop(argv)) return null
  return findElectron(env) ?? ((await fetchElectron(env)) ? findElectron(env) : null)
}

/** Looks only: importing the package would download. */
export function findElectron(env = process.env) {
  const program = PROGRAMS[process.platform] ?? 'electron'
  const places = [
    env.ELECTRON_EXEC_PATH,
    env.ELECTRON_OVERRIDE_DIST_PATH && path.join(env.ELECTRON_OVERRIDE_DIST_PATH, program),
    isFetched() && path.join(PACKAGE, 'dist', program),
  ]
  return places.find((place) => place && existsSync(place)) ?? null
}

/** A port, an address as JSON or a list of options is asked of the host. */
export function isForDesktop(argv) {
  if (argv.length === 1) return argv[0].startsWith('--data=')
  return argv.length === 0 || (argv.length === 2 && argv[0] === '--data')
}

function hasDisplay(env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** Written last by the installer: a download that was broken off leaves none. */
function isFetched() {
  try {
    return readFileSync(path.join(PACKAGE, 'path.txt'), 'utf8') !== ''
  } catch {
    return false
  }
}

/** Once a day at most: a line too slow for it must not cost these seconds at every start. */
async function fetchElectron(env) {
  const installer = path.join(PACKAGE, 'install.js')
  if (env.CI || !existsSync(installer) || wasTriedToday() || !(await isReachable(electronSource(env)))) return false
  mkdirSync(path.dirname(TRIED), { recursive: true })
  writeFileSync(TRIED, '')
  say('正在取桌面窗口程序，几秒内取不到就先用浏览器打开……')
  return runsThrough(installer, FETCH_MS)
}

/** Whether a script ends well in time; it is ended where it does not, and says nothing either way. */
export function runsThrough(script, ms) {
  return new Promise((resolve) => {
    const child = spawn(nodeProgram(), [script], { stdio: 'ignore' })
    const late = setTimeout(() => child.kill('SIGKILL'), ms)
    child.once('error', () => resolve(false))
    child.once('exit', (code) => {
      clearTimeout(late)
      resolve(code === 0)
    })
  })
}

function wasTriedToday() {
  try {
    return Date.now() - statSync(TRIED).mtimeMs < DAY_MS
  } catch {
    return false
  }
}

/** The computer Electron's program is fetched from. */
export function electronSource(env) {
  try {
    return new URL(env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? 'https://github.com').hostname
  } catch {
    return 'github.com'
  }
}

/** Whether anything listens there, within a moment. */
export function isReachable(host) {
  return new Promise((resolve) => {
    const socket = connect({ host, port: 443, timeout: PROBE_MS })
    // looking the name up counts too: without a network that alone may take long
    const late = setTimeout(() => end(false), PROBE_MS)
    const end = (answer) => {
      clearTimeout(late)
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
    socket.once('timeout', () => end(false))
  })
}
