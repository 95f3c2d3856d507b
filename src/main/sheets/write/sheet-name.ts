/** Names that Excel and WPS accept for sheets. */

const LONGEST = 31

/** At most 31 characters, none of []:*?/\, no apostrophe at an end, and unlike every name taken, whatever the case. */
export function sheetName(wanted: string, taken: Iterable<string>): string {
  const clean = wanted
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .replace(/^[' ]+|[' ]+$/g, '')
    .slice(0, LONGEST)
  const used = new Set([...taken].map((name) => name.toLowerCase()))
  const base = clean === '' ? '表' : clean
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : `(${count})`
    const name = base.slice(0, LONGEST - suffix.length) + suffix
    if (!used.has(name.toLowerCase())) return name
  }
}
