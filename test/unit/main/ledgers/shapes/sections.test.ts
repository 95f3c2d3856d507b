/** Rows inside a table that stand over others: no record of their own, and what they say holds for the rows below. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftsIn, readRows } from '../read/ledger-files.ts'

const phone = (n: number) => `1990000000${String(n)}`

describe('a row over others', () => {
  it.each([
    ['counted in Chinese beside its words', ['一', '机关干部'], ['二', '社区工作者'], []],
    ['in one cell merged across', ['（一）机关干部（1人）', null], ['（二）社区工作者（1人）', null], ['A2:E2', 'A4:E4']],
    ['in the first cell alone', ['机关干部（1人）', null], ['社区工作者', null], []],
  ] as [string, (string | null)[], (string | null)[], string[]][])(
    '%s is nobody, and names the category',
    async (_, a, b, merges) => {
      const sheet = await readRows(
        [
          ['序号', '姓名', '性别', '电话', '政治面貌'],
          [...a, null, null, null],
          [1, '刘强', '男', phone(1), null],
          [...b, null, null, null],
          [1, '王芳', '女', phone(2), null],
        ],
        {},
        merges,
      )
      expect(draftsIn(sheet, 'people').map(({ name, category }) => [name, category])).toEqual([
        ['刘强', 'street_cadre'],
        ['王芳', 'community_worker'],
      ])
    },
  )

  it('gives the unit where the rows have none, and its category', async () => {
    const sheet = await readRows(
      [
        ['姓名', '联系电话', '特长'],
        ['（一）区审计局（1人）', null, null],
        ['刘强', phone(1), null],
        ['（二）学府社区', null, null],
        ['王芳', phone(2), null],
      ],
      {},
      ['A2:C2', 'A4:C4'],
    )
    expect(draftsIn(sheet, 'people').map(({ unit, category }) => [unit, category])).toEqual([
      ['区审计局', 'district_secondee'],
      ['学府社区', 'community_worker'],
    ])
  })

  it('gives the community of posts and the trade of shops', async () => {
    const posts = await readRows(
      [
        ['序号', '卡点名称', '负责人', '24小时值守'],
        ['一、学府社区（1个）', null, null, null],
        [1, '学府花园东门', '王强', '√'],
        ['二、朝阳社区（1个）', null, null, null],
        [1, '朝阳里南门', '李芳', '√'],
      ],
      {},
      ['A2:D2', 'A4:D4'],
    )
    expect(draftsIn(posts, 'checkpoints').map(({ name, community }) => [name, community])).toEqual([
      ['学府花园东门', '学府社区'],
      ['朝阳里南门', '朝阳社区'],
    ])
    const shops = await readRows([
      ['序号', '店名', '经营者', '关停日期'],
      ['一', '餐饮类', null, null],
      [1, '甲店', '王强', '2020-01-27'],
      ['二', '娱乐类', null, null],
      [1, '乙店', '李芳', '2020-01-25'],
    ])
    expect(draftsIn(shops, 'closures').map(({ name, trade }) => [name, trade])).toEqual([
      ['甲店', '餐饮类'],
      ['乙店', '娱乐类'],
    ])
  })

  it('names the post of a roster’s next block, merged across or over headings that come again', async () => {
    const blocks = [
      ['学府花园东门', null, null],
      ['8:00-20:00', '刘强', '王芳'],
      ['朝阳里南门', null, null],
      ['8:00-20:00', '张三', '李四'],
    ]
    const merged = await readRows([['班次', '2020年2月10日', '2020年2月11日'], ...blocks], {}, ['A2:C2', 'A4:C4'])
    expect(draftsIn(merged, 'roster').map(({ checkpoint, people }) => [checkpoint, people[0]?.name])).toEqual([
      ['学府花园东门', '刘强'],
      ['学府花园东门', '王芳'],
      ['朝阳里南门', '张三'],
      ['朝阳里南门', '李四'],
    ])
  })

  it('is never a record, whatever the rows under it are', async () => {
    const category = fc.constantFrom('机关干部', '社区工作者', '志愿者', '物业人员', '民警')
    const names = fc.uniqueArray(fc.constantFrom('刘强', '王芳', '赵亮', '孙丽', '周明', '何秀'), { minLength: 1, maxLength: 4 })
    const groups = fc.array(fc.tuple(category, names), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(groups, async (all) => {
        const rows = all.flatMap(([title, people], g) => [
          ['一二三四'.charAt(g), title, null, null],
          ...people.map((name, i) => [i + 1, name, '男', `199${String(g)}000000${String(i)}`]),
        ])
        const sheet = await readRows([['序号', '姓名', '性别', '手机'], ...rows])
        expect(draftsIn(sheet, 'people').map(({ name }) => name)).toEqual(all.flatMap(([, people]) => people))
      }),
      { numRuns: 30, seed: 20200210 },
    )
  })
})
