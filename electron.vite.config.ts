import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin, Rolldown } from 'vite'

/** What the app opens with: all of its code is fetched at once, not one part after another has asked for it. */
const FIRST_SCREEN = ['src/renderer/main.tsx', 'src/renderer/today/TodayPage.tsx']

/** Ways to make a description of data, all without effect on anything else. */
const MAKE_SCHEMAS =
  'array boolean discriminatedUnion enum file literal number object record strictObject string tuple union unknown'
    .split(' ')
    .map((name) => `z.${name}`)

/**
 * Node entries without Electron (the local host, the command line, the threads that solve rosters and read sheets), two of the desktop app (its windows and its core)
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
          host: 'src/main/host/start-app.ts',
          post: 'src/main/host/start-post.ts',
          'solver-thread': 'src/main/roster/plan/solver-thread.ts',
          'row-thread': 'src/main/sheets/threads/row-thread.ts',
          'odd-thread': 'src/main/sheets/threads/odd-thread.ts',
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
        // a description that nobody reads is left out, and with the last one its library
        treeshake: { manualPureFunctions: MAKE_SCHEMAS },
        output: { codeSplitting: { groups: groupsOf(['asking', 'react', 'basis', 'first']) } },
      },
    },
  },
})

/** Links the modules' chunks, what they import, and their styles into the head of index.html. */
function fetchAhead(modules: string[]): Plugin {
  return {
    name: 'fetch-ahead',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path: page, bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((one) => one.type === 'chunk')
        if (page !== '/index.html') return []
        const first = modules.flatMap(
          (name) => chunks.find((one) => one.facadeModuleId?.replaceAll('\\', '/').endsWith(name)) ?? [],
        )
        const byName = new Map(chunks.map((one) => [one.fileName, one]))
        const needed = [...new Set(first.flatMap((one) => withImports(one, byName)))]
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

/**
 * Each file is one more request and a page waits for all of its own, so they are few, and hold nothing the page has no use for:
 * what asks, React, what the first screen and the papers share, the rest of the first screen. Every other screen is cut as it falls.
 */
function groupsOf(names: string[]): Rolldown.CodeSplittingGroup[] {
  return names.map((name, index) => ({
    name: (id, modules) => (groupOf(id, modules) === name ? name : null),
    priority: names.length - index,
  }))
}

function groupOf(id: string, modules: Rolldown.ChunkingContext): string | null {
  // they do something as soon as they are there, which nobody wants who only shares a file with them
  if (/renderer\/(open\.ts|main\.tsx|print\.tsx)$/.test(id.replaceAll('\\', '/'))) return null
  const isWanted = (by: RegExp) => isReached(id, by, modules)
  if (isWanted(/renderer\/open\.ts$/)) return 'asking'
  if (/\/(react-dom|scheduler)\//.test(id)) return 'react'
  if (!isWanted(/renderer\/(main|today\/TodayPage)\.tsx$/)) return null
  return isWanted(/renderer\/(.*P|p)rint\.tsx$/) ? 'basis' : 'first'
}

/** Whether a module is imported, through others or not, by one of those; what is only fetched later does not count. */
function isReached(id: string, by: RegExp, modules: Rolldown.ChunkingContext, seen = new Set<string>()): boolean {
  if (by.test(id.replaceAll('\\', '/'))) return true
  if (seen.has(id)) return false
  seen.add(id)
  return (modules.getModuleInfo(id)?.importers ?? []).some((one) => isReached(one, by, modules, seen))
}
