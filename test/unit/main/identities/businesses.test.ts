/** Applications to reopen whose business the closure ledgers have twice, or elsewhere, or under a name that is only alike. */
import { describe, expect, it } from 'vitest'
import { openTestOffice } from '../../../fixtures/office.ts'

const CLOSURES = [
  '门店名称,地址,社区,经营者,电话,关停日期',
  '康乐超市,振兴路1号,朝阳社区,何秀,19900000001,2020-01-28',
  '康乐超市,中山路2号,建设社区,张三,19900000002,2020-01-28',
  '李家面馆,振兴路9号,朝阳社区,李四,19900000003,2020-01-28',
  '老王五金店（北门店）,解放路3号,朝阳社区,王五,19900000004,2020-01-28',
  '独一家,解放路5号,建设社区,赵六,19900000005,2020-01-28',
]
const APPLICATIONS = [
  '单位名称,地址,社区,负责人,电话,复工人数,申请日期',
  '康乐超市,振兴路1号,朝阳社区,何秀,19900000001,3,2020-02-08',
  '康乐超市,,朝阳社区,何秀,19900000001,3,2020-02-09',
  '李家面馆,振兴路109号,朝阳社区,李四,19900000003,2,2020-02-08',
  '老王五金店,解放路3号,朝阳社区,王五,19900000004,1,2020-02-08',
  '独一家,,,赵六,,1,2020-02-08',
  '从来没有的店,别处1号,朝阳社区,孙七,19900000009,1,2020-02-08',
]

function office() {
  const { api, db } = openTestOffice({ now: '2020-02-10T07:00' })
  const bring = async (name: string, lines: string[]) => {
    const files = [new File([lines.join('\n')], name)]
    const preview = await api.ledgers.preview({ files, options: { datum: null, year: 2020 } })
    await api.ledgers.commit({ previewId: preview.previewId })
    return preview.report.files.flatMap(({ problems }) => problems).filter(({ row }) => row > 0)
  }
  const tied = () =>
    db.$client
      .prepare(
        `select r.name || ' ' || coalesce(r.address, '—') || ' → ' || coalesce(p.name || ' ' || p.address, '—') as tie
          from reopening_application r left join premises p on p.id = r.premises_id order by r.id`,
      )
      .pluck()
      .all()
  const asked = async (said: string) => {
    const found = (await api.identities.open({})).find((one) => one.said === said)
    if (!found) throw new Error(`nothing is asked of ${said}`)
    return found
  }
  return { api, bring, tied, asked }
}

const BEFORE = [
  '康乐超市 振兴路1号 → 康乐超市 振兴路1号',
  '康乐超市 — → —',
  '李家面馆 振兴路109号 → —',
  '老王五金店 解放路3号 → —',
  '独一家 — → 独一家 解放路5号',
  '从来没有的店 别处1号 → —',
]

