import { expect, it } from 'vitest'
import { buildingNumberIn, parseAddress } from '../../../../../../src/main/ledgers/read/values/addresses.ts'

it.each([
  ['丽江南新村1号楼2单元601', ['丽江南新村', 1, '2', '601']],
  ['丽江南新村1#楼2单元601室', ['丽江南新村', 1, '2', '601']],
  ['丽江南新村1＃2单元601', ['丽江南新村', 1, '2', '601']],
  ['锦绣二楼院5号楼3单元601', ['锦绣二楼院', 5, '3', '601']],
  ['丽江南新村3栋1201', ['丽江南新村', 3, null, '1201']],
  ['丽江南新村十二号楼一单元东户', ['丽江南新村', 12, '1', '东户']],
  ['丽江南新村1-2-601', ['丽江南新村', 1, '2', '601']],
  ['丽江南新村1-601', ['丽江南新村', 1, null, '601']],
  ['郑州市上街区中心路街道朝阳社区丽江南新村1号楼2单元6层601', ['丽江南新村', 1, '2', '601']],
  ['和平路12号丽江南新村3幢2门402', ['丽江南新村', 3, '2', '402']],
  ['和平路12号院3号楼2单元402', ['和平路12号院', 3, '2', '402']],
  ['康乐小区7号楼', ['康乐小区', 7, null, null]],
  ['中心路148号', [null, null, null, null]],
  ['', [null, null, null, null]],
])('%j', (address, [compound, buildingNumber, unitNumber, door]) => {
  expect(parseAddress(address)).toEqual({ compound, buildingNumber, unitNumber, door })
})

it('finds a building’s number', () => {
  expect([buildingNumberIn('3号楼'), buildingNumberIn('康乐楼院12栋'), buildingNumberIn('门岗')]).toEqual([3, 12, null])
})
