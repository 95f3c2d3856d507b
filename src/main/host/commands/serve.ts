/** `post serve`: the local host without a window, until it is told to stop. */
import { serve } from '../serve.ts'
import { command, portIn } from './command.ts'

export const serveCommand = command({
  summary: '只启动本机服务，用浏览器打开给出的地址',
  usage: 'post serve [--port 8020]',
  options: { port: { type: 'string', default: '0' } },
  run: async ({ values, dataDir, parts, result, note }) => {
    const port = portIn(values.port)
    const onReady = (url: string) => {
      note('街道指挥台已经启动，按 Ctrl+C 结束。请用浏览器打开：')
      result({ url }, url)
    }
    await serve({ dataDir, parts, port, onReady })
    return 0
  },
})
