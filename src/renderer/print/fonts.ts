/** Font chains for paper, in the order offices have them (domain §2.4); the last ones are this product's free stand-ins. */
export const SONG_TITLE = "'方正小标宋简体','方正小标宋_GBK','FZXiaoBiaoSong-B05','Noto Serif CJK SC','SimSun',serif"
export const SONG = "'宋体','SimSun','Noto Serif CJK SC',serif"
export const HEI = "'黑体','SimHei','Noto Sans CJK SC','WenQuanYi Zen Hei',sans-serif"

const POINT_MM = 25.4 / 72

/** Type size in millimetres from points. */
export function points(pt: number): number {
  return pt * POINT_MM
}
