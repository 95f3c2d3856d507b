import { expect, it } from 'vitest'
import { premisesPlace } from '../../../../../../src/main/ledgers/read/values/premises-places.ts'

it.each([
  '安阳路138号',
  '安阳路138号附2号',
  '中心路148-2号',
  '中心路 12 号商铺',
  '示范市示范区中心路街道朝阳社区许昌路75号',
  '中心路中段',
  '中心路与许昌路交叉口',
  '许昌路东段路北',
  '工业路沿街',
  '朝阳社区',
  '',
  null,
])('%j lies on a road or nowhere, in no compound', (address) => {
  expect(premisesPlace(address)).toEqual({ compoundName: null, buildingNumber: null, unitNumber: null })
})

it.each([
  ['丽江南新村1号楼底商', ['丽江南新村', 1, null]],
  ['丽江南新村1号楼2单元101', ['丽江南新村', 1, '2']],
  ['和平路12号丽江南新村3幢', ['丽江南新村', 3, null]],
  ['示范街道朝阳社区康乐小区7#楼', ['康乐小区', 7, null]],
  ['丽江南新村 南门东侧', ['丽江南新村南门东侧', null, null]],
  ['济源路12号院', ['济源路12号院', null, null]],
  ['三里桥农贸市场', ['三里桥农贸市场', null, null]],
])('%j lies in a compound, or is words for somebody to tie', (address, [compoundName, buildingNumber, unitNumber]) => {
  expect(premisesPlace(address)).toEqual({ compoundName, buildingNumber, unitNumber })
})
