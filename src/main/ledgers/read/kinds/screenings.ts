/** 入户排查汇总表: households and residents asked, commitments signed, by community, as of the sheet's own date. */
import type { ScreeningDraft } from '../../../../shared/ledgers/drafts.ts'
import headings from '../../../../../resources/ledgers/headings.json' with { type: 'json' }
import type { LedgerReader } from '../ledger-reader.ts'
import { noteIn, requiredCount, requiredName } from '../row-values.ts'

const summed = (label: string) => ({ label, weight: 2, isSummed: true, givesWay: /^总|^(?:户|人)数|^[户人]$/ })

export const screenings: LedgerReader = {
  kind: 'screenings',
  isCumulative: true,
  headings: headings.screenings,
  required: [['community'], ['households'], ['residents', 'commitments']],
  fields: {
    number: { label: '序号', weight: 0.1 },
    community: { label: '社区' },
    households: summed('排查户数'),
    residents: summed('排查人数'),
    commitments: summed('签订承诺书'),
    note: { label: '备注', weight: 0.1, isMultiple: true },
  },
  read: (row) => {
    const community = requiredName(row, 'community', '社区名称')
    const count = (field: string, what: string) => (row.has(field) ? requiredCount(row, field, what) : undefined)
    const households = count('households', '排查户数')
    const residents = count('residents', '排查人数')
    const commitments = count('commitments', '签订承诺书户数')
    if (community === null || households === null || residents === null || commitments === null) return []
    // what the sheet has no column for is not known, and is not nought
    const draft: ScreeningDraft = {
      kind: 'screenings',
      community,
      households: households ?? null,
      residents: residents ?? null,
      commitments: commitments ?? null,
      note: noteIn(row),
    }
    return [draft]
  },
}
