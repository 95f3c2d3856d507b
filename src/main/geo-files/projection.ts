/** What a Shapefile's .prj says of its coordinates: only degrees of WGS-84, or of CGCS2000 which is the same to a few centimetres, are taken. */

export type Projection = { isTaken: true; note: string | null } | { isTaken: false; why: string }

const RE_EXPORT = '请在绘图软件里转成 WGS-84 经纬度后重新导出。'

export function readProjection(prj: string | null): Projection {
  if (prj === null || prj.trim() === '') {
    return { isTaken: true, note: '没有 .prj 文件，看不出坐标系，按 WGS-84 经纬度读入，请在地图上核对位置。' }
  }
  const name = /^\s*\w+\s*\[\s*"([^"]*)"/.exec(prj)?.[1] ?? prj.slice(0, 40)
  if (/^\s*(?:PROJCS|PROJCRS|PROJECTEDCRS)/i.test(prj))
    return { isTaken: false, why: `的坐标是投影坐标（${name}），${RE_EXPORT}` }
  if (/2000/.test(name) && /china|cgcs|geodetic/i.test(prj)) {
    return { isTaken: true, note: '坐标系为 CGCS2000，与 WGS-84 相差不过几厘米，按 WGS-84 使用。' }
  }
  if (/xian|西安/i.test(prj)) return { isTaken: false, why: `的坐标系是西安1980，与 WGS-84 相差几十米，${RE_EXPORT}` }
  if (/beijing|北京|krassovsky/i.test(prj))
    return { isTaken: false, why: `的坐标系是北京1954，与 WGS-84 相差几十米，${RE_EXPORT}` }
  if (/WGS[_ ]?(?:19)?84/i.test(prj)) return { isTaken: true, note: null }
  return { isTaken: false, why: `的坐标系（${name}）认不出来，${RE_EXPORT}` }
}
