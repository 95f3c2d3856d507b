/** The built program as a user starts it: real processes on real folders. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
export const DEMO = path.join(ROOT, 'resources/demo')
export const PARTS = { resourcesDir: path.join(ROOT, 'resources'), rendererDir: path.join(ROOT, 'out/renderer') }

/** Before all tests of a file that starts the program or opens its pages. */
export function build(): void {
  execFileSync(process.execPath, [path.join(ROOT, 'scripts/build.mjs'), '--when-stale'], { stdio: 'pipe' })
}

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

interface Surroundings {
  env?: NodeJS.ProcessEnv
  cwd?: string
  /** run as this user; only root can */
  uid?: number
}

export async function post(argv: string[], surroundings: Surroundings = {}): Promise<Ended> {
  const child = start(argv, surroundings)
  const ended: Ended = { code: null, stdout: '', stderr: '' }
  child.stdout?.on('data', (chunk: Buffer) => (ended.stdout += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (ended.stderr += chunk.toString()))
  ended.code = await new Promise((resolve) => child.once('close', resolve))
  return ended
}

export interface RunningHost {
  process: ChildProcess
  /** the entrance */
  url: string
}

/** `post serve`, once it has said where it is. */
export function serve(dataDir: string): Promise<RunningHost> {
  return ready(start(['serve', '--data', dataDir, '--json'], {}))
}

/** What `npm start` starts, with `browser` as the computer's Chromium and a display that it may think is there. */
export function open(dataDir: string, browser: string): Promise<RunningHost> {
  const env = { POST_BROWSER: browser, DISPLAY: ':0', XDG_CACHE_HOME: path.join(dataDir, 'cache') }
  return ready(start(['--data', dataDir, '--json'], { env }, 'host.js'))
}

async function ready(child: ChildProcess): Promise<RunningHost> {
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (chunk: Buffer) => resolve((JSON.parse(chunk.toString()) as { url: string }).url))
    child.once('exit', (code) => reject(new Error(`the host ended with ${String(code)}`)))
  })
  return { process: child, url }
}

export function ended(child: ChildProcess): Promise<unknown> {
  return child.exitCode === null && child.signalCode === null
    ? new Promise((resolve) => child.once('exit', resolve))
    : Promise.resolve()
}

function start(argv: string[], { env, cwd, uid }: Surroundings, program = 'post.js'): ChildProcess {
  return spawn(process.execPath, [path.join(ROOT, 'out/main', program), ...argv], {
    env: {
      ...process.env,
      npm_lifecycle_event: undefined,
      NODE_COMPILE_CACHE: path.join(ROOT, 'node_modules/.cache/compiled'),
      ...env,
    },
    ...(cwd === undefined ? {} : { cwd }),
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
}

/** Gone after the tests of the file. */
export function folderForFile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'post-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
