import { describe, expect, it } from 'vitest'
import { composeBriefing } from '../../../../src/main/briefing/compose-briefing.ts'
import { Briefing } from '../../../../src/shared/briefing/briefing.ts'
import { EVENING, figureSet, NOTHING_ENTERED, OFFICE } from './briefing-fixtures.ts'

describe('composeBriefing', () => {
  it('writes one article of four paragraphs under the head of the series', () => {
    const briefing = Briefing.parse(composeBriefing(EVENING))
    expect(briefing).toMatchObject({
      asOf: '2020-02-10T18:00',
      masthead: '示范街道信息',
      issueNo: 1,
      publisher: '示范街道疫情防控指挥部',
      date: '2020-02-10',
      contributor: '（示范街道）',
      sendTo: OFFICE.sendTo,
      issueTo: OFFICE.issueTo,
      editor: OFFICE.editor,
      printCount: 40,
    })
    const styles = briefing.paragraphs.map((paragraph) => paragraph.filter((run) => run.style !== 'body').map((run) => run.style))
    expect(styles).toEqual([['heading', 'lead'], ['lead'], ['lead'], ['lead']])
    expect(briefing.paragraphs.map((paragraph) => paragraph.find((run) => run.style === 'lead')?.text.slice(0, 2))).toEqual([
      '一是',
      '二是',
      '三是',
      '四是',
    ])
  })

  it('prints the figures of its moment, each as a run that names its figure', () => {
    const runs = composeBriefing(EVENING).paragraphs.map((paragraph) =>
      paragraph.filter((run) => run.figure !== null).map((run) => `${String(run.figure)} ${run.text}`),
    )
    expect(runs).toEqual([
      ['street_cadres 330', 'community_workers 180余', 'secondees 70余', 'volunteers 509', 'property_staff 180'],
      [
        'party_members 170余',
        'party_branches_on_checkpoints 14',
        'households_screened 22570',
        'residents_screened 71407',
        'commitments_signed 17000余',
        'commitment_rate 75.5%',
      ],
      [
        'checkpoints_active 60',
        'checkpoints_24h 60',
        'city_entries_active 8',
        'staffing_compliance 90%',
        'staffing_below_standard 6',
        'cases_cumulative 899',
        'cases_released 517',
        'cases_current 382',
        'cases_new_today 11',
        'cases_released_today 28',
      ],
      [
        'premises_closed_cumulative 1600',
        'premises_closed_current 1500余',
        'notices_posted 1286',
        'bulletins_issued 4',
        'findings_total 21',
        'findings_corrected 14',
        'findings_open 7',
        'findings_overdue 2',
      ],
    ])
  })

  it('states the cut-off, the teams and since when inspections count', () => {
    const text = textOf(EVENING)
    expect(text).toContain('截至2020年2月10日18时')
    expect(text).toContain('编成入户小分队150人、宣传小分队109人、消毒小分队120人、关卡点小分队130人，')
    expect(text).toContain('2月7日以来印发督查通报4期')
    expect(textOf({ ...EVENING, figures: { ...EVENING.figures, asOf: '2020-02-11T08:30' } })).toContain(
      '截至2020年2月11日8时30分',
    )
  })

  it('says nothing about what has not been entered', () => {
    const text = textOf(NOTHING_ENTERED)
    expect(text.replace('2020年2月10日18时', '')).not.toMatch(/\d|—|null|undefined|\{|\}|，。|，，|。。|累计/)
    expect(text).not.toContain('配齐')
    expect(composeBriefing(NOTHING_ENTERED).paragraphs).toHaveLength(4)
  })

  it('says that every post is manned, or every finding corrected, only when that is known', () => {
    const allWell = figureSet({
      checkpoints_active: 3,
      staffing_below_standard: 0,
      findings_total: 2,
      findings_corrected: 2,
      findings_open: 0,
    })
    expect(textOf({ ...EVENING, figures: allWell })).toMatch(/各点力量均已配齐。.*问题全部整改到位。/s)
    const unknown = figureSet({ checkpoints_active: 3, findings_total: 2 })
    expect(textOf({ ...EVENING, figures: unknown })).not.toMatch(/均已配齐|整改到位/)
  })

  it('leaves the imprint blank where the office has not said', () => {
    const office = { ...OFFICE, sendTo: null, issueTo: null, editor: null }
    expect(composeBriefing({ ...EVENING, office })).toMatchObject({ sendTo: '', issueTo: '', editor: '' })
  })

  function textOf(input: typeof EVENING): string {
    return composeBriefing(input)
      .paragraphs.map((paragraph) => paragraph.map((run) => run.text).join(''))
      .join('\n')
  }
})
