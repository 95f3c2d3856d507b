/** People offered for a seat: never somebody the check would then complain about, and never nobody without a reason. */
import { restHoursIn } from '../../../../src/main/roster/rest-hours.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { candidatesFor } from '../../../../src/main/roster/candidates.ts'
import { checkRoster } from '../../../../src/main/roster/check-roster.ts'
import { readShifts } from '../../../../src/main/roster/read-shifts.ts'
import { assignment } from '../../../../src/main/roster/table.ts'
import { BANDS, smallRoster } from './small-roster.ts'

const asked = { seat: 'community' as const, among: null, limit: 200, moment: '2020-02-10T18:00' }

describe('people for a seat', () => {
  it('are never called free when the check would report them', async () => {
    const { api, addPerson, shiftAt, db } = smallRoster()
    const office = (await api.office.status()).office
    const people = Array.from({ length: 6 }, (_, i) => addPerson(`人${i}`, i < 3 ? 'community_worker' : 'street_cadre'))
    const place = fc.record({
      post: fc.constantFrom(0 as const, 1 as const),
      day: fc.integer({ min: 0, max: 6 }),
      band: fc.constantFrom(...BANDS.map(([name]) => name)),
    })
    const duty = fc.record({ at: place, person: fc.constantFrom(...people) })
    fc.assert(
      fc.property(fc.array(duty, { maxLength: 14 }), place, (duties, at) => {
        db.delete(assignment).run()
        for (const { at: where, person: personId } of duties) {
          db.insert(assignment)
            .values({
              shiftId: shiftAt(where.post, where.day, where.band),
              position: 0,
              nameWritten: '人',
              personId,
              match: 'linked',
            })
            .run()
        }
        const shiftId = shiftAt(at.post, at.day, at.band)
        const [free, standIn, conflict] = candidatesFor(db, office, { ...asked, shiftId }).bands.map((band) => band.people)
        expect([...(free ?? []), ...(standIn ?? []), ...(conflict ?? [])].map(({ personId }) => personId).sort()).toEqual(people)
        const shifts = readShifts(db, {})
        for (const personId of people) {
          const reported = () =>
            checkRoster(shifts, {}, restHoursIn(db, office.rules)).conflicts.filter(({ person }) => person.id === personId).length
          const before = reported()
          const target = shifts.find(({ id }) => id === shiftId)
          target?.assignments.push({ id: -1, name: '人', personId, category: null, seat: null, phone: null, match: 'linked' })
          const isWorse = reported() > before
          target?.assignments.pop()
          const isOffered = [...(free ?? []), ...(standIn ?? [])].some((one) => one.personId === personId)
          expect(isOffered).toBe(!isWorse)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('come from the own community first, then whoever has had least duty', async () => {
    const { api, addPerson, shiftAt, sit } = smallRoster()
    const busy = addPerson('周秀青', 'community_worker', { unit: '东风社区', phone: '19900000546' })
    addPerson('龙江来的', 'community_worker', { unit: '龙江社区' })
    addPerson('崔浩', 'community_worker', { unit: '东风社区' })
    sit(shiftAt(1, 4, '中班'), busy, '周秀青')
    const { bands } = await api.roster.candidates({ shiftId: shiftAt(0, 0, '中班'), seat: 'community' })
    expect(bands[0]?.people.map(({ name, weekHours, phoneEnd }) => [name, weekHours, phoneEnd])).toEqual([
      ['崔浩', 0, null],
      ['周秀青', 8, '0546'],
      ['龙江来的', 0, null],
    ])
  })

  it('are told why nobody is free, and what stands against each', async () => {
    const { api, addPerson, shiftAt, sit } = smallRoster()
    const personId = addPerson('崔浩', 'community_worker')
    sit(shiftAt(1, 0, '早班'), personId, '崔浩')
    sit(shiftAt(1, 1, '早班'), personId, '崔浩')
    addPerson('苏永', 'street_cadre')
    addPerson('王警官', 'police')
    const { bands } = await api.roster.candidates({ shiftId: shiftAt(0, 0, '中班'), seat: 'community' })
    expect(bands.map(({ title, total, sentence, people }) => [title, total, sentence, people.map((one) => one.verdict)])).toEqual(
      [
        ['社区人员，无冲突', 0, '1 名社区人员已全部排班，无人满足休息12小时。', []],
        ['机关、志愿人员，前后12小时无班，可顶岗', 1, null, ['可排']],
        ['有冲突，须写原因', 1, null, ['前 0 后 8 小时']],
      ],
    )
    const other = await api.roster.candidates({ shiftId: shiftAt(0, 0, '早班'), seat: 'community' })
    expect(other.bands[2]?.people[0]?.verdict).toBe('同时在2号卡点')
    const none = await api.roster.candidates({ shiftId: shiftAt(0, 0, '早班'), seat: 'property' })
    expect(none.bands[0]?.sentence).toBe('花名册里没有物业人员。可先导入花名册，或请别的人员顶岗。')
  })

  it.each(['李轩芳', 'lixuanfang', 'lxf', '0312', '123X'])('are found by “%s”', async (text) => {
    const { api, addPerson, shiftAt } = smallRoster()
    const person = { name: '李轩芳', idNumber: '41019919900307123X', phone: '19900000312' }
    const { created } = await importPeople(api, [person])
    expect(created).toBe(1)
    addPerson('崔浩', 'community_worker')
    const { bands } = await api.roster.candidates({ shiftId: shiftAt(0, 0, '早班'), seat: 'community', text })
    expect(bands.flatMap(({ people }) => people.map(({ name }) => name))).toEqual(['李轩芳'])
  })
})

/** As a ledger, so that the history tells the search keys of them. */
async function importPeople(
  api: ReturnType<typeof smallRoster>['api'],
  people: { name: string; idNumber: string; phone: string }[],
) {
  const rows = people.map(({ name, idNumber, phone }, i) => `${i + 1},${name},女,${idNumber},${phone},社区,东风社区`)
  const text = ['人员花名册', '序号,姓名,性别,身份证号,联系电话,人员类别,单位', ...rows].join('\n')
  const files = [new File([text], '人员花名册.csv')]
  const { previewId } = await api.ledgers.preview({ files, options: { datum: null, year: null } })
  const report = await api.ledgers.commit({ previewId })
  return { created: report.files.reduce((sum, sheet) => sum + sheet.created, 0) }
}
