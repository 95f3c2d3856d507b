/** The five faces of official documents: the names offices use, what may stand in for them, and what they cannot show. */

/** GB/T 9704-2012 names faces, not files; these are the names that government PCs carry. */
export const FONTS = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  song: '宋体',
} as const
export type Face = keyof typeof FONTS

/** Covers GB 18030, for the characters that the GB 2312 faces lack. */
const WIDE_BODY = '仿宋'

/** In order of preference: the same face under another vendor's or platform's name, else a like one. */
const SUBSTITUTES: Record<string, string[]> = {
  [FONTS.title]: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05', '文星标宋', '华文中宋', '宋体'],
  [FONTS.body]: ['仿宋', 'FangSong', '方正仿宋_GBK', '方正仿宋简体', '华文仿宋'],
  [FONTS.kai]: ['楷体', 'KaiTi', '方正楷体_GBK', '华文楷体'],
  [FONTS.hei]: ['SimHei', '方正黑体_GBK'],
  [FONTS.song]: ['SimSun'],
  [WIDE_BODY]: ['FangSong', '方正仿宋_GBK', '华文仿宋'],
}

/** Cuts text into stretches that one font can show: a resident called 䶮 must not turn into a box. */
export function stretchesByFont(text: string, face: Face): { text: string; font: string }[] {
  const stretches: { text: string; font: string }[] = []
  for (const character of text) {
    const font = isWide(character) && LIMITED.has(face) ? WIDE_BODY : FONTS[face]
    const last = stretches.at(-1)
    if (last?.font === font) last.text += character
    else stretches.push({ text: character, font })
  }
  return stretches
}

/** fontTable.xml with the substitutes (w:altName is a comma-separated list, ECMA-376 §17.8.3.1). */
export function fontTableXml(): string {
  const fonts = Object.entries(SUBSTITUTES).map(
    ([name, substitutes]) =>
      `<w:font w:name="${name}"><w:altName w:val="${substitutes.join(',')}"/><w:charset w:val="86"/>` +
      '<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>',
  )
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`
  )
}

/** Faces whose common files hold GB 2312 only; 黑体 and 宋体 come with the system and hold GB 18030. */
const LIMITED = new Set<Face>(['title', 'body', 'kai'])

/** Worked out when first asked: no start of the program should wait for it. */
let gb2312: Set<string> | null = null

function isWide(character: string): boolean {
  return character > '\u007f' && !(gb2312 ??= charactersOfGb2312()).has(character)
}

/** Rows 1–9 symbols, 16–87 characters: both bytes from A1 to FE. */
function charactersOfGb2312(): Set<string> {
  const decoder = new TextDecoder('gb18030')
  const characters = new Set<string>()
  for (let high = 0xa1; high <= 0xf7; high++) {
    if (high > 0xa9 && high < 0xb0) continue
    for (let low = 0xa1; low <= 0xfe; low++) {
      const character = decoder.decode(Uint8Array.of(high, low))
      // GB 18030 fills the holes of GB 2312 with private-use characters
      if (!/[\ufffd\ue000-\uf8ff]/.test(character)) characters.add(character)
    }
  }
  return characters
}
