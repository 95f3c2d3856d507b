/**
 * Who may call the local host, as one pure function over the facts of a request. The host listens on 127.0.0.1 only; what
 * is kept out here are other programs' pages in the same browser, foreign names that resolve to this machine, and other
 * users of this computer.
 */
import { createHash, timingSafeEqual } from 'node:crypto'

export interface RequestFacts {
  path: string
  /** `token` of the address */
  token: string | null
  host: string | undefined
  origin: string | undefined
  cookie: string | undefined
  /** Sec-Fetch-Site: how the browser sees the page that asks */
  fetchSite: string | undefined
}

export interface Gate {
  port: number
  token: string
}

export type Verdict = { kind: 'enter' } | { kind: 'pass' } | { kind: 'refuse'; message: string }

const STRANGER = '这个地址只供本机的街道指挥台使用，请从街道指挥台的窗口进入。'
const NO_TOKEN = '还没有进入，或者街道指挥台重新启动过。请关闭这个页面，从街道指挥台的窗口或启动时给出的地址进入。'

/** What a request may do; `enter`: it showed the token and is to be given the cookie. */
export function judge(facts: RequestFacts, gate: Gate): Verdict {
  // a name of someone else's that resolves to 127.0.0.1 (DNS rebinding) arrives with that name
  if (facts.host !== hostOf(gate)) return { kind: 'refuse', message: STRANGER }
  // other pages may post here without reading the answer; browsers then say where the page is from
  if (facts.origin !== undefined && facts.origin !== originOf(gate)) return { kind: 'refuse', message: STRANGER }
  if (facts.path === '/enter') {
    return facts.token !== null && isSame(facts.token, gate.token) ? { kind: 'enter' } : { kind: 'refuse', message: NO_TOKEN }
  }
  // a page on another port of this machine counts as the same site, so SameSite alone would let its images and scripts in
  if (facts.fetchSite !== undefined && !['same-origin', 'none'].includes(facts.fetchSite)) {
    return { kind: 'refuse', message: STRANGER }
  }
  const shown = cookiesOf(facts.cookie).get(cookieName(gate))
  return shown !== undefined && isSame(shown, gate.token) ? { kind: 'pass' } : { kind: 'refuse', message: NO_TOKEN }
}

/** Browsers keep cookies per name, not per port: the port in the name lets two offices be open side by side. */
export function cookieName(gate: Pick<Gate, 'port'>): string {
  return `post-${gate.port}`
}

export function originOf(gate: Pick<Gate, 'port'>): string {
  return `http://${hostOf(gate)}`
}

function hostOf(gate: Pick<Gate, 'port'>): string {
  return `127.0.0.1:${gate.port}`
}

function cookiesOf(header: string | undefined): Map<string, string> {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('='))
  return new Map(pairs.map(([name = '', value = '']) => [name, value]))
}

/** Takes equally long for every wrong guess. */
function isSame(shown: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(shown), digest(token))
}
