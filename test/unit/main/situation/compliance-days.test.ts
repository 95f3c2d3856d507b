/** Posts that meet the staffing standard, day by day, held against the figure of each evening. */
import { expect, it } from 'vitest'
import { checkpoint, checkpointStrength } from '../../../../src/main/checkpoints/table.ts'
import { openTestOffice } from '../../../fixtures/office.ts'

const MET = { government: 1, community: 1, volunteer: 1, property: 1 }

it('counts each evening as the figure does: posts that open and close, and strengths declared anew', async () => {
  const { api, db } = openTestOffice()
  const post = (name: string, from: string | null, to: string | null = null) =>
    db
      .insert(checkpoint)
      .values({
        name,
        kind: name === '入市口' ? 'city_entry' : 'compound_gate',
        compoundType: 'commercial',
        positionState: 'none',
        hasPartyBranch: false,
        is24h: true,
        from,
        to,
      })
      .returning()
      .get().id
  const declare = (checkpointId: number, from: string, strength: typeof MET) =>
    db
      .insert(checkpointStrength)
      .values({ checkpointId, from, ...strength })
      .run()
  const always = post('东门', null)
  declare(always, '2020-02-06', { ...MET, community: 0 })
  declare(always, '2020-02-08', MET)
  const late = post('西门', '2020-02-07', '2020-02-10')
  declare(late, '2020-02-07', { ...MET, volunteer: 0 })
  post('入市口', '2020-02-01')
  const { compliance } = (await api.situation.at({})).days
  expect(compliance).toEqual([
    { day: '2020-02-06', met: 0, lacking: 1, posts: 1 },
    { day: '2020-02-07', met: 0, lacking: 2, posts: 2 },
    { day: '2020-02-08', met: 1, lacking: 1, posts: 2 },
    { day: '2020-02-09', met: 1, lacking: 1, posts: 2 },
    { day: '2020-02-10', met: 1, lacking: 0, posts: 1 },
  ])
  for (const { day, lacking, posts } of compliance) {
    const { figures } = await api.figures.at({ asOf: day === '2020-02-10' ? `${day}T18:00` : `${day}T23:59` })
    expect([figures.staffing_below_standard.value, figures.checkpoints_active.value]).toEqual([lacking, posts])
  }
})
