// Starts one of the built programs: in this very process where its Node is new enough, else under the one from the packages;
// the desktop app under Electron.
import { spawn } from 'node:child_process'
import module from 'node:module'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { inProject, isNodeNewEnough, nodeProgram } from './project.mjs'

/** The desktop app's code for having said in a box why it does not open (`src/main/electron/main.ts`). */
const REFUSED = 4
const OPENING_MS = 15_000

export async function launch(file) {
  endWithParent()
  if (isNodeNewEnough()) {
    // the second start reads compiled code
    module.enableCompileCache?.(inProject('node_modules', '.cache', 'compiled'))
    await import(pathToFileURL(inProject(file)).href)
    return
  }
  const child = spawn(nodeProgram(), [inProject(file), ...process.argv.slice(2)], { stdio: 'inherit' })
  passSignalsOn(child)
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
}

/** Lasts until the app is closed. False where Electron could not open at all: libraries missing, or no sandbox to be had. */
export async function launchDesktop(program) {
  endWithParent()
  // Chromium's sandbox refuses to run as root
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const child = spawn(program, [...flags, inProject(), ...process.argv.slice(2)], { stdio: ['ignore', 'inherit', 'ignore'], env })
  const started = Date.now()
  const stopPassing = passSignalsOn(child)
  const { code, signal } = await new Promise((resolve) => {
    child.once('error', () => resolve({ code: null, signal: 'SIGABRT' }))
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
  stopPassing()
  const isAskedTo = ['SIGTERM', 'SIGHUP', 'SIGINT'].includes(signal)
  // whatever else ends at once was ended by the system
  const hasOpened = code === 0 || code === REFUSED || isAskedTo || Date.now() - started > OPENING_MS
  if (hasOpened) process.exitCode = code === 0 || isAskedTo ? 0 : 1
  return hasOpened
}

/** Ctrl+C reaches the child by itself; a signal sent to this process alone would not. Returns how to stop passing on. */
function passSignalsOn(child) {
  const pass = (signal) => signal !== 'SIGINT' && child.kill(signal)
  const signals = ['SIGTERM', 'SIGHUP', 'SIGINT']
  for (const signal of signals) process.on(signal, pass)
  return () => {
    for (const signal of signals) process.off(signal, pass)
  }
}

let isWatching = false

/** npm that is told to end takes its shell along, but not what the shell started: an office would stay open unseen. */
function endWithParent() {
  if (isWatching) return
  isWatching = true
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}
