import { describe, expect, it } from 'vitest'
import { openDrafts } from '../../../../src/renderer/records/draft.ts'
import { consequenceOf } from '../../../../src/renderer/records/end-consequence.ts'
import { viewOfRow } from '../../../../src/renderer/records/row-values.ts'
import { shownProblems } from '../../../../src/renderer/records/shown-problems.ts'
import type { FieldProblem } from '../../../../src/shared/records/field.ts'

describe('what ending means', () => {
  const of = (rows: object[], on: string) =>
    consequenceOf({
      kind: 'cases',
      ending: 'released',
      rows: rows.map((row, id) => ({ id, ...row })),
      count: rows.length,
      on,
      shiftsAfter: 0,
    })
  const row = { startOn: '2020-02-04', plannedEndOn: '2020-02-18' }

  it('names an early release, by days for one and by number for many', () => {
    expect(of([row], '2020-02-10').says[1]).toBe('期满日是2020年2月18日，早了 8 天，记为提前解除。')
    expect(of([row, { ...row, plannedEndOn: '2020-02-09' }], '2020-02-10').says[1]).toBe('其中 1 人还没有期满，记为提前解除。')
    expect(of([row], '2020-02-18').says).toHaveLength(1)
  })

  it('refuses a day before the beginning', () => {
    expect(of([row], '2020-02-03').wrong).toBe('这一天早于开始的2020年2月4日，请改日期。')
    expect(of([row, row], '2020-02-03').wrong).toContain('2 条')
    expect(of([row], '2020-02-04').wrong).toBeNull()
  })

  it('tells of shifts that stay planned at a post that is no more', () => {
    const { says } = consequenceOf({
      kind: 'checkpoints',
      ending: 'abolished',
      rows: [{ id: 1, from: null }],
      count: 1,
      on: '2020-02-11',
      shiftsAfter: 15,
    })
    expect(says[1]).toContain('15 个班次')
  })
})

describe('problems of a form', () => {
  const problem = (field: string, severity: FieldProblem['severity']): FieldProblem => ({ field, severity, message: field })
  const born = [problem('name', 'error'), problem('strength', 'warning')]
  const typed = [...born, problem('phone', 'warning')]
  const shown = (isNew: boolean, isAttempted: boolean) =>
    shownProblems({ problems: typed, found: born, isNew, isAttempted }).map(({ field }) => field)

  it('stay unsaid on a new record until it is to be stored, except what typing brought', () => {
    expect(shown(true, false)).toEqual(['phone'])
    expect(shown(true, true)).toEqual(['name', 'strength', 'phone'])
  })

  it('are said at once on a stored one, but for old errors, which may stand', () => {
    expect(shown(false, false)).toEqual(['strength', 'phone'])
    expect(shown(false, true)).toEqual(['strength', 'phone'])
  })
})

describe('drafts', () => {
  it('are listed by kind, the newest first, leaving out what no form kept', () => {
    const values = (title: string) => ({ title, entries: { name: { text: '南', was: null } } })
    const drafts = [
      { key: 'checkpoints/new', at: '2020-02-10T17:58', values: values('新增卡点') },
      { key: 'checkpoints/32', at: '2020-02-10T18:01', values: values('32 康乐北新村南门') },
      { key: 'cases/new', at: '2020-02-10T18:02', values: values('新增观察人员') },
      { key: 'checkpoints/33', at: '2020-02-10T18:03', values: { title: '空的', entries: {} } },
      { key: 'checkpoints/abc', at: '2020-02-10T18:04', values: values('别的') },
      { key: 'checkpoints/34', at: '2020-02-10T18:05', values: { text: '旧版本留下的' } },
    ]
    expect(openDrafts('checkpoints', drafts).map(({ id, title }) => [id, title])).toEqual([
      [32, '32 康乐北新村南门'],
      [null, '新增卡点'],
    ])
  })
})

describe('a row of a list read as a record', () => {
  it('finds its fields under the names they have in lists', () => {
    const row = {
      id: 32,
      number: 32,
      name: '康乐北新村南门',
      compound: '康乐北新村',
      strength: { government: 0, community: 2, volunteer: 1, property: 0 },
      lon: 113.2,
      lat: 34.8,
    }
    expect(viewOfRow('checkpoints', row)).toMatchObject({
      title: '32 康乐北新村南门',
      values: { compoundName: '康乐北新村', strengthGovernment: 0, strengthCommunity: 2 },
      place: { lon: 113.2, lat: 34.8 },
    })
    const person = { id: 1, name: '某某', phone: '199****0001', responsible: [{ level: 2, title: '社区书记', name: '李某' }] }
    expect(viewOfRow('cases', person)).toMatchObject({ values: { responsible2: '李某' }, masked: ['phone'] })
  })
})
