/**
 * Sheets that are also wanted one by one carry `data-sheet`. The printer reads their keys off `<html data-sheets>`, asks for
 * one by adding `sheet=<key>` behind #, and waits for `data-shown`: the page is laid out once for all of them.
 */

const SHEETS = '[data-sheet]'

export function listSheets() {
  const keys = [...document.querySelectorAll<HTMLElement>(SHEETS)].map((sheet) => sheet.dataset['sheet'] ?? '')
  document.documentElement.dataset['sheets'] = JSON.stringify([...new Set(keys)])
}

/** Shows the sheets of the key behind #, or all where none is named. */
export function showSheetOfAddress() {
  const key = new URLSearchParams(location.hash.split('?')[1]).get('sheet')
  for (const sheet of document.querySelectorAll<HTMLElement>(SHEETS))
    sheet.hidden = key !== null && sheet.dataset['sheet'] !== key
  document.documentElement.dataset['shown'] = key ?? ''
}
