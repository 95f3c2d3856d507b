/** A block of cells filled at once, and a week copied: who is put in, who is not and why, all in one act. */
import { describe, expect, it } from 'vitest'
import { batch } from '../../../../src/main/changes/table.ts'
import { assignment } from '../../../../src/main/roster/table.ts'
import { eq } from 'drizzle-orm'
import { refusalOf, smallRoster } from './small-roster.ts'

const seat = 'community' as const
const named = (name: string, phone: string | null = null) => ({ name, phone })

type Office = ReturnType<typeof smallRoster>

async function namesAt({ api }: Office, post: 0 | 1, band: number, day: number) {
  const cell = (await api.roster.grid({})).posts[post]?.bands[band]?.cells[day]
  return cell?.people.map(({ name }) => name)
}

describe('a pasted block', () => {
  it('puts everybody in as one act, and undoing takes all of them back', async () => {
    const office = smallRoster()
    const { api, addPerson, shiftAt, db } = office
    addPerson('崔浩', 'community_worker')
    addPerson('贺强', 'community_worker')
    const before = db.select().from(batch).all().length
    const cells = [
      { shiftId: shiftAt(0, 0, '中班'), seat, was: [], people: [named('崔浩')] },
      { shiftId: shiftAt(0, 1, '中班'), seat, was: [], people: [named('贺强')] },
    ]
    const done = await api.roster.place({ what: '粘贴', cells })
    expect(done).toEqual({ title: '粘贴 2 格', placed: 2, cleared: 0, left: [], unknown: [] })
    expect([await namesAt(office, 0, 2, 0), await namesAt(office, 0, 2, 1)]).toEqual([['崔浩'], ['贺强']])
    const acts = db.select().from(batch).all()
    expect(acts.length).toBe(before + 1)
    await api.acts.undo({ actId: acts.at(-1)?.id ?? 0 })
    expect([await namesAt(office, 0, 2, 0), await namesAt(office, 0, 2, 1)]).toEqual([[], []])
  })

  it('lets people change places within the block', async () => {
    const office = smallRoster()
    const { api, addPerson, shiftAt, sit } = office
    const [one, other] = [addPerson('崔浩', 'community_worker'), addPerson('贺强', 'community_worker')]
    const [here, there] = [shiftAt(0, 0, '中班'), shiftAt(1, 0, '中班')]
    sit(here, one, '崔浩')
    sit(there, other, '贺强')
    const cells = [
      { shiftId: here, seat, was: ['崔浩'], people: [{ personId: other }] },
      { shiftId: there, seat, was: ['贺强'], people: [{ personId: one }] },
    ]
    expect((await api.roster.place({ what: '粘贴', cells })).left).toEqual([])
    expect([await namesAt(office, 0, 2, 0), await namesAt(office, 1, 2, 0)]).toEqual([['贺强'], ['崔浩']])
  })

  it('tells of everybody who cannot stand there, and leaves a cell nobody could enter as it was', async () => {
    const office = smallRoster()
    const { api, addPerson, shiftAt, sit } = office
    const busy = addPerson('崔浩', 'community_worker')
    const sitting = addPerson('贺强', 'community_worker')
    sit(shiftAt(1, 0, '中班'), busy, '崔浩')
    sit(shiftAt(0, 0, '中班'), sitting, '贺强')
    addPerson('周秀青', 'community_worker')
    const done = await api.roster.place({
      what: '粘贴',
      cells: [
        { shiftId: shiftAt(0, 0, '中班'), seat, was: ['贺强'], people: [named('崔浩')] },
        { shiftId: shiftAt(0, 3, '中班'), seat, was: [], people: [named('周秀青'), named('早班8点到16点'), named('李新来')] },
      ],
    })
    expect(done.placed).toBe(2)
    expect(done.unknown).toEqual(['李新来'])
    expect(done.left.map(({ place, name, why }) => `${place} ${name}：${why}`)).toEqual([
      '2月10日中班 1 甲院南门卡点 社区 崔浩：2月10日16:00起已在2号卡点，与这一班时间重叠',
      '2月13日中班 1 甲院南门卡点 社区 早班8点到16点：不像姓名，花名册里也没有',
    ])
    expect([await namesAt(office, 0, 2, 0), await namesAt(office, 0, 2, 3)]).toEqual([['贺强'], ['周秀青', '李新来']])
  })

  it('tells namesakes apart by the number behind the name', async () => {
    const office = smallRoster()
    const { api, addPerson, shiftAt } = office
    addPerson('王伟', 'community_worker', { phone: '19900000001' })
    const second = addPerson('王伟', 'community_worker', { phone: '19900000002' })
    await api.roster.place({
      what: '粘贴',
      cells: [{ shiftId: shiftAt(0, 0, '中班'), seat, was: [], people: [named('王伟', '0002')] }],
    })
    const cell = (await api.roster.grid({})).posts[0]?.bands[2]?.cells[0]
    expect(cell?.people).toMatchObject([{ name: '王伟', personId: second, isAmbiguous: false }])
  })

  it('empties the cells that name nobody, in one act', async () => {
    const office = smallRoster()
    const { api, addPerson, shiftAt, sit } = office
    sit(shiftAt(0, 0, '中班'), addPerson('崔浩', 'community_worker'), '崔浩')
    sit(shiftAt(0, 1, '中班'), addPerson('贺强', 'community_worker'), '贺强')
    const cells = [
      { shiftId: shiftAt(0, 0, '中班'), seat, was: ['崔浩'], people: [] },
      { shiftId: shiftAt(0, 1, '中班'), seat, was: ['贺强'], people: [] },
    ]
    expect(await api.roster.place({ what: '清空', cells })).toMatchObject({ placed: 0, cleared: 2, left: [] })
    expect([await namesAt(office, 0, 2, 0), await namesAt(office, 0, 2, 1)]).toEqual([[], []])
  })

  it('leaves locked people and cells that others changed meanwhile', async () => {
    const office = smallRoster()
    const { api, addPerson, shiftAt, sit, db } = office
    const row = sit(shiftAt(0, 0, '中班'), addPerson('崔浩', 'community_worker'), '崔浩')
    db.update(assignment).set({ isLocked: true }).where(eq(assignment.id, row)).run()
    addPerson('贺强', 'community_worker')
    const refusal = await refusalOf(
      api.roster.place({
        what: '粘贴',
        cells: [
          { shiftId: shiftAt(0, 0, '中班'), seat, was: ['崔浩'], people: [named('贺强')] },
          { shiftId: shiftAt(0, 1, '中班'), seat, was: ['赵六'], people: [named('贺强')] },
        ],
      }),
    )
    expect(refusal).toMatchObject({
      code: 'invalid_input',
      data: { placed: 0, left: [{ why: '崔浩已锁定，没有动' }, { why: '这一格刚被改过，现在是空' }] },
    })
    expect(await namesAt(office, 0, 2, 0)).toEqual(['崔浩'])
  })
})

