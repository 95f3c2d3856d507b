/** Finding records on a real database: by name, pinyin, last digits, address, number of a post; only what is there at the moment. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { area, observed, openFinding, person, post, shop } from './find-fixture.ts'

/** Characters whose reading as a surname is a trap, and plain ones; readings written by hand. */
const SURNAMES: [string, string][] = [
  ['曾', 'zeng'],
  ['单', 'shan'],
  ['仇', 'qiu'],
  ['解', 'xie'],
  ['查', 'zha'],
  ['尉迟', 'yuchi'],
  ['欧阳', 'ouyang'],
  ['周', 'zhou'],
  ['吕', 'lv'],
]
const INITIALS: Record<string, string> = { yuchi: 'yc', ouyang: 'oy' }
const GIVEN: [string, string][] = [
  ['思', 'si'],
  ['玲', 'ling'],
  ['伟', 'wei'],
  ['芳', 'fang'],
  ['国', 'guo'],
  ['梅', 'mei'],
]

const digits = (length: number) => fc.integer({ min: 0, max: 10 ** length - 1 }).map((n) => String(n).padStart(length, '0'))
const someone = fc
  .tuple(
    fc.constantFrom(...SURNAMES),
    fc.array(fc.constantFrom(...GIVEN), { minLength: 1, maxLength: 2 }),
    digits(8).map((tail) => `199${tail}`),
    digits(17),
  )
  .map(([[surname, reading], given, phone, number]) => ({
    name: surname + given.map(([character]) => character).join(''),
    pinyin: reading + given.map(([, syllable]) => syllable).join(''),
    initials: (INITIALS[reading] ?? reading.charAt(0)) + given.map(([, syllable]) => syllable.charAt(0)).join(''),
    phone,
    idNumber: `${number}X`,
  }))

