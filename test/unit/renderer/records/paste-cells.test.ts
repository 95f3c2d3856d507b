import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bulkChange } from '../../../../src/renderer/records/bulk-change.ts'
import { readPasted } from '../../../../src/renderer/records/paste-cells.ts'
import type { PastedCell } from '../../../../src/renderer/records/paste-cells.ts'

const TODAY = '2020-02-10'
const post = (id: number, values: object) => ({
  id,
  title: `${id} 号卡点`,
  values: { name: '南门', kind: 'compound_gate', compoundType: 'commercial', ...values },
})
const full = { strengthGovernment: 1, strengthCommunity: 1, strengthVolunteer: 1, strengthProperty: 1 }
const posts = [post(1, { ...full, note: null }), post(2, { ...full, note: '人脸识别' })]
const cell = (id: number, column: string, text: string): PastedCell => ({ id, column, text })

describe('cells pasted into a list', () => {
  it('become one change per record, read as if typed, without those that are so already', () => {
    const pasted = readPasted(
      'checkpoints',
      [cell(1, 'strengthGovernment', '２'), cell(1, 'note', ' 人脸识别 '), cell(2, 'note', '人脸识别'), cell(2, 'from', '2.3')],
      posts,
      TODAY,
    )
    expect(pasted.changes).toEqual([
      {
        id: 1,
        fields: [
          { key: 'strengthGovernment', was: 1, to: 2 },
          { key: 'note', was: null, to: '人脸识别' },
        ],
      },
      { id: 2, fields: [{ key: 'from', was: null, to: '2020-02-03' }] },
    ])
    expect(pasted.same).toBe(1)
  })

  it('are left out one by one where they cannot be read, with the reason', () => {
    const pasted = readPasted(
      'checkpoints',
      [cell(1, 'strengthGovernment', '两人'), cell(1, 'note', '改过'), cell(2, 'state', '达标')],
      posts,
      TODAY,
    )
    expect(pasted.changes).toEqual([{ id: 1, fields: [{ key: 'note', was: null, to: '改过' }] }])
    expect(pasted.cells.filter(({ problem }) => problem).map(({ after, problem }) => [after, problem])).toEqual([
      ['两人', '机关/区直应是0到99之间的整数。'],
      ['达标', '这一列是算出来的，不能贴。'],
    ])
  })

  it('are judged together with the rest of their record', () => {
    const closure = { id: 7, title: '某店', values: { name: '某店', closedOn: '2020-02-04', hasNotice: false, noticeOn: null } }
    const alone = readPasted('closures', [cell(7, 'closedOn', '2月30日')], [closure], TODAY)
    expect(alone.changes).toEqual([])
    const doubtful = readPasted('checkpoints', [cell(1, 'strengthGovernment', '0')], posts, TODAY)
    expect(doubtful.changes).toHaveLength(1)
    expect(doubtful.cells[0]).toMatchObject({ problem: null, doubt: '按“1+1+N+物业”标准缺机关/区直。' })
  })

  it('are each counted once: changed, left out or so already', () => {
    const columns = fc.constantFrom('strengthGovernment', 'strengthCommunity', 'note', 'from', 'kind', 'state')
    const texts = fc.constantFrom('0', '1', '3', '两人', '', '人脸识别', '2.30', '2020-2-3', '路口卡点', '不知')
    const cells = fc.uniqueArray(fc.record({ id: fc.constantFrom(1, 2), column: columns, text: texts }), {
      selector: ({ id, column }) => `${id}/${column}`,
    })
    fc.assert(
      fc.property(cells, (pasted) => {
        const { changes, cells: judged, same } = readPasted('checkpoints', pasted, posts, TODAY)
        const stored = changes.flatMap(({ fields }) => fields).length
        const wrong = judged.filter(({ problem }) => problem !== null).length
        expect(stored + wrong + same).toBe(pasted.length)
        expect(judged.length).toBe(stored + wrong)
      }),
    )
  })
})

describe('one value for many records', () => {
  it('changes those that have another, and says how many had something else', () => {
    const change = bulkChange([...posts, post(3, { note: '设外卖点' })], 'note', '人脸识别')
    expect(change).toEqual({
      changes: [
        { id: 1, fields: [{ key: 'note', was: null, to: '人脸识别' }] },
        { id: 3, fields: [{ key: 'note', was: '设外卖点', to: '人脸识别' }] },
      ],
      same: 1,
      replaced: 1,
    })
  })
})
