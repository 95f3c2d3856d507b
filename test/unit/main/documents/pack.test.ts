/** A pack of papers: what it holds, that all of it is of one moment, and that half a pack is none. */
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { PrintOrder, Printer } from '../../../../src/main/documents/printer.ts'
import { unzipFiles } from '../../../../src/main/documents/zip.ts'
import { Refusal } from '../../../../src/shared/refusals.ts'
import type { Progress } from '../../../../src/shared/work/work.ts'
import { longLedger } from '../../../fixtures/long-ledger.ts'
import { openTestOffice } from '../../../fixtures/office.ts'
import { MONDAY, SUNDAY, smallRoster } from '../roster/small-roster.ts'

const OPTIONS = { datum: null, year: null }

/** Prints nothing, and remembers what it was asked for. */
function listeningPrinter(answer: (order: PrintOrder, signal?: AbortSignal) => Promise<Uint8Array>) {
  const routes: string[] = []
  const asked = (order: PrintOrder, signal?: AbortSignal) => {
    routes.push(order.route)
    return answer(order, signal)
  }
  const printer: Printer = {
    pdf: asked,
    png: (order, _dpi, signal) => asked(order, signal),
    pdfsBySheet: async (order, signal) => ({ whole: await asked(order, signal), sheets: [] }),
    close: () => Promise.resolve(),
  }
  return { printer, routes }
}

const paper = () => Promise.resolve(new TextEncoder().encode('paper'))

async function filesOf(pack: File): Promise<string[]> {
  const files = await unzipFiles(new Uint8Array(await pack.arrayBuffer()))
  expect(files.filter(({ bytes }) => bytes.length === 0)).toEqual([])
  return files.map(({ name }) => name)
}

