/** What the printer waits for on `<html>`: `data-ready="true"`, or `data-failed` with the sentence to show. */

/** Raised once fonts are loaded and everything is laid out; needs no animation frame, which hidden windows never get. */
export async function markReady() {
  await document.fonts.ready
  document.body.getBoundingClientRect()
  listSheets()
  document.documentElement.dataset['ready'] = 'true'
}

export function markFailed(message: string) {
  document.documentElement.dataset['failed'] = message
}

/** What each sheet is for, in page order (`data-sheet`): the printer cuts the PDF by it. */
function listSheets() {
  const sheets = [...document.querySelectorAll<HTMLElement>('[data-sheet]')]
  document.documentElement.dataset['sheets'] = JSON.stringify(sheets.map((sheet) => sheet.dataset['sheet']))
}
