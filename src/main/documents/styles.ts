/** The two paragraph styles of an official document, under names a clerk finds in the style box of Word or WPS. */
import { ImportedXmlComponent } from 'docx'
import { CHARACTER } from './page.ts'

export const BODY_STYLE = 'OfficialBody'
export const FREE_STYLE = 'OfficialFree'

/** Written as XML because docx has no option for w:snapToGrid and w:autoSpaceDE in a paragraph. */
export function paragraphStyles(): ImportedXmlComponent[] {
  return [
    style(
      BODY_STYLE,
      '公文正文',
      // no widow control: a page must hold its 22 lines (GB/T 9704-2012 §5.2.3)
      `<w:widowControl w:val="0"/>${NO_GAPS}<w:ind w:firstLineChars="200" w:firstLine="${CHARACTER * 2}"/><w:jc w:val="both"/>`,
    ),
    // off the grid, which would stretch every fixed height to a whole number of body lines
    style(FREE_STYLE, '公文版头版记', `${NO_GAPS}<w:snapToGrid w:val="0"/>`),
  ]
}

/** Official documents set digits close to the characters around them. */
const NO_GAPS = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'

function style(id: string, name: string, properties: string): ImportedXmlComponent {
  return ImportedXmlComponent.fromXmlString(
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>` +
      `<w:qFormat/><w:pPr>${properties}</w:pPr></w:style>`,
  )
}
