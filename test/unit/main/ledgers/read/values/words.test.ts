import { describe, expect, it } from 'vitest'
import { createWords } from '../../../../../../src/main/ledgers/read/values/words.ts'

const { caseStateOf, categoryOfUnit, compoundTypeOf, datumIn, findingStateOf, markOf, partyMemberOf, staffCategoryOf } =
  createWords([])

describe('words of the trade', () => {
  it.each([
    ['镇干部', 'street_cadre'],
    ['机关干部', 'street_cadre'],
    ['街道干部', 'street_cadre'],
    ['机 关', 'street_cadre'],
    ['区直下沉', 'district_secondee'],
    ['区直单位下沉干部', 'district_secondee'],
    ['社工', 'community_worker'],
    ['村两委', 'community_worker'],
    ['社区工作者', 'community_worker'],
    ['社区民警', 'police'],
    ['社区医生', 'medical'],
    ['志愿者（党员）', 'volunteer'],
    ['党员志愿者', 'volunteer'],
    ['社区志愿者', 'volunteer'],
    ['保安', 'property_staff'],
    ['片警', 'police'],
    ['片医', 'medical'],
    ['民兵', 'militia'],
    ['巡防队员', 'patrol'],
    ['其他', 'other'],
    ['外星人', null],
    ['', null],
  ])('category %j is %j', (word, category) => expect(staffCategoryOf(word)).toBe(category))

  it.each([
    ['居家观察', 'under_observation'],
    ['观察中', 'under_observation'],
    ['未解除', 'under_observation'],
    ['已解除', 'released'],
    ['居家观察期满', 'released'],
    ['已解除居家观察', 'released'],
    ['居家观察已解除', 'released'],
    ['转运', 'transferred'],
    ['已转集中隔离点', 'transferred'],
    ['已离开辖区', 'left_area'],
    ['排除', 'ruled_out'],
  ])('state %j is %j', (word, state) => expect(caseStateOf(word)).toBe(state))

  it.each([
    ['已整改', 'corrected'],
    ['整改到位', 'corrected'],
    ['整改中', 'correcting'],
    ['未整改', 'found'],
    ['未整改到位', 'found'],
    ['正在整改', 'correcting'],
  ])('correction %j is %j', (word, state) => expect(findingStateOf(word)).toBe(state))

  it.each([
    ['无主管楼院', 'no_manager'],
    ['无主管', 'no_manager'],
    ['单位家属院', 'work_unit'],
    ['开放式小区', 'open'],
    ['行政村', 'village'],
  ])('compound %j is %j', (word, type) => expect(compoundTypeOf(word)).toBe(type))

  it.each([
    ['坐标系：GCJ-02', 'GCJ-02'],
    ['坐标系:gcj02', 'GCJ-02'],
    ['高德地图取点', 'GCJ-02'],
    ['百度坐标', 'BD-09'],
    ['坐标系：WGS84', 'WGS-84'],
    ['2000国家大地坐标系', 'WGS-84'],
    ['天地图', 'WGS-84'],
    ['经度', null],
  ])('datum in %j is %j', (text, datum) => expect(datumIn(text)).toBe(datum))

  it.each([
    ['√', true],
    ['24h', true],
    ['２４小时', true],
    ['已张贴', true],
    ['是', true],
    ['否', false],
    ['×', false],
    ['未张贴', false],
    ['', null],
    ['也许', undefined],
  ])('mark %j is %j', (text, mark) => expect(markOf(text)).toBe(mark))

  it.each([
    ['中共党员', true],
    ['是', true],
    ['志愿者（党员）', true],
    ['群众', false],
    ['非党员', false],
    ['', null],
  ])('party membership of %j is %j', (text, isMember) => expect(partyMemberOf(text)).toBe(isMember))

  it('tells a category from a unit', () => {
    expect(
      ['辖区派出所', '阳光物业公司', '朝阳社区居委会', '中心路街道办事处', '区财政局', '某某商店'].map(categoryOfUnit),
    ).toEqual(['police', 'property_staff', 'community_worker', 'street_cadre', 'district_secondee', null])
  })
})
