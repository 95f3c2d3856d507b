import { describe, expect, it } from 'vitest'
import { cookieName, judge } from '../../src/main/host/access.ts'
import type { Gate, RequestFacts } from '../../src/main/host/access.ts'

const gate: Gate = { port: 8020, token: 'the-token-of-this-start' }
const cookie = `${cookieName(gate)}=${gate.token}`

/** A request of our own page. */
const own: RequestFacts = {
  path: '/rpc/office/status',
  token: null,
  host: '127.0.0.1:8020',
  origin: 'http://127.0.0.1:8020',
  cookie,
  fetchSite: 'same-origin',
}
const entering: RequestFacts = {
  ...own,
  path: '/enter',
  token: gate.token,
  origin: undefined,
  cookie: undefined,
  fetchSite: 'none',
}

describe('access to the local host', () => {
  it.each<[string, RequestFacts, string]>([
    ['our own page asks the contract', own, 'pass'],
    ['the window loads the page', { ...own, path: '/', origin: undefined, fetchSite: 'none' }, 'pass'],
    ['the command line sends neither origin nor fetch metadata', { ...own, origin: undefined, fetchSite: undefined }, 'pass'],
    ['other cookies of this computer stand beside ours', { ...own, cookie: `a=b; ${cookie}; post-9000=x` }, 'pass'],
    ['the window enters with the token', entering, 'enter'],
    ['a link with the token is followed from a chat', { ...entering, fetchSite: 'cross-site' }, 'enter'],
  ])('lets through: %s', (_what, facts, kind) => {
    expect(judge(facts, gate).kind).toBe(kind)
  })

  it.each<[string, RequestFacts]>([
    ['a foreign name resolves to this computer (DNS rebinding)', { ...own, host: 'evil.example:8020', origin: undefined }],
    ['the name localhost, which other programs may own', { ...own, host: 'localhost:8020', origin: undefined }],
    ['the address without its port', { ...own, host: '127.0.0.1', origin: undefined }],
    ['no Host at all', { ...own, host: undefined }],
    ['a foreign page posts with our cookie', { ...own, origin: 'https://evil.example' }],
    ['a page on another port of this computer posts', { ...own, origin: 'http://127.0.0.1:9000' }],
    ['a page in a sandboxed frame or from a file posts', { ...own, origin: 'null' }],
    ['our address under https', { ...own, origin: 'https://127.0.0.1:8020' }],
    ['our address as the beginning of another', { ...own, origin: 'http://127.0.0.1:8020.evil.example' }],
    ['a page on another port loads us as an image', { ...own, path: '/', origin: undefined, fetchSite: 'same-site' }],
    ['a foreign page opens us in a frame', { ...own, path: '/', origin: undefined, fetchSite: 'cross-site' }],
    ['no cookie', { ...own, cookie: undefined }],
    ['a wrong cookie', { ...own, cookie: `${cookieName(gate)}=guess` }],
    ['an empty cookie', { ...own, cookie: `${cookieName(gate)}=` }],
    ['the cookie of a host on another port', { ...own, cookie: `post-9000=${gate.token}` }],
    ['the token in the address of anything but the entrance', { ...own, cookie: undefined, token: gate.token }],
    ['the entrance without a token', { ...entering, token: null }],
    ['the entrance with a wrong token', { ...entering, token: 'guess' }],
    ['the entrance with the beginning of the token', { ...entering, token: gate.token.slice(0, -1) }],
    ['the entrance under a foreign name', { ...entering, host: 'evil.example:8020' }],
  ])('refuses with a sentence: %s', (_what, facts) => {
    expect(judge(facts, gate)).toMatchObject({
      kind: 'refuse',
      message: expect.stringMatching(/从街道指挥台的窗口.*进入。$/) as string,
    })
  })
})
