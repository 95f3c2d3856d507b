/** A command measured in a process of its own, so that its memory is its own. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export interface Run {
  /** on the wall, the process's start included */
  seconds: number
  /** of the processor, all threads and children together; Linux only, elsewhere 0 */
  work: number
  megabytes: number
  /** everything it said on standard output */
  said: string
}

export function inProcess(command: string, args: string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let [peak, ticks] = [0, 0]
    let said = ''
    const watch = setInterval(() => {
      const { kilobytes, ticks: used } = usedBy(child.pid)
      peak = Math.max(peak, kilobytes)
      ticks = Math.max(ticks, used)
    }, 20)
    child.stdout.on('data', (text) => (said += String(text)))
    child.on('error', (error) => {
      clearInterval(watch)
      reject(error)
    })
    child.on('close', (code) => {
      clearInterval(watch)
      const seconds = (performance.now() - begun) / 1000
      if (code === 0) resolve({ seconds, work: ticks / TICKS_PER_SECOND, megabytes: peak / 1024, said })
      else reject(new Error(`${command} ended with ${code}: ${said}`))
    })
  })
}

const TICKS_PER_SECOND = 100

/** By the process and those it started: LibreOffice works in a child. Linux only; elsewhere 0. */
function usedBy(pid: number | undefined): { kilobytes: number; ticks: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    // behind the name, which may hold spaces: 14 and 15 of all fields are the time as user and as system
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // any thread may have started it
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
    )
    const own = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0)
    const begun = children.map((child) => usedBy(Number(child)))
    return {
      kilobytes: begun.reduce((sum, { kilobytes }) => sum + kilobytes, own),
      ticks: begun.reduce((sum, { ticks }) => sum + ticks, Number(fields[11]) + Number(fields[12])),
    }
  } catch {
    return { kilobytes: 0, ticks: 0 }
  }
}
