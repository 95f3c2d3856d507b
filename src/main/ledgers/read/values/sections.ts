/** What a heading row inside a table says of the rows below it: 二、学府社区（2个） is a community, （一）区审计局 a unit. */
import { isCommunityName } from '../layout/stated-community.ts'
import { squeezed } from './text.ts'

/** Without its count in front and what stands in brackets behind. */
export function sectionTitle(section: string | null): string {
  return squeezed(section ?? '')
    .replace(/^[([]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)\]]?[、.,:]?/, '')
    .replace(/(?:\([^)]*\)|[::]?(?:共|计)?\d+(?:人|个|家|名|户|处)?)$/, '')
}

/** null where it names none. */
export function sectionCommunity(section: string | null): string | null {
  const title = sectionTitle(section).replace(/(?:居委会|村委会)$/, '')
  return isCommunityName(title) ? title : null
}

/** An office, a company, a school: what people may belong to. */
export function sectionUnit(section: string | null): string | null {
  const title = sectionTitle(section)
  return UNIT.test(title) ? title : null
}

const UNIT = /^\p{Script=Han}{2,20}(?:局|委|办|院|所|处|公司|中心|队|校|学|社区|村|部|厂|银行|医院|物业|办事处|街道|镇)$/u
