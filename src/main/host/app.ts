/** The app on a computer without Electron: the local host, and a window onto it. */
import { command, portIn } from './commands/command.ts'
import { runCommand } from './run-command.ts'
import type { Parts } from './parts.ts'
import { serveWithWindow } from './serve.ts'

const start = command({
  summary: '打开街道指挥台',
  usage: 'npm start -- [--data DIR] [--port 8020]',
  options: { port: { type: 'string', default: '0' } },
  run: async ({ values, dataDir, parts, result }) => {
    const onReady = (url: string) =>
      result({ url }, `街道指挥台已经启动，按 Ctrl+C 结束。没有出现窗口时，请用浏览器打开：\n${url}`)
    await serveWithWindow({ dataDir, parts, port: portIn(values.port), onReady })
    return 0
  },
})

export const runApp = (argv: string[], parts: Parts) => runCommand(start, argv, parts)
