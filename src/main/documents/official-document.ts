/** Puts paragraphs on the pages of an official document and writes the .docx file. */
import { Document, Packer } from 'docx'
import type { Paragraph } from 'docx'
import { FONTS, fontTableXml } from './fonts.ts'
import { pageNumbers } from './page-number.ts'
import { pageOfOfficialDocument, TIGHTEN } from './page.ts'
import { paragraphStyles } from './styles.ts'

interface OfficialDocument {
  title: string
  creator: string
  children: Paragraph[]
}

export async function officialDocument({ title, creator, children }: OfficialDocument): Promise<Uint8Array> {
  const font = { ascii: FONTS.body, hAnsi: FONTS.body, eastAsia: FONTS.body, cs: FONTS.body }
  const file = new Document({
    title,
    creator,
    lastModifiedBy: creator,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font, size: 32, characterSpacing: TIGHTEN } } }, importedStyles: paragraphStyles() },
    sections: [{ properties: pageOfOfficialDocument, footers: pageNumbers(), children }],
  })
  // docx writes font tables for embedded fonts only, so ours takes the place of its empty one
  return new Uint8Array(await Packer.toBuffer(file, false, [{ path: 'word/fontTable.xml', data: fontTableXml() }]))
}