describe('an application to reopen', () => {
  it('is asked about where several businesses, or one elsewhere, or one called alike may be meant, and nowhere else', async () => {
    const { api, bring, tied } = office()
    await bring('关停台账.csv', CLOSURES)
    const problems = await bring('复工申请台账.csv', APPLICATIONS)
    expect(tied()).toEqual(BEFORE)
    const open = await api.identities.open({})
    expect(open.map(({ subject, said, context, why }) => [subject, said, context, why])).toEqual([
      ['business', '康乐超市', '朝阳社区，电话尾号 0001', '关停台账里有 2 家同名'],
      ['business', '李家面馆', '振兴路109号，朝阳社区，电话尾号 0003', '关停台账里有这个店名，地址或社区不一样'],
      ['business', '老王五金店', '解放路3号，朝阳社区，电话尾号 0004', '关停台账里没有这个店名，有相近的'],
    ])
    expect(open[0]?.candidates.map(({ name, note, reasons }) => [name, note, reasons])).toEqual([
      ['康乐超市', '朝阳社区 · 振兴路1号 · 何秀 · 电话尾号 0001', ['店名相同', '电话末四位相同', '同一社区']],
      ['康乐超市', '建设社区 · 中山路2号 · 张三 · 电话尾号 0002', ['店名相同']],
    ])
    // the shop next door is not meant
    expect(open[1]?.candidates.map(({ name }) => name)).toEqual(['李家面馆'])
    expect(open[2]?.candidates[0]?.reasons).toEqual(['店名相近', '地址相同', '电话末四位相同', '同一社区'])
    expect(open[1]).toMatchObject({ source: { file: '复工申请台账.csv', row: 4 }, seenIn: { kind: 'reopenings' } })
    expect(problems.map(({ row, message }) => [row, message])).toEqual([
      [3, '关停台账里有2家“康乐超市”，请确认一次是哪一家，以后照此认。'],
      [4, '关停台账里的“李家面馆”地址或社区不一样，请确认一次是哪一家，以后照此认。'],
      [5, '关停台账里没有“老王五金店”，但有相近的店铺，请确认一次是哪一家，以后照此认。'],
      [7, '关停台账里没有“从来没有的店”，先存着；关停台账导入后会自动对上。'],
    ])
  })

  it('is tied by the answer, and so is every later one that says the same', async () => {
    const { api, bring, tied, asked } = office()
    await bring('关停台账.csv', CLOSURES)
    await bring('复工申请台账.csv', APPLICATIONS)
    const { id, candidates } = await asked('康乐超市')
    const choice = { kind: 'is' as const, target: candidates[1]?.target ?? '' }
    const { title } = await api.identities.answer({ question: id, choice })
    expect(title).toBe('“康乐超市”（朝阳社区，电话尾号 0001）认作康乐超市（建设社区 · 中山路2号 · 张三 · 电话尾号 0002）')
    expect(tied()[1]).toBe('康乐超市 — → 康乐超市 中山路2号')

    const [answered] = (await api.acts.list({})).acts
    const changes = await api.acts.changes({ id: answered?.id ?? 0 })
    expect(changes.map(({ record }) => record)).toContain('确认的身份 康乐超市，认作康乐超市（中山路2号）')

    const later = [
      APPLICATIONS[0] ?? '',
      '康乐超市,,朝阳社区,何秀,19900000001,3,2020-02-10',
      '康乐超市,,建设社区,何秀,,3,2020-02-07',
    ]
    const problems = await bring('复工申请台账2.csv', later)
    expect(tied().slice(-2)).toEqual(['康乐超市 — → 康乐超市 中山路2号', '康乐超市 — → —'])
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['identity_remembered', '“康乐超市”按已确认的身份认作康乐超市（中山路2号）。'],
      // of another community and telephone: another question
      ['premises_unknown', '关停台账里有2家“康乐超市”，请确认一次是哪一家，以后照此认。'],
    ])
    expect((await api.identities.remembered()).map(({ said, context, answer }) => [said, context, answer])).toEqual([
      ['康乐超市', '朝阳社区，电话尾号 0001', '认作 康乐超市（建设社区 · 中山路2号 · 张三 · 电话尾号 0002）'],
    ])
  })

  it('means nobody again when the answer is taken back, and is asked about anew', async () => {
    const { api, bring, tied, asked } = office()
    await bring('关停台账.csv', CLOSURES)
    await bring('复工申请台账.csv', APPLICATIONS)
    for (const said of ['康乐超市', '老王五金店']) {
      const { id, candidates } = await asked(said)
      await api.identities.answer({ question: id, choice: { kind: 'is', target: candidates[0]?.target ?? '' } })
    }
    expect([tied()[1], tied()[3]]).toEqual([
      '康乐超市 — → 康乐超市 振兴路1号',
      '老王五金店 解放路3号 → 老王五金店（北门店） 解放路3号',
    ])
    for (const { id } of await api.identities.remembered()) await api.identities.forget({ id })
    expect(tied()).toEqual(BEFORE)
    expect((await api.identities.open({})).length).toBe(3)
  })

  it('that is none of them is not asked about again, nor tied by its name alone, until a ledger names it with its address', async () => {
    const { api, bring, tied, asked } = office()
    await bring('关停台账.csv', CLOSURES)
    await bring('复工申请台账.csv', APPLICATIONS)
    const { id } = await asked('李家面馆')
    await api.identities.answer({ question: id, choice: { kind: 'none' } })
    expect((await api.identities.open({})).map(({ said }) => said)).toEqual(['康乐超市', '老王五金店'])
    const again = await bring('复工申请台账2.csv', [
      APPLICATIONS[0] ?? '',
      '李家面馆,振兴路109号,朝阳社区,李四,19900000003,2,2020-02-09',
    ])
    expect(again.map(({ message }) => message)).toEqual(['“李家面馆”按已确认的身份不是关停台账里的店铺。'])
    expect(tied().filter((tie) => String(tie).startsWith('李家'))).toEqual([
      '李家面馆 振兴路109号 → —',
      '李家面馆 振兴路109号 → —',
    ])
    await bring('关停台账2.csv', [CLOSURES[0] ?? '', '李家面馆,振兴路109号,朝阳社区,李四,19900000003,2020-01-28'])
    expect(tied().filter((tie) => String(tie).startsWith('李家'))).toEqual(
      Array(2).fill('李家面馆 振兴路109号 → 李家面馆 振兴路109号'),
    )
  })

  it('is asked about in the preview and stored with the answer', async () => {
    const { api, bring, tied } = office()
    await bring('关停台账.csv', CLOSURES)
    const files = [new File([APPLICATIONS.join('\n')], '复工申请台账.csv')]
    const { previewId } = await api.ledgers.preview({ files, options: { datum: null, year: 2020 } })
    const page = { previewId, file: '复工申请台账.csv', sheet: '', filter: 'identity' as const, offset: 0, around: null }
    const { questions = [] } = await api.ledgers.rows(page)
    expect(questions.map(({ said }) => said).toSorted()).toEqual(['康乐超市', '李家面馆', '老王五金店'].toSorted())
    const identities = questions.map(({ id, candidates }) => ({
      question: id,
      choice: { kind: 'is' as const, target: candidates[0]?.target ?? '' },
    }))
    await api.ledgers.revise({ previewId, corrections: { files: [], sheets: [], identities } })
    await api.ledgers.commit({ previewId })
    expect(tied()).toEqual([
      BEFORE[0],
      '康乐超市 — → 康乐超市 振兴路1号',
      '李家面馆 振兴路109号 → 李家面馆 振兴路9号',
      '老王五金店 解放路3号 → 老王五金店（北门店） 解放路3号',
      BEFORE[4],
      BEFORE[5],
    ])
    expect(await api.identities.open({})).toEqual([])
  })

  it('of a name that only one business bears is not tied to one of another community', async () => {
    const { bring, tied, asked } = office()
    await bring('关停台账.csv', CLOSURES)
    await bring('复工申请台账.csv', [APPLICATIONS[0] ?? '', '独一家,,朝阳社区,赵六,,1,2020-02-08'])
    expect(tied()).toEqual(['独一家 — → —'])
    expect((await asked('独一家')).why).toBe('关停台账里有这个店名，地址或社区不一样')
  })
})
