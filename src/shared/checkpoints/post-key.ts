/** What a post is called however it is called: 东方花园南门卡点, 东方花园南门 and 东方花园 南门值守点 are one. */

/** For comparison only; two posts may share it, and then neither is meant. */
export function postKey(name: string): string {
  const word = name
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufeff]+/g, '')
    .toLowerCase()
  return word.replace(KIND, '') || word
}

const KIND =
  /(?:(?:疫情)?(?:联防联控|防控|防疫)?(?:关卡点|卡点|关卡|卡口|值守点|值班点|执勤点|检查点|防控点|防疫点|监测点|检测点|登记点|劝返点|管控点|岗点|点位|哨卡|岗亭)|(?<=[门口])(?:门岗|岗))$/
