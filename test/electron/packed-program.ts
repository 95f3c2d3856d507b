/** The packed program under plain Node, started in a folder that knows nothing of this project. */
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Gate } from '../../src/main/host/access.ts'
import { ended } from '../host/post.ts'

/** `post serve` of the app on a data folder, until the end of the test. */
export async function startProgram(app: string, dataDir: string): Promise<{ gate: Gate; entrance: string }> {
  const child = spawn(process.execPath, [path.join(app, 'out/main/post.js'), 'serve', '--data', dataDir, '--json'], {
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(async () => {
    child.kill()
    await ended(child)
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const entrance = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => {
      const { url } = JSON.parse(chunk.toString()) as { url?: string }
      if (url) resolve(url)
    })
    child.once('close', () => reject(new Error(`the program did not come up: ${said.join('')}`)))
  })
  const { port, searchParams } = new URL(entrance)
  return { gate: { port: Number(port), token: searchParams.get('token') ?? '' }, entrance }
}