describe('a week copied', () => {
  /** The week after the fixture's, laid out and empty. */
  async function nextWeek() {
    const office = smallRoster()
    await office.api.roster.openWeek({ from: '2020-02-17' })
    return office
  }
  const week = { from: '2020-02-17', to: '2020-02-23' }

  it('puts the same people on the same weekday, where the seat is empty', async () => {
    const office = await nextWeek()
    const { api, addPerson, shiftAt, sit } = office
    sit(shiftAt(0, 0, '中班'), addPerson('崔浩', 'community_worker'), '崔浩')
    sit(shiftAt(1, 2, '早班'), addPerson('贺强', 'street_cadre'), '贺强')
    const done = await api.roster.copyWeek(week)
    expect(done).toMatchObject({ placed: 2, left: [] })
    const grid = await api.roster.grid(week)
    expect(grid.posts[0]?.bands[2]?.cells[0]?.people).toMatchObject([{ name: '崔浩', seat: 'community' }])
    expect(grid.posts[1]?.bands[1]?.cells[2]?.people).toMatchObject([{ name: '贺强', seat: 'government' }])
    // nothing is left to be put in
    expect(await refusalOf(api.roster.copyWeek(week))).toMatchObject({ code: 'invalid_input' })
  })

  it('says whom something is against, and keeps to the posts that are meant', async () => {
    const office = await nextWeek()
    const { api, addPerson, shiftAt, sit } = office
    const person = addPerson('崔浩', 'community_worker')
    // Sunday night and Monday morning of the copied week would leave no rest
    sit(shiftAt(0, 6, '中班'), person, '崔浩')
    sit(shiftAt(1, 0, '夜班'), person, '崔浩')
    const done = await api.roster.copyWeek({ ...week, posts: ['乙院北门卡点'] }).catch((error: unknown) => error)
    expect(done).toMatchObject({
      data: { placed: 0, left: [{ name: '崔浩', place: '2月17日夜班 2 乙院北门卡点 社区' }] },
    })
    expect((await api.roster.copyWeek({ ...week, posts: ['甲院南门卡点'] })).placed).toBe(1)
  })

  it('refuses where the week before has nobody', async () => {
    const office = await nextWeek()
    expect(await refusalOf(office.api.roster.copyWeek(week))).toMatchObject({ code: 'invalid_input' })
  })
})