describe('finding people', () => {
  it('finds everyone stored by name, pinyin, initials and the last four of phone and identity number', async () => {
    const people = fc.uniqueArray(someone, { selector: ({ phone }) => phone, minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(people, async (everyone) => {
        const { store, find } = openFinding()
        store(everyone.map(({ name, phone, idNumber }) => person(name, { phone, idNumber, unit: phone })))
        for (const { name, pinyin, initials, phone, idNumber } of everyone) {
          for (const text of [name, pinyin, initials, phone.slice(-4), phone, idNumber.slice(-4)]) {
            const { groups } = await find.query({ text, limit: 100 })
            const lines = groups.flatMap(({ found }) => found.map(({ title, belongs }) => `${title} ${belongs}`))
            expect(lines.filter((line) => line.startsWith(`${name} 志愿者，${phone}`))).toHaveLength(1)
          }
        }
      }),
      { numRuns: 8 },
    )
  })

  it('lists the very name first, then names that begin so, then names that hold it', async () => {
    const { store, titles } = openFinding()
    store(['小王思', '王思玲', '王思'].map((name) => person(name, { phone: `1990000000${name.length}`, unit: name })))
    expect(await titles('王思')).toEqual(['王思', '王思玲', '小王思'])
  })

  it.each(['䶮', '𠮷'])('finds a name with the rare character %s', async (character) => {
    const { store, titles } = openFinding()
    store([person(`刘${character}`, { phone: '19900000001' }), person('刘备', { phone: '19900000002' })])
    expect(await titles(`刘${character}`)).toEqual([`刘${character}`])
  })

  it('takes full-width digits, capitals and the apostrophes of an input method as what they mean', async () => {
    const { store, titles } = openFinding()
    store([person('周思玲', { phone: '19900005678' }), person('周山', { phone: '19900001111' })])
    expect(await Promise.all(['５６７８', 'ＺＳＬ', "zhou'si'ling", ' 周 思 玲 '].map((text) => titles(text)))).toEqual(
      Array(4).fill(['周思玲']),
    )
  })

  it('reads wildcards and quotes as the characters they are', async () => {
    const { store, titles } = openFinding()
    store([shop('百分%百货'), shop('下划_线店'), shop('百分之百货')])
    expect(await Promise.all(['分%百', '划_', '%', "'", '*', '百_'].map((text) => titles(text)))).toEqual([
      ['百分%百货'],
      ['下划_线店'],
      ['百分%百货'],
      [],
      [],
      [],
    ])
  })
})

describe('finding places, posts and shops', () => {
  const street = () => {
    const finding = openFinding()
    finding.store([
      area('community', '龙江社区'),
      area('compound', '丽江南新村', { community: '龙江社区' }),
      area('building', '1号楼', { compound: '丽江南新村', community: '龙江社区', number: 1 }),
      area('building', '12号楼', { compound: '丽江南新村', community: '龙江社区', number: 12 }),
      post(12, '丽江南新村东门卡点', { leader: { name: '文静', phone: '19911112222' } }),
      post(2, '康乐北新村南门卡点'),
      post(120, '玉兰花园西门卡点'),
      observed('秦样例', '41019919900307888X', { phone: '19900009901', address: '丽江南新村1号楼1单元101' }),
      shop('老地方火锅', { address: '中心路12号', phone: '19933334444' }),
    ])
    return finding
  }

  it('finds posts by number, the very number first', async () => {
    const { titles } = street()
    expect((await titles('12'))[0]).toBe('12 丽江南新村东门卡点')
    expect(await titles('12号卡点')).toEqual(['12 丽江南新村东门卡点'])
    expect(await titles('门卡点')).toEqual(['2 康乐北新村南门卡点', '12 丽江南新村东门卡点', '120 玉兰花园西门卡点'])
    expect(await titles('文静')).toEqual(['12 丽江南新村东门卡点'])
  })

  it('finds a building and who is observed in it by the address', async () => {
    const { titles } = street()
    expect((await titles('丽江南新村1号楼')).sort()).toEqual(['丽江南新村1号楼', '秦样例'])
    expect(await titles('南新村12号楼')).toEqual(['丽江南新村12号楼'])
    expect(await titles('ljnxc')).toEqual(['丽江南新村', '丽江南新村12号楼', '丽江南新村1号楼', '12 丽江南新村东门卡点'])
  })

  it('finds a shop by name, initials, address and phone, and a community by its name', async () => {
    const { titles } = street()
    expect(await Promise.all(['火锅', 'ldf', '中心路', '4444'].map((text) => titles(text)))).toEqual(
      Array(4).fill(['老地方火锅']),
    )
    expect(await titles('龙江社区')).toEqual(['龙江社区'])
  })

  it('says where each belongs, with numbers masked as in the lists', async () => {
    const { find } = street()
    const linesOf = async (text: string) => {
      const { groups } = await find.query({ text })
      return groups.flatMap(({ found }) => found.map(({ belongs }) => belongs))
    }
    expect(await linesOf('888X')).toEqual(['居家观察，龙江社区，丽江南新村1号楼1单元101，证号 410***********888X'])
    expect(await linesOf('9901')).toEqual(['居家观察，龙江社区，丽江南新村1号楼1单元101，电话 199****9901'])
    expect(await linesOf('丽江南新村12号楼')).toEqual(['龙江社区，丽江南新村'])
  })

  it('leaves room for every kind when one alone would fill the list', async () => {
    const { store, find } = openFinding()
    store([
      ...Array.from({ length: 30 }, (_, i) => person('王伟', { phone: `199000000${String(i).padStart(2, '0')}` })),
      observed('王伟', '410199199003078888'),
    ])
    const { groups, isCut } = await find.query({ text: 'ww' })
    expect([groups.map(({ kind, found }) => [kind, found.length]), isCut]).toEqual([
      [
        ['people', 19],
        ['cases', 1],
      ],
      true,
    ])
  })
})

describe('finding as of a moment', () => {
  it('does not find what is not there yet', async () => {
    const { store, titles } = openFinding()
    store([person('周思玲', { phone: '19900000001' }), post(7, '思玲桥卡点')], { statedAt: '2020-02-09' })
    store([observed('周思玲', '410199199003078888', { startOn: '2020-02-10' })])
    expect(await titles('思玲', '2020-02-08T18:00')).toEqual([])
    expect(await titles('思玲', '2020-02-09T18:00')).toEqual(['7 思玲桥卡点', '周思玲'])
    expect(await titles('思玲', '2020-02-10T00:00')).toEqual(['7 思玲桥卡点', '周思玲', '周思玲'])
  })

  it('finds nothing of a preview that was undone', async () => {
    const { store, titles } = openFinding()
    store([person('周思玲', { phone: '19900000001' })])
    store([person('周思思', { phone: '19900000002' }), post(1, '周口卡点')], { keep: false })
    expect(await titles('周')).toEqual(['周思玲'])
  })

  it('files a changed record anew, and under its old name no longer', async () => {
    const { store, titles } = openFinding()
    const idNumber = '11010519491231002X'
    store([observed('周思玲', idNumber, { phone: '19900000001' })])
    expect(await titles('周思玲')).toEqual(['周思玲'])
    store([observed('邹思玲', idNumber, { phone: '19900000002' })])
    expect(await Promise.all(['周思玲', 'zousiling', '0001', '0002'].map((text) => titles(text)))).toEqual([
      [],
      ['邹思玲'],
      [],
      ['邹思玲'],
    ])
  })

  it('has the same keys whether filed step by step or all at once', async () => {
    const steps = openFinding()
    const whole = openFinding()
    const batches = [
      [area('compound', '甲院', { community: '龙江社区' }), person('单田', { phone: '19900000001' })],
      [area('building', '3号楼', { compound: '甲院', community: '龙江社区', number: 3 }), post(1, '甲院南门卡点')],
      [shop('小店', { address: '甲院门口' }), post(2, '甲院南门卡点'), observed('仇样例', '410199199003078888')],
    ]
    for (const drafts of batches) {
      steps.store(drafts)
      await steps.titles('甲')
      whole.store(drafts)
    }
    await whole.titles('甲')
    expect(steps.keys()).toEqual(whole.keys())
    expect(steps.keys().length).toBeGreaterThan(30)
  })

  it('files an office anew whose keys were made by other rules', async () => {
    const { db, store, titles } = openFinding()
    store([person('周思玲', { phone: '19900000001' })])
    await titles('周')
    db.$client.exec('delete from search_key; update search_state set rules = 0')
    expect(await titles('zsl')).toEqual(['周思玲'])
  })
})

describe('the call', () => {
  it('answers for the working moment, and says how far it looked', async () => {
    const { api, store } = openFinding()
    store([person('周思玲', { phone: '19900000001' })], { statedAt: '2020-02-09' })
    await api.office.setMoment({ moment: '2020-02-08T18:00' })
    expect(await api.find.query({ text: 'zsl' })).toEqual({ asOf: '2020-02-08T18:00', groups: [], isCut: false })
    await api.office.setMoment({ moment: null })
    const belongs = '志愿者，电话 19900000001'
    const found = { kind: 'people', id: 1, name: '周思玲', title: '周思玲', belongs, areaKind: null }
    expect(await api.find.query({ text: 'zsl' })).toEqual({
      asOf: '2020-02-10T18:00',
      groups: [{ kind: 'people', found: [found] }],
      isCut: false,
    })
  })
})
