/**
 * SheetJS passes over cells of OpenDocument and SpreadsheetML that have a formula and no result yet, as if nothing were there:
 * they are given a text by which they are known again.
 */

/** stands for nothing in any writing */
export const UNCALCULATED = '\ue0ff'

const EMPTY_CELL = /<((?:\w+:)?(?:table-cell|Cell))\s([^<>]*)(?:\/>|(?<!\/)>\s*<\/\1>)/g

/** The same text where every formula has its result. */
export function markUncalculated(markup: string): string {
  if (!/formula="/i.test(markup)) return markup
  return markup.replace(EMPTY_CELL, (cell, name: string, attributes: string) => {
    if (!/(?:^|[\s:])formula="/i.test(attributes) || /value-type="/.test(attributes)) return cell
    const own = attributes.trimEnd()
    if (name.endsWith('table-cell'))
      return `<${name} ${own} office:value-type="string"><text:p>${UNCALCULATED}</text:p></${name}>`
    const prefix = name.slice(0, -'Cell'.length)
    return `<${name} ${own}><${prefix}Data ss:Type="String">${UNCALCULATED}</${prefix}Data></${name}>`
  })
}
