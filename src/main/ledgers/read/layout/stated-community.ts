/** The community a whole sheet is about: its name, its 填报单位 or its title says so, where every community has its own sheet. */
import { squeezed } from '../values/text.ts'

const LONGEST_TITLE = 40

/** `known`: communities of the office and of this run; without any, what a title calls 某某社区 is taken for one. */
export function statedCommunity(name: string, lines: string[], known: ReadonlySet<string>): string | null {
  const own = squeezed(name).replace(/(?:\(.*\)|\d+|台账|名单|登记表|汇总)$/u, '')
  if (known.has(own) || isCommunityName(own)) return own
  if (own !== '' && known.has(`${own}社区`)) return `${own}社区`
  const texts = lines.map(squeezed)
  const reporting = texts.flatMap((text) => REPORTING.exec(text)?.[1] ?? []).map(withoutOffice)
  const titled = texts
    .filter((text) => text.length <= LONGEST_TITLE && !/[:：]/.test(text))
    .flatMap((text) => inTitle(text, known))
  for (const named of [reporting, titled]) {
    const communities = new Set(named.filter((each) => known.has(each) || isCommunityName(each)))
    if (communities.size === 1) return [...communities][0] ?? null
  }
  return null
}

const REPORTING =
  /(?:填报单位|填报社区|填表单位|报送单位|上报单位|制表单位|所属社区|社区名称|社区|村社区|单位)(?:\([^)]*\))?:(?:.*?(?:街道|镇))?(\p{Script=Han}{2,8}?(?:社区|村))/u

function inTitle(text: string, known: ReadonlySet<string>): string[] {
  const mentioned = [...known].filter((community) => text.includes(community))
  if (known.size > 0) return mentioned
  const match = /^(\p{Script=Han}{2,6}?社区)(?!\p{Script=Han}*社区)/u.exec(text.replace(/^.*?(?:街道办事处|街道|镇)/, ''))
  return match?.[1] === undefined ? [] : [match[1]]
}

/** 下沉社区, 各社区 and 参与社区 name none. */
export function isCommunityName(text: string): boolean {
  return (
    /^\p{Script=Han}{2,6}(?:社区|村)$/u.test(text) &&
    !/^(?:下沉|各|全|所有|本|驻|辖区|所属|深入|分包|联系|包联|街道|参与|走进|服务|入|到|进)/.test(text) &&
    !/(?:各|个|本|级|和|与|及)(?:社区|村)$/.test(text)
  )
}

function withoutOffice(text: string): string {
  return text.replace(/(?:居民委员会|居委会|村民委员会|村委会)$/, '')
}
