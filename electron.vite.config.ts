import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** Two Node entries without Electron (the local host and the command line) and two pages: the app and its print sheets. */
export default defineConfig({
  main: {
    build: {
      // libraries go into the bundle, which halves the start of a command; these two bring files of their own along
      externalizeDeps: false,
      rolldownOptions: {
        external: ['better-sqlite3', 'playwright-core'],
        input: { host: 'src/main/host/main.ts', post: 'src/main/host/cli.ts' },
        output: { format: 'es' },
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
