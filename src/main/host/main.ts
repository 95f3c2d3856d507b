/** Entry of the app on a computer without Electron: the local host, and a window onto it. */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Refusal } from '../../shared/refusals.ts'
import { callerDir, chooseDataDir } from './data-dir.ts'
import { serveWithWindow } from './serve.ts'

// built to out/main/, beside out/renderer/ and two folders below resources/
const built = import.meta.dirname
const parts = { resourcesDir: path.join(built, '../../resources'), rendererDir: path.join(built, '../renderer') }

const { values } = parseArgs({
  options: { data: { type: 'string' }, port: { type: 'string' } },
  allowPositionals: true,
  strict: false,
})
const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

try {
  await serveWithWindow({
    dataDir: chooseDataDir(text(values.data), callerDir()),
    parts,
    port: Number(text(values.port) ?? 0),
    onReady: (entrance) => {
      console.log(`街道指挥台已经启动，按 Ctrl+C 结束。没有出现窗口时，请用浏览器打开：\n${entrance}`)
    },
  })
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}
