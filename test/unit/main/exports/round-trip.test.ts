/** What was exported comes back: a list taken out and imported into the same office again changes nothing. */
import { describe, expect, it } from 'vitest'
import { FIGURES, FIGURE_CODES, ListKind } from '../../../../src/shared/figures/figures.ts'
import { LIST_OUTLINES } from '../../../../src/shared/lists/outlines.ts'
import { openTestOffice } from '../../../fixtures/office.ts'

/** Bulletins are made from the findings' own column. */
const IMPORTED = ListKind.options.filter((kind) => kind !== 'bulletins')

async function importAgain(api: ReturnType<typeof openTestOffice>['api'], files: File[]) {
  const { previewId } = await api.ledgers.preview({ files, options: { datum: null, year: null } })
  return api.ledgers.commit({ previewId })
}

describe('lists exported with full numbers and imported again', () => {
  it('change nothing', async () => {
    const { api } = openTestOffice()
    await api.office.loadDemo()
    const listsNow = () => Promise.all(IMPORTED.map(async (kind) => (await api.lists[kind]({})).rows))
    const before = { figures: await api.figures.at({}), lists: await listsNow() }
    const files = await Promise.all(IMPORTED.map((kind) => api.exports.list({ kind, unmaskReason: '往返核对' })))
    const { files: reports } = await importAgain(api, files)
    // in whatever order they are stored
    const sheets = files.flatMap(({ name }) => reports.filter(({ file }) => file === name))
    expect(
      sheets.map(({ accepted, created, changed, unchanged, duplicates, rejected }) => [
        accepted,
        created,
        changed,
        unchanged,
        duplicates,
        rejected,
      ]),
    ).toEqual(before.lists.map(({ length }) => [length, 0, 0, length, 0, 0]))
    expect({ figures: await api.figures.at({}), lists: await listsNow() }).toEqual(before)
  })

  it('change nothing when narrowed to a figure, with their columns in the opposite order', async () => {
    const { api } = openTestOffice()
    await api.office.loadDemo()
    const files = await Promise.all(
      IMPORTED.map((kind) => {
        const figure = FIGURE_CODES.find((code) => FIGURES[code].kind === kind)
        const columns = LIST_OUTLINES[kind].columns.map(({ key }) => key).toReversed()
        // the chain of those who answer for a case is told by the order of its columns
        const left = columns.filter((key) => !key.startsWith('responsible'))
        return api.exports.list({ kind, ...(figure ? { figure } : {}), columns: left, unmaskReason: '往返核对' })
      }),
    )
    const { files: reports } = await importAgain(api, files)
    // in whatever order they were stored
    const sheets = files.flatMap(({ name }) => reports.filter(({ file }) => file === name))
    expect(sheets.map(({ created, changed, rejected }) => [created, changed, rejected])).toEqual(IMPORTED.map(() => [0, 0, 0]))
    expect(sheets.every(({ accepted }) => accepted > 0)).toBe(true)
  })
})
