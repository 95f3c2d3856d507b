/** A later version of a residents’ register: whom it leaves out is listed and stays, and nobody else is listed. */
import { describe, expect, it } from 'vitest'
import { RESIDENT_HEADINGS, inventResidents } from '../../../../fixtures/invented-residents.ts'
import { openTestOffice } from '../../../../fixtures/office.ts'

const OPTIONS = { datum: null, year: null }
type Api = ReturnType<typeof openTestOffice>['api']

const ROWS = [...inventResidents(60)].map(({ cells }) => cells)
const nameOf = (cells: string[] | undefined) => cells?.[6] ?? ''

/** Of one community, as of a day of February, unless it says otherwise. */
interface Version {
  day?: number
  community?: string
  name?: string
}

function register(rows: string[][], { day = 8, community = '济源社区', name }: Version = {}) {
  const own = rows.map((cells) => (community === '' ? cells : cells.with(1, community)))
  const title = [`居民信息登记表（截至2020年2月${day}日）`]
  return new File(
    [[title, RESIDENT_HEADINGS, ...own].map((cells) => cells.join(',')).join('\n')],
    name ?? `居民登记表2月${String(day)}日.csv`,
  )
}

/** Returns what the import lists; its preview must have said the same. */
async function store(api: Api, ...files: File[]) {
  const { previewId, report } = await api.ledgers.preview({ files, options: OPTIONS })
  const { actId, files: reports } = await api.ledgers.commit({ previewId })
  expect(reports).toEqual(report.files)
  return { actId, vanished: reports.flatMap(({ vanished }) => vanished), reports }
}

const names = async (api: Api) => (await api.residents.page({ limit: 200 })).rows.map(({ name }) => name).toSorted()

describe('a later version of a residents’ register', () => {
  it('lists whom it leaves out, and leaves them as they are', async () => {
    const { api } = openTestOffice()
    expect((await store(api, register(ROWS))).vanished).toEqual([])
    const left = [ROWS[3], ROWS[4], ROWS[59]]
    const { vanished, reports } = await store(
      api,
      register(
        ROWS.filter((row) => !left.includes(row)),
        { day: 9 },
      ),
    )
    const { rows } = await api.residents.page({ limit: 200 })
    const idOf = (cells: string[] | undefined) => rows.find(({ name, door }) => name === nameOf(cells) && door === cells?.[5])?.id
    expect(vanished).toEqual(
      left.map((cells) => ({ entity: 'resident', id: idOf(cells), label: nameOf(cells), community: '济源社区' })),
    )
    expect(reports).toMatchObject([{ vanishedCount: 3, unchanged: 57 }])
    expect(await names(api)).toEqual(ROWS.map(nameOf).toSorted())
  })

  it('lists nobody who moved within it, stands twice, or stands in another sheet or file of the import', async () => {
    const { api } = openTestOffice()
    await store(api, register(ROWS))
    const parts = [
      register([...ROWS.slice(0, 30), ...ROWS.slice(0, 2)], { day: 9, name: '南.csv' }),
      register(ROWS.slice(30).toReversed(), { day: 9, name: '北.csv' }),
    ]
    expect((await store(api, ...parts)).vanished).toEqual([])
  })

  it('is held against its own community’s, and against the newest one', async () => {
    const { api } = openTestOffice()
    await store(api, register(ROWS.slice(0, 20)))
    expect((await store(api, register(ROWS.slice(20, 40), { community: '康源社区' }))).vanished).toEqual([])
    // older than what is stored: it says nothing, and is not what the next is held against
    expect((await store(api, register(ROWS.slice(0, 10), { day: 6 }))).vanished).toEqual([])
    const { vanished } = await store(api, register(ROWS.slice(1, 20), { day: 9 }))
    expect(vanished.map(({ label }) => label)).toEqual([nameOf(ROWS[0])])
  })

  it('is forgotten with its import', async () => {
    const { api } = openTestOffice()
    const first = await store(api, register(ROWS))
    const second = await store(api, register(ROWS.slice(5), { day: 9 }))
    expect(second.vanished).toHaveLength(5)
    await api.acts.undo({ actId: second.actId })
    expect((await store(api, register(ROWS.slice(2), { day: 9 }))).vanished).toHaveLength(2)
    const { acts } = await api.acts.list({ limit: 1 })
    await api.acts.undo({ actId: acts[0]?.id ?? 0 })
    await api.acts.undo({ actId: first.actId })
    expect((await store(api, register(ROWS.slice(7)))).vanished).toEqual([])
  })

  it('lists five hundred by name and counts all', async () => {
    const { api } = openTestOffice()
    const many = [...inventResidents(800)].map(({ cells }) => cells)
    await store(api, register(many))
    const { vanished, reports } = await store(api, register(many.slice(0, 100), { day: 9 }))
    expect(vanished).toHaveLength(500)
    expect(reports).toMatchObject([{ vanishedCount: 700 }])
  })
})
