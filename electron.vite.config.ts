import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin, Rolldown } from 'vite'

/** What the app opens with: its code is fetched along with the frame, not after the frame has asked where to begin. */
const FIRST_SCREEN = 'src/renderer/today/TodayPage.tsx'

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
    plugins: [react(), fetchAhead(FIRST_SCREEN)],
    build: {
      minify: true,
      rolldownOptions: {
        input: { index: 'src/renderer/index.html', print: 'src/renderer/print.html' },
        // every screen takes several of these small files: one request instead of a dozen
        output: {
          codeSplitting: {
            groups: [
              // zod hears that it may not make code from text before any schema is made
              { name: 'zod', test: /node_modules[\\/]zod[\\/]|without-eval/ },
              { name: 'shared', test: /src[\\/]shared[\\/]/ },
            ],
          },
        },
      },
    },
  },
})

/** Links a screen's chunk, what it imports, and its styles into the head of index.html. */
function fetchAhead(screen: string): Plugin {
  return {
    name: 'fetch-ahead',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path: page, bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((one) => one.type === 'chunk')
        const first = chunks.find((one) => one.facadeModuleId?.replaceAll('\\', '/').endsWith(screen))
        if (page !== '/index.html' || !first) return []
        const needed = withImports(first, new Map(chunks.map((one) => [one.fileName, one])))
        const scripts = needed.map((one) => link('modulepreload', one.fileName))
        const styles = needed.flatMap((one) => [...(one.viteMetadata?.importedCss ?? [])].map((css) => link('stylesheet', css)))
        return [...scripts, ...styles].filter(({ attrs }) => !html.includes(attrs.href))
      },
    },
  }
}

function withImports(
  chunk: Rolldown.OutputChunk,
  chunks: Map<string, Rolldown.OutputChunk>,
  seen = new Set<Rolldown.OutputChunk>(),
): Rolldown.OutputChunk[] {
  if (seen.has(chunk)) return []
  seen.add(chunk)
  return [chunk, ...chunk.imports.flatMap((name) => withImports(chunks.get(name) ?? chunk, chunks, seen))]
}

function link(rel: string, file: string) {
  return { tag: 'link', attrs: { rel, crossorigin: true, href: `./${file}` }, injectTo: 'head' as const }
}
