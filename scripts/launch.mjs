// Starts one of the built programs in this very process where its Node is new enough, else under the one from the packages.
import { spawn } from 'node:child_process'
import module from 'node:module'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { inProject, isNodeNewEnough, nodeProgram } from './project.mjs'

export async function launch(file) {
  endWithParent()
  if (isNodeNewEnough()) {
    // the second start reads compiled code
    module.enableCompileCache?.(inProject('node_modules', '.cache', 'compiled'))
    await import(pathToFileURL(inProject(file)).href)
    return
  }
  const child = spawn(nodeProgram(), [inProject(file), ...process.argv.slice(2)], { stdio: 'inherit' })
  // Ctrl+C reaches the child by itself; a signal sent to this process alone would not
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  process.on('SIGINT', () => undefined)
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
}

/** npm that is told to end takes its shell along, but not what the shell started: an office would stay open unseen. */
function endWithParent() {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}