describe('a pack of papers', () => {
  it('holds both maps twice, the briefing and the figures, all asked for as of one moment', async () => {
    const { printer, routes } = listeningPrinter(paper)
    const { api } = openTestOffice({ printer })
    const pack = await api.documents.pack({ asOf: '2020-02-09T08:00', paper: 'A4', masking: 'external' })
    expect(pack.name).toBe('本街道晨报包（2020年2月9日08时00分）.zip')
    expect(await filesOf(pack)).toEqual([
      '关卡点布控图.pdf',
      '关卡点布控图.png',
      '重点人员分布图.pdf',
      '重点人员分布图.png',
      '简报.docx',
      '各项数字.xlsx',
    ])
    const queries = routes.map((route) => new URLSearchParams(route.split('?')[1]))
    expect(new Set(queries.map((query) => query.toString()))).toEqual(
      new Set(['asOf=2020-02-09T08%3A00&paper=A4&masking=external']),
    )
  })

  it('holds every roster paper to print and as a workbook, and of a published version where one is asked for', async () => {
    const { printer, routes } = listeningPrinter(paper)
    const { api, addPerson, sit, shiftAt } = smallRoster({ printer })
    sit(shiftAt(0, 0, '早班'), addPerson('崔浩', 'community_worker'), '崔浩')
    const { id } = await api.versions.publish({ from: MONDAY, to: SUNDAY })
    const files = await filesOf(await api.documents.pack({ parts: ['rosters'], versionId: id }))
    const papers = ['社区值班表', '分包领导一览表', '个人值班卡', '交接班记录表', '出入登记表']
    const whole = ['卡点值班表.pdf', '值班总表.pdf', '值班表.xlsx']
    expect(files.sort()).toEqual([...whole, ...papers.flatMap((name) => [`${name}.pdf`, `${name}.xlsx`])].sort())
    expect(new Set(routes.map((route) => new URLSearchParams(route.split('?')[1]).get('versionId')))).toEqual(
      new Set([String(id)]),
    )
  })

  it('goes without rosters where there are none, but refuses where nothing else is asked for', async () => {
    const { api } = openTestOffice({ printer: listeningPrinter(paper).printer })
    const pack = await api.documents.pack({ parts: ['rosters', 'figures'] })
    expect(await filesOf(pack)).toEqual(['各项数字.xlsx'])
    await expect(api.documents.pack({ parts: ['rosters'] })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('counts its papers one by one while they are made', async () => {
    const { api } = openTestOffice({ printer: listeningPrinter(paper).printer })
    const workId = randomUUID()
    const said: Progress[] = []
    const over = (async () => {
      for await (const progress of await api.work.watch({ workId })) said.push(progress)
    })()
    await api.documents.pack({ workId })
    await over
    const done = said.map((one) => one.done)
    expect(done).toEqual([...done].sort((a, b) => a - b))
    expect(said.at(-1)).toMatchObject({ stage: 'print', done: 6, total: 6 })
  })

  it('is refused as a whole where one of its papers cannot be printed, and gives the others up', async () => {
    let givenUp = 0
    const { printer } = listeningPrinter((order, signal) =>
      order.route.startsWith('deployment')
        ? Promise.reject(new Refusal('printer_missing', '这台电脑上没有浏览器，不能出图打印。'))
        : new Promise((_, reject) => {
            signal?.addEventListener('abort', () => {
              givenUp += 1
              reject(new Error('closed'))
            })
          }),
    )
    const { api } = openTestOffice({ printer })
    await expect(api.documents.pack({})).rejects.toMatchObject({ code: 'printer_missing' })
    expect(givenUp).toBeLessThanOrEqual(1)
  })

  it('that is given up closes what is being printed and begins nothing more', async () => {
    const stop = new AbortController()
    const { printer, routes } = listeningPrinter(
      (_order, signal) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(new Error('closed')))
          stop.abort()
        }),
    )
    const { api } = openTestOffice({ printer })
    await expect(api.documents.pack({}, { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' })
    expect(routes.length).toBeLessThanOrEqual(2)
  })
})

describe('a single paper', () => {
  it('that is given up is refused as cancelled, not as a fault', async () => {
    const stop = new AbortController()
    const { printer } = listeningPrinter(() => {
      stop.abort()
      return Promise.reject(new Error('closed'))
    })
    const { api, faults } = openTestOffice({ printer })
    const order = { map: 'deployment', paper: 'A3', masking: 'wall', format: 'pdf' } as const
    await expect(api.documents.map(order, { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' })
    expect(faults).toEqual([])
  })
})

describe('what a roster would hold', () => {
  it('counts the posts and shifts of the days asked for, and none where none are stored', async () => {
    const { api } = openTestOffice()
    await api.office.loadDemo()
    const week = await api.documents.rosterContents({ from: '2020-02-10', to: '2020-02-16' })
    expect([week.posts.length, week.shifts, week.posts[0]?.number]).toEqual([60, 1260, 1])
    const day = await api.documents.rosterContents({ from: '2020-02-10', to: '2020-02-10' })
    expect(day.shifts).toBe(1260 / 7)
    expect(await api.documents.rosterContents({ from: '2020-03-02', to: '2020-03-08' })).toMatchObject({ shifts: 0, posts: [] })
  })
})

describe('imports of the past', () => {
  it('are told with who, when, what came of each file, and the files as they came', async () => {
    const { api } = openTestOffice()
    const ledger = longLedger(3)
    const odd = new File(['只是一句话'], '说明.txt')
    const { previewId } = await api.ledgers.preview({ files: [ledger, odd], options: OPTIONS })
    const { actId } = await api.ledgers.commit({ previewId })
    const [past, ...others] = await api.ledgers.past()
    expect(others).toEqual([])
    expect(past).toMatchObject({ actId, at: '2020-02-10T18:00', actor: '本机', isUndone: false })
    expect(past?.files.find(({ name }) => name === ledger.name)).toEqual({
      name: ledger.name,
      isKept: true,
      kinds: ['cases'],
      rows: 3,
      created: 3,
      changed: 0,
      unchanged: 0,
      left: 0,
    })
    expect(past?.files.find(({ name }) => name === odd.name)).toMatchObject({ isKept: true, kinds: [], created: 0 })
    const original = await api.ledgers.original({ actId, name: ledger.name })
    expect(await original.text()).toBe(await ledger.text())
    await expect(api.ledgers.original({ actId, name: '../office.db' })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('are stored once, however often they are asked for at the same time', async () => {
    const { api } = openTestOffice()
    const { previewId } = await api.ledgers.preview({ files: [longLedger(3)], options: OPTIONS })
    const answers = await Promise.allSettled([api.ledgers.commit({ previewId }), api.ledgers.commit({ previewId })])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await api.ledgers.past()).toHaveLength(1)
  })
})
