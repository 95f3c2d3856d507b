/** A ruler without a browser: full-width characters take an em, digits and Latin letters what Noto Sans CJK gives them at most. */
import type { Ruler } from '../../../../src/renderer/print/text-ruler.ts'

export const ruler: Ruler = (text) => Array.from(text).reduce((sum, character) => sum + (character > '\u02ff' ? 1 : 0.56), 0)
