/** Long work over the ways a window has: told how far it is, given up half-way, and others answered meanwhile. */
import { randomUUID } from 'node:crypto'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createHttpClient } from '../../src/main/host/connect.ts'
import type { Client } from '../../src/main/host/connect.ts'
import { servePort } from '../../src/main/host/port.ts'
import { runOffice } from '../../src/main/host/running-office.ts'
import type { Progress, WorkStage } from '../../src/shared/work/work.ts'
import { longLedger } from '../fixtures/long-ledger.ts'
import { temporaryFolder } from '../fixtures/office.ts'
import { PARTS } from './post.ts'

const OPTIONS = { datum: null, year: null }
const ROWS = 6000
/** Giving up crosses a connection, and must be there before the last row is. */
const ROWS_TO_GIVE_UP = 40_000

function openHere() {
  const office = runOffice(temporaryFolder(), PARTS)
  onTestFinished(() => office.close())
  return office
}

const WAYS: [string, () => Promise<Client>][] = [
  ['HTTP', async () => createHttpClient(await openHere().serve(0))],
  [
    'a port',
    () => {
      const { port1, port2 } = new MessageChannel()
      servePort(openHere().core.router, port1)
      port2.start()
      onTestFinished(() => port2.close())
      return Promise.resolve(createORPCClient(new RPCLink({ port: port2 })))
    },
  ],
]

/** What a work says, collected until it is over. */
function listen(api: Client, workId: string, onProgress: (progress: Progress) => void = () => undefined) {
  const said: Progress[] = []
  const over = (async () => {
    for await (const progress of await api.work.watch({ workId })) {
      said.push(progress)
      onProgress(progress)
    }
  })()
  return { said, over }
}

describe.each(WAYS)('an import over %s', (_way, open) => {
  it('says how far it is, stage by stage, in numbers that only grow', async () => {
    const api = await open()
    const workId = randomUUID()
    const { said, over } = listen(api, workId)
    const { previewId } = await api.ledgers.preview({ files: [longLedger(ROWS)], options: OPTIONS, workId })
    await over
    const stages = [...new Set(said.map(({ stage }) => stage))]
    expect(stages).toEqual<WorkStage[]>(['open', 'rows', 'trial'])
    for (const stage of stages) {
      const done = said.filter((one) => one.stage === stage).map((one) => one.done)
      expect(done).toEqual([...done].sort((a, b) => a - b))
    }
    expect(said.filter(({ stage }) => stage === 'rows').every(({ total }) => total === ROWS)).toBe(true)

    const storing = randomUUID()
    const second = listen(api, storing)
    const { files } = await api.ledgers.commit({ previewId, workId: storing })
    await second.over
    expect(second.said.map(({ stage, total }) => [stage, total])).toEqual([['store', ROWS]])
    expect(second.said[0]?.seconds).toBeGreaterThan(0)
    expect(files[0]?.created).toBe(ROWS)
  })

  it('that is given up while rows are read stores nothing, and takes no more time of the office', async () => {
    const api = await open()
    const workId = randomUUID()
    const stop = new AbortController()
    const { said, over } = listen(api, workId, ({ stage }) => stage === 'rows' && stop.abort())
    const preview = api.ledgers.preview(
      { files: [longLedger(ROWS_TO_GIVE_UP)], options: OPTIONS, workId },
      { signal: stop.signal },
    )
    await expect(preview).rejects.toBeInstanceOf(Error)
    await over
    expect(said.map(({ stage }) => stage)).not.toContain('trial')
    expect((await api.office.status()).isEmpty).toBe(true)
    expect(await api.ledgers.past()).toEqual([])
  })

  it('lets other questions be answered between its rows', async () => {
    const api = await open()
    const workId = randomUUID()
    const answered: Promise<string>[] = []
    let isOver = false
    listen(api, workId, ({ stage }) => {
      if (stage === 'rows') answered.push(api.office.status().then(() => (isOver ? 'after' : 'meanwhile')))
    })
    await api.ledgers.preview({ files: [longLedger(ROWS)], options: OPTIONS, workId })
    isOver = true
    expect(await Promise.all(answered)).toContain('meanwhile')
  })
})

describe.each(WAYS)('taking an import back over %s', (_way, open) => {
  async function imported() {
    const api = await open()
    const { previewId } = await api.ledgers.preview({ files: [longLedger(ROWS)], options: OPTIONS })
    const { actId } = await api.ledgers.commit({ previewId })
    return { api, actId }
  }
  const observedAt = async (api: Client) => (await api.figures.at({})).figures.cases_cumulative.value

  it('says how far it is, answers others with what was there before, and has nobody write meanwhile', async () => {
    const { api, actId } = await imported()
    const workId = randomUUID()
    const meanwhile: Promise<unknown>[] = []
    const { said, over } = listen(api, workId, () => {
      if (meanwhile.length > 0) return
      meanwhile.push(observedAt(api))
      meanwhile.push(api.office.update({ editor: '办公室' }).catch((error: unknown) => error))
      meanwhile.push(api.drafts.keep({ key: 'office/settings', values: { written: {} } }))
    })
    await api.acts.undo({ actId, workId })
    await over
    const [observed, refused, kept] = await Promise.all(meanwhile)
    expect(observed).toBe(ROWS)
    expect(refused).toMatchObject({
      code: 'data_read_only',
      message: '正在撤销一批记录，这一会儿只能查看。请等它做完再存，填的内容还在。',
    })
    expect(kept).toMatchObject({ key: 'office/settings' })
    const done = said.map((one) => one.done)
    expect(done).toEqual([...done].sort((a, b) => a - b))
    expect(new Set(said.map(({ stage }) => stage))).toEqual(new Set<WorkStage>(['undo']))
    expect(await observedAt(api)).toBe(0)
    expect((await api.office.update({ editor: '办公室' })).office.editor).toBe('办公室')
  })

  it('leaves everything as it was where it is given up, and can be begun anew', async () => {
    const { api, actId } = await imported()
    const workId = randomUUID()
    const stop = new AbortController()
    const { over } = listen(api, workId, ({ done }) => done > 500 && stop.abort())
    await expect(api.acts.undo({ actId, workId }, { signal: stop.signal })).rejects.toBeInstanceOf(Error)
    await over
    expect(await observedAt(api)).toBe(ROWS)
    expect((await api.acts.list({ limit: 5 })).acts.map(({ kind, undoneBy }) => [kind, undoneBy])).toEqual([['import', null]])
    await api.acts.undo({ actId })
    expect(await observedAt(api)).toBe(0)
  })

  it('waits where it is begun anew while the one given up is still on its way back', async () => {
    const { api, actId } = await imported()
    const workId = randomUUID()
    const stop = new AbortController()
    let anew: Promise<unknown> | undefined
    const { over } = listen(api, workId, ({ done }) => {
      if (done < 500 || anew) return
      anew = api.acts.undo({ actId })
      stop.abort()
    })
    await expect(api.acts.undo({ actId, workId }, { signal: stop.signal })).rejects.toBeInstanceOf(Error)
    await over
    await anew
    expect(await observedAt(api)).toBe(0)
  })
})
