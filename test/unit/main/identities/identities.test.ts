/** What cannot be tied is asked once, answered once, and holds for everything that says the same. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openTestOffice } from '../../../fixtures/office.ts'

const REGISTER = [
  '姓名,性别,联系电话,身份证号,单位,人员类别',
  '王伟,男,19900000001,,朝阳社区,社区',
  '王伟,男,19900000002,,建设社区,社区',
  '李强,男,19900000003,,朝阳社区,社区',
]
const POSTS = [
  '序号,卡点名称,所属社区,机关人数,社区人数,志愿者人数,物业人数',
  '1,甲院南门卡点,朝阳社区,1,1,1,1',
  '2,乙院东门卡点,建设社区,1,1,1,1',
]
const ROSTER = [
  '卡点名称,班次,2月10日,2月11日',
  '甲院南门卡点,早班（8:00—16:00）,王伟,王伟',
  '乙院东门卡点,早班（8:00—16:00）,王伟,李强',
  '乙院东门卡点,中班（16:00—24:00）,黎强,轮休',
]

const csv = (name: string, lines: string[]) => new File([lines.join('\n')], `${name}.csv`)
const ALL = [csv('花名册', REGISTER), csv('卡点台账', POSTS), csv('值班表', ROSTER)]

function office(now = '2020-02-10T07:00') {
  const { api, db } = openTestOffice({ now })
  const bring = async (files: File[] = ALL) => {
    const preview = await api.ledgers.preview({ files, options: { datum: null, year: 2020 } })
    return api.ledgers.commit({ previewId: preview.previewId })
  }
  const open = async () => (await api.identities.open({})).map(({ said, context, candidates }) => ({ said, context, candidates }))
  const ask = async (said: string, context?: string) => {
    const all = await api.identities.open({})
    const found = all.find((one) => one.said === said && (context === undefined || one.context === context))
    if (!found) throw new Error(`nothing is asked of ${said}`)
    return found
  }
  const answer = async (said: string, context: string | undefined, note: string) => {
    const { id, candidates } = await ask(said, context)
    const target = candidates.find((one) => one.note.includes(note))?.target ?? note
    await api.identities.answer({ question: id, choice: { kind: 'is', target } })
  }
  const seats = async () => {
    const { rows } = await api.lists.shifts({})
    const phones = new Map((await api.lists.people({})).rows.map(({ id, phone }) => [id, phone]))
    return rows.flatMap(({ checkpoint, day, assignments }) =>
      assignments.map(
        ({ name, personId, match }) => `${checkpoint} ${day.slice(8)} ${name} ${phones.get(personId ?? 0) ?? match}`,
      ),
    )
  }
  return { api, db, bring, open, ask, answer, seats }
}

describe('names on rosters', () => {
  it('are asked post by post where several people bear them or nobody does, the likeliest first and with the reason', async () => {
    const { bring, open } = office()
    await bring()
    const asked = await open()
    expect(asked.map(({ said, context }) => [said, context])).toEqual([
      ['王伟', '甲院南门卡点'],
      ['王伟', '乙院东门卡点'],
      ['黎强', '乙院东门卡点'],
      ['轮休', '乙院东门卡点'],
    ])
    expect(asked[0]?.candidates.map(({ note, reasons }) => [note, reasons])).toEqual([
      ['社区 · 朝阳社区 · 电话尾号 0001', ['姓名相同', '同一社区']],
      ['社区 · 建设社区 · 电话尾号 0002', ['姓名相同']],
    ])
    expect(asked[1]?.candidates[0]?.note).toContain('0002')
    expect(asked[2]?.candidates.map(({ name, reasons }) => [name, reasons])).toEqual([['李强', ['同音', '在这个卡点有班']]])
    expect(asked[3]?.candidates).toEqual([])
  })

  it('are tied on every day of the post by one answer, and nowhere else: two people of one name stay two', async () => {
    const { bring, answer, seats } = office()
    await bring()
    await answer('王伟', '甲院南门卡点', '0001')
    expect((await seats()).filter((seat) => seat.includes('王伟'))).toEqual([
      '甲院南门卡点 10 王伟 19900000001',
      '乙院东门卡点 10 王伟 ambiguous',
      '甲院南门卡点 11 王伟 19900000001',
    ])
    await answer('王伟', '乙院东门卡点', '0002')
    expect((await seats()).filter((seat) => seat.includes('乙院东门卡点 10 王伟'))).toEqual(['乙院东门卡点 10 王伟 19900000002'])
  })

  it('are not asked again and change nothing when the ledgers come again, their rows in another order', async () => {
    const { api, bring, answer, ask, open, seats } = office()
    await bring()
    await answer('王伟', '甲院南门卡点', '0001')
    await answer('王伟', '乙院东门卡点', '0002')
    await answer('黎强', undefined, '0003')
    await api.identities.answer({ question: (await ask('轮休')).id, choice: { kind: 'none' } })
    expect(await open()).toEqual([])
    const before = await seats()
    const turned = ([head = '', ...rows]: string[]) => [head, ...rows.toReversed()]
    const again = [csv('值班表', turned(ROSTER)), csv('卡点台账', turned(POSTS)), csv('花名册', turned(REGISTER))]
    const preview = await api.ledgers.preview({ files: again, options: { datum: null, year: 2020 } })
    expect(preview.sheets.map(({ counts }) => [counts.identity, counts.created, counts.changed])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ])
    const codes = preview.report.files.flatMap(({ problems }) => problems.map(({ code }) => code))
    expect(codes).toContain('identity_remembered')
    expect(codes).not.toContain('person_ambiguous')
    await api.ledgers.commit({ previewId: preview.previewId })
    expect(await seats()).toEqual(before)
    expect(await open()).toEqual([])
  })

  it('that are new at the same post on a later day are tied as they were answered', async () => {
    const { bring, answer, seats } = office()
    await bring()
    await answer('王伟', '甲院南门卡点', '0001')
    await bring([csv('值班表', ['卡点名称,班次,2月12日', '甲院南门卡点,早班（8:00—16:00）,王伟'])])
    expect(await seats()).toContain('甲院南门卡点 12 王伟 19900000001')
  })

  it('are asked again once the answer is undone, and tied again once that is undone', async () => {
    const { api, bring, answer, open, seats } = office()
    await bring()
    const before = [await open(), await seats()]
    await answer('王伟', '甲院南门卡点', '0001')
    const [answered] = (await api.acts.list({ limit: 1 })).acts
    expect(answered?.title).toBe('“王伟”（甲院南门卡点）认作王伟（社区 · 朝阳社区 · 电话尾号 0001）')
    const undone = await api.acts.undo({ actId: answered?.id ?? 0 })
    expect([await open(), await seats()]).toEqual(before)
    await api.acts.undo({ actId: undone.actId })
    expect(await seats()).toContain('甲院南门卡点 11 王伟 19900000001')
  })

  it('of somebody the register lacks are entered there by the answer, and leave it when it is undone', async () => {
    const { api, bring, ask, seats } = office()
    await bring()
    await api.identities.answer({ question: (await ask('黎强')).id, choice: { kind: 'new', category: 'volunteer' } })
    const entered = (await api.lists.people({})).rows.find(({ name }) => name === '黎强')
    expect(entered).toMatchObject({ category: 'volunteer', phone: null })
    expect((await api.identities.open({})).map(({ said }) => said)).not.toContain('黎强')
    const [act] = (await api.acts.list({ limit: 1 })).acts
    await api.acts.undo({ actId: act?.id ?? 0 })
    expect((await api.lists.people({})).rows).toHaveLength(3)
    expect(await seats()).toContain('乙院东门卡点 10 黎强 unknown')
  })

  it('that mean somebody who leaves the register are asked again', async () => {
    const { api, bring, answer, open } = office()
    await bring()
    await answer('黎强', undefined, '0003')
    const li = (await api.lists.people({})).rows.find(({ name }) => name === '李强')
    await api.records.remove({ kind: 'people', ids: [li?.id ?? 0], reason: '调走' })
    expect((await open()).map(({ said }) => said)).toContain('黎强')
    expect(await api.identities.remembered()).toEqual([])
  })

  it('can be answered before anything is stored, and go with their import', async () => {
    const { api, seats, open } = office()
    const { previewId } = await api.ledgers.preview({ files: ALL, options: { datum: null, year: 2020 } })
    const page = { previewId, file: '值班表.csv', sheet: '', filter: 'identity' as const, offset: 0, around: null }
    const before = await api.ledgers.rows(page)
    const question = before.questions?.find(({ said, context }) => said === '王伟' && context === '甲院南门卡点')
    const choice = { kind: 'is' as const, target: question?.candidates[0]?.target ?? '' }
    const identities = [{ question: question?.id ?? '', choice }]
    await api.ledgers.revise({ previewId, corrections: { files: [], sheets: [], identities } })
    expect(before.total - (await api.ledgers.rows(page)).total).toBe(1)
    expect(await api.identities.remembered()).toEqual([])
    const { actId } = await api.ledgers.commit({ previewId })
    expect(await seats()).toContain('甲院南门卡点 11 王伟 19900000001')
    expect((await api.identities.remembered()).map(({ said, answer }) => [said, answer])).toEqual([
      ['王伟', '认作 王伟（社区 · 朝阳社区 · 电话尾号 0001）'],
    ])
    await api.acts.undo({ actId })
    expect([await api.identities.remembered(), await open()]).toEqual([[], []])
  })

  it('say which ledger, sheet and row they came from, and stop being asked when their shift is over', async () => {
    const { api, bring, ask } = office()
    await bring()
    expect((await ask('黎强')).source).toMatchObject({ file: '值班表.csv', row: 4 })
    expect((await api.identities.open({ asOf: '2020-02-10T16:00' })).map(({ said, rows }) => [said, rows])).toEqual([
      ['王伟', 1],
      ['黎强', 1],
      ['轮休', 1],
    ])
    expect(await api.identities.open({ asOf: '2020-02-13T08:00' })).toEqual([])
  })

  it('are found by what is typed where nobody looks like them', async () => {
    const { api, bring, ask } = office()
    await bring()
    const { id } = await ask('轮休')
    expect((await api.identities.find({ question: id, text: '0003' })).map(({ name }) => name)).toEqual(['李强'])
  })
})

describe('somebody a register lists by name alone', () => {
  const LIST = ['姓名,单位,人员类别', '李强,朝阳社区,志愿者', '赵云,朝阳社区,志愿者', '赵云,朝阳社区,志愿者']

  it('is stored once however often the list comes, and two alike stay two', async () => {
    const { api, bring } = office()
    await bring([csv('志愿者', LIST)])
    const second = await bring([csv('志愿者', LIST)])
    expect(second.files[0]).toMatchObject({ created: 0, unchanged: 3 })
    expect((await api.lists.people({})).rows.map(({ name }) => name)).toEqual(['李强', '赵云', '赵云'])
  })

  it('becomes one with a namesake by the answer, their shifts along, and stays so when the list comes again', async () => {
    const { api, bring, answer, open, seats } = office()
    await bring()
    await bring([csv('志愿者', LIST)])
    await answer('李强', undefined, '0003')
    expect((await api.lists.people({})).rows.filter(({ name }) => name === '李强')).toHaveLength(1)
    expect((await seats()).filter((seat) => seat.includes(' 李强 '))).toEqual(['乙院东门卡点 11 李强 19900000003'])
    const [act] = (await api.acts.list({ limit: 1 })).acts
    const second = await bring([csv('志愿者', LIST)])
    expect(second.files[0]).toMatchObject({ created: 0 })
    expect((await open()).map(({ said }) => said)).not.toContain('李强')
    await expect(api.acts.undo({ actId: act?.id ?? 0 })).resolves.toBeDefined()
    expect((await api.lists.people({})).rows.filter(({ name }) => name === '李强')).toHaveLength(2)
  })
})

describe('a remembered tie', () => {
  const valid = ['11010519491231002X', '440308199901010012', '110101199003070070', '32010219851212003X']

  it('never ties a row whose identity number says otherwise', async () => {
    const number = fc.option(fc.constantFrom(...valid), { nil: '' })
    await fc.assert(
      fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 6 }), async (numbers) => {
        const { api, bring, ask, db } = office()
        const cases = [
          '姓名,身份证号,社区,住址,开始日期',
          `张三,${valid[0] ?? ''},朝阳社区,,2020-02-01`,
          `张三,${valid[1] ?? ''},朝阳社区,,2020-02-01`,
        ]
        await bring([csv('居家观察台账', cases), csv('体温', ['姓名,日期,时段,体温', '张三,2020-02-02,上午,36.5'])])
        const { id, candidates } = await ask('张三')
        await api.identities.answer({ question: id, choice: { kind: 'is', target: candidates[0]?.target ?? '' } })
        const rows = numbers.map((each, i) => `张三,${each},2020-02-0${3 + i},上午,36.6`)
        await bring([csv('体温二', ['姓名,身份证号,日期,时段,体温', ...rows])])
        const tied = db.$client
          .prepare(
            'select r.id_number as said, k.id_number as tied from temperature_reading r left join isolation_case c on c.id = r.case_id left join key_person k on k.id = c.key_person_id',
          )
          .all() as { said: string | null; tied: string | null }[]
        for (const one of tied) if (one.said !== null && one.tied !== null) expect(one.tied).toBe(one.said)
        expect(tied.filter(({ said }) => said === null).every(({ tied: whom }) => whom !== null)).toBe(true)
      }),
      { numRuns: 8 },
    )
  }, 300_000)
})
