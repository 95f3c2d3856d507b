/** Cuts a printed PDF into smaller ones. Printing once and cutting costs a fraction of printing every sheet by itself. */
import type { PrintedSheets } from './printer.ts'

/**
 * `keys`: what each page is for, in page order; pages of one key make one PDF. Refuses nothing: a page without a key, or a
 * key without a page, is a fault of the print page.
 */
export async function cutPdf(bytes: Uint8Array, keys: string[]): Promise<PrintedSheets> {
  // loaded only where papers are cut: no other command needs it
  const { PDFDocument } = await import('pdf-lib')
  const whole = await PDFDocument.load(bytes)
  if (whole.getPageCount() !== keys.length)
    throw new Error(`${whole.getPageCount()} pages were printed for ${keys.length} sheets`)
  const pages = Map.groupBy(keys.keys(), (page) => keys[page] ?? '')
  const cut: PrintedSheets['sheets'] = []
  for (const [key, own] of pages) {
    const part = await PDFDocument.create()
    for (const page of await part.copyPages(whole, own)) part.addPage(page)
    part.setTitle(whole.getTitle() ?? '')
    cut.push({ key, bytes: await part.save({ useObjectStreams: false }) })
  }
  return { whole: bytes, sheets: cut }
}
