/** Runs one command: stdout holds its result and nothing else, stderr the rest. */
import { Misuse } from './commands/command.ts'
import type { Command, ExitCode, Reading } from './commands/command.ts'
import { connect } from './connect.ts'
import type { Connection } from './connect.ts'
import { callerDir, chooseDataDir } from './data-dir.ts'
import { explain } from './explain.ts'
import type { Parts } from './parts.ts'

export const note = (text: string) => process.stderr.write(`${text}\n`)
export const say = (text: string) => process.stdout.write(`${text}\n`)

/** Exit code: 0 done, 1 refused, 2 wrong use. */
export async function runCommand(command: Command, argv: string[], parts: Parts): Promise<ExitCode | 2> {
  // `post list people | head` closes the pipe early: nobody reads on, so nothing is left to do
  process.stdout.on('error', () => process.exit(0))
  try {
    const reading = command.read(argv)
    if (reading.common.help) {
      say(`${command.summary}\n用法：${command.usage}`)
      return 0
    }
    return await perform(reading, parts)
  } catch (error) {
    if (!(error instanceof Misuse)) throw error
    note(`${error.message}\n用法：${command.usage}`)
    return 2
  }
}

async function perform({ common, run }: Reading, parts: Parts): Promise<ExitCode> {
  const base = callerDir()
  const dataDir = chooseDataDir(common.data, base)
  const json = common.json ?? false
  const opened: Connection[] = []
  const client = async () => {
    const connection = opened[0] ?? (await connect(dataDir, parts))
    opened[0] = connection
    return connection.client
  }
  const result = (document: unknown, text: string) => say(json ? JSON.stringify(document) : text)
  try {
    return await run({ base, dataDir, parts, json, note, client, result })
  } catch (error) {
    if (error instanceof Misuse) throw error
    const { code, message } = explain(error)
    note(message)
    if (json) say(JSON.stringify({ refused: [{ code, message }] }))
    return 1
  } finally {
    await opened[0]?.close()
  }
}
