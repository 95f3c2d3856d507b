/** A command measured in a process of its own, so that its memory is its own. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export interface Run {
  /** on the wall, the process's start included */
  seconds: number
  megabytes: number
  /** everything it said on standard output */
  said: string
}

export function inProcess(command: string, args: string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let peak = 0
    let said = ''
    const watch = setInterval(() => (peak = Math.max(peak, residentKilobytes(child.pid))), 20)
    child.stdout.on('data', (text) => (said += String(text)))
    child.on('error', (error) => {
      clearInterval(watch)
      reject(error)
    })
    child.on('close', (code) => {
      clearInterval(watch)
      if (code === 0) resolve({ seconds: (performance.now() - begun) / 1000, megabytes: peak / 1024, said })
      else reject(new Error(`${command} ended with ${code}: ${said}`))
    })
  })
}

/** Of the process and those it started: LibreOffice works in a child. Linux only; elsewhere 0. */
function residentKilobytes(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    // any thread may have started it
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
    )
    const own = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0)
    return own + children.reduce((sum, child) => sum + residentKilobytes(Number(child)), 0)
  } catch {
    return 0
  }
}
