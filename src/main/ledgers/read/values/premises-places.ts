/** Where business premises lie: in a compound's building (丽江南新村1号楼底商), or on a road, in no compound (安阳路138号). */
import { parseAddress } from './addresses.ts'
import { plain } from './text.ts'

export interface PremisesPlace {
  compoundName: string | null
  buildingNumber: number | null
  unitNumber: string | null
}

const NOWHERE: PremisesPlace = { compoundName: null, buildingNumber: null, unitNumber: null }

const BEFORE = /^(?:\p{Script=Han}{2,3}省)?(?:\p{Script=Han}{2,3}市)?(?:\p{Script=Han}{1,3}(?<![小社])[区县])?/u
const ROAD = '\\p{Script=Han}{1,10}?(?:路|大道|道|大街|街|巷|胡同)'
const SIDE = '(?:[东西南北中]段|路?[东西南北](?:侧|头|边)?|沿街|路边)'
/** A house number, a stretch or a corner of a road, and no more than the shop's own door behind it. */
const ON_ROAD = new RegExp(
  `^${ROAD}${SIDE}?(?:[与和、]?${ROAD})?(?:交叉口|交汇处|路?口)?${SIDE}?(?:(?:第|附)?\\d+(?:[-—–－/]\\d+)?号?)*` +
    '(?:商铺|门面房?|门市房?|底商|铺|\\d*室)?$',
  'u',
)

/** Nothing for an address that lies on a road; an address of other words as it stands, for somebody to say where that is. */
export function premisesPlace(address: string | null): PremisesPlace {
  const line = plain(address ?? '')
    .replace(/\s+/g, '')
    .replace(BEFORE, '')
    .replace(/^.*(?:街道办事处|街道(?=.)|社区|村委会|居委会)/, '')
  if (line === '' || ON_ROAD.test(line)) return NOWHERE
  const { compound, buildingNumber, unitNumber } = parseAddress(line)
  return compound === null ? { ...NOWHERE, compoundName: line } : { compoundName: compound, buildingNumber, unitNumber }
}
