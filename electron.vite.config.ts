import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/**
 * Two Node entries without Electron (the local host and the command line), two of the desktop app (its windows and its core)
 * with a preload script, and two pages: the app and its print sheets.
 */
export default defineConfig({
  main: {
    // its module form declares a `require` of its own, which is given to every bundled file already
    resolve: { alias: { fflate: path.resolve('node_modules/fflate/lib/node.cjs') } },
    build: {
      // libraries go into the bundle, which halves the start of a command; these two bring files of their own along
      externalizeDeps: false,
      rolldownOptions: {
        external: ['electron', 'better-sqlite3', 'playwright-core'],
        input: {
          host: 'src/main/host/main.ts',
          post: 'src/main/host/cli.ts',
          electron: 'src/main/electron/main.ts',
          'core-process': 'src/main/electron/core-process.ts',
        },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      rolldownOptions: {
        input: { preload: 'src/main/electron/preload.ts' },
        // a sandboxed page's preload is no module
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      minify: true,
      rolldownOptions: { input: { index: 'src/renderer/index.html', print: 'src/renderer/print.html' } },
    },
  },
})
