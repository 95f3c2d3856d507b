/** The built app as a person meets it: the real host on a folder of its own, the screens in real Chromium. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import { findBrowser } from '../../src/main/host/browser.ts'
import { ended, serve } from '../host/post.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PICTURES = path.resolve(import.meta.dirname, '../../test-results/screens')

export async function openApp(dataDir: string) {
  let host = await serve(dataDir)
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    // a refusal is an answer of its own; Chromium reports its status all the same
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) errors.push(message.text())
  })
  await page.goto(host.url)
  return {
    page,
    /** what went wrong in the page since it was opened */
    errors,
    goTo: (label: string) => page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: label }).click(),
    /** kept for looking at: test-results/screens */
    picture: (name: string) => page.screenshot({ path: path.join(PICTURES, `${name}.png`) }),
    violations: () => violationsOf(page),
    /** Power cut: the host is killed where it stands, started again on the same folder, and the app opened anew. */
    crash: async () => {
      const before = errors.length
      host.process.kill('SIGKILL')
      await ended(host.process)
      host = await serve(dataDir)
      await page.goto(host.url)
      // what the old page missed of its dead host is no fault of it
      errors.length = before
    },
    /** Somebody else's window on the same data. */
    another: async () => {
      const other = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      await other.goto(host.url)
      return other
    },
    close: async () => {
      await browser.close()
      host.process.kill()
    },
  }
}

/** WCAG 2 A and AA as axe-core sees them, one line each: the rule and the first place. */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    interface Axe {
      run: (context: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
    }
    const { axe } = window as unknown as { axe: Axe }
    const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })
    return violations.map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 160) ?? ''}`)
  })
}

/** Words in Latin letters that an office would not expect; names of keys and of file kinds are its own. */
export async function foreignWords(page: Page, within = 'body'): Promise<string[]> {
  const known = /^(Ctrl|Enter|Esc|Tab|Delete|[A-Z]\d?|Excel|WPS|xlsx?|xlsb|ods|et|csv|CSV|GeoJSON|geojson|GPS|KTV)$/
  const text = (await page.locator(within).allInnerTexts()).join('\n')
  return [...new Set(text.match(/[A-Za-z]+\d?/g) ?? [])].filter((word) => !known.test(word))
}

/** Drops files on an element, as a hand would. */
export async function drop(page: Page, selector: string, files: { name: string; content: string }[]): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer()
    for (const { name, content } of given) data.items.add(new File([content], name))
    return data
  }, files)
  await page.dispatchEvent(selector, 'drop', { dataTransfer: transfer })
}
