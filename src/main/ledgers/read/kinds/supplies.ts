/** 物资台账: what came in, went out and is left of masks, disinfectant, tents and the rest. */
import type { SupplyDraft } from '../../../../shared/ledgers/drafts.ts'
import headings from '../../../../../resources/ledgers/headings.json' with { type: 'json' }
import { textOf } from '../../../sheets/sheet.ts'
import type { Column, LedgerReader, LedgerRow, SheetContext } from '../ledger-reader.ts'
import { communityIn, namesIn, noteIn, requiredName, sideDate, textIn } from '../row-values.ts'
import { isNothing, squeezed, tidy } from '../values/text.ts'

export const supplies: LedgerReader = {
  kind: 'supplies',
  headings: headings.supplies,
  isCumulative: false,
  required: [
    ['name'],
    ['received', 'issued', 'stock', 'amount'],
    ['unit', 'specification', 'received', 'issued', 'direction', 'place'],
  ],
  fields: {
    number: { label: '序号（不读入）', weight: 0.1 },
    name: { label: '物资名称', weight: 2.5 },
    specification: { label: '规格', weight: 2 },
    unit: { label: '单位', weight: 1 },
    community: { label: '社区', weight: 0.5, isGrouping: true, values: 'community' },
    place: { label: '地点', weight: 1 },
    day: { label: '日期', weight: 1, isGrouping: true, values: 'day' },
    received: { label: '入库', weight: 2.5 },
    issued: { label: '出库', weight: 2.5 },
    stock: { label: '库存', weight: 2 },
    direction: { label: '入库或出库', weight: 2 },
    amount: { label: '数量', weight: 2 },
    keeper: { label: '经手人', weight: 1 },
    note: { label: '备注', weight: 0.1, isMultiple: true },
  },
  read: (row, sheet) => {
    if (isOfNeeds(row, sheet)) return []
    if (requiredName(row, 'name', '物资名称') === null) return []
    const draft: SupplyDraft = {
      kind: 'supplies',
      name: tidy(row.text('name')) ?? '',
      specification: textIn(row, 'specification'),
      unit: textIn(row, 'unit'),
      community: communityIn(row, sheet),
      place: textIn(row, 'place'),
      day: sideDate(row, 'day', sheet),
      ...quantitiesIn(row, sheet),
      keeper: namesIn(row, 'keeper'),
      note: noteIn(row),
    }
    if (draft.received !== null || draft.issued !== null || draft.stock !== null) return [draft]
    row.tell('number_unreadable', null, '入库、出库、库存都没有填写，请至少填写一项后再导入这一行。')
    return []
  },
}

/** A bare 数量 went in or out as its row says, else as the title does; without either it is what there is. */
function quantitiesIn(row: LedgerRow, sheet: SheetContext): Pick<SupplyDraft, 'received' | 'issued' | 'stock'> {
  const own = { received: quantityIn(row, 'received'), issued: quantityIn(row, 'issued'), stock: quantityIn(row, 'stock') }
  const amount = quantityIn(row, 'amount')
  if (amount === null) return own
  const way = wayIn(row.text('direction')) ?? wayIn([...sheet.lines, sheet.name].join()) ?? 'stock'
  return { ...own, [way]: own[way] ?? amount }
}

/** What is wanted or missing is neither there nor handed out. */
export function isOfNeeds(row: LedgerRow, sheet: SheetContext): boolean {
  const isOf = !row.has('received') && !row.has('issued') && !row.has('stock') && NEEDS.test([...sheet.lines, sheet.name].join())
  if (isOf) row.tell('number_unreadable', null, '这张表写的是需要多少，不是入库、出库或库存，没有读入。')
  return isOf
}

const NEEDS = /需求|缺口|申请|申领|需要|短缺|拟购|拟采购|采购计划|计划表/

export function wayIn(text: string): 'received' | 'issued' | null {
  const isIn = /入库|购入|采购|接收|收到|捐赠|进货|^[收入进]$/.test(text)
  const isOut = /出库|发放|领用|领取|下发|拨付|消耗|^[发出支]$/.test(text)
  return isIn === isOut ? null : isIn ? 'received' : 'issued'
}

/** 1,200; 2.5桶; 300 个 */
export function quantityIn(row: LedgerRow, field: string | Column): number | null {
  const text = typeof field === 'string' ? row.text(field) : textOf(row.cellAt(field)).trim()
  if (isNothing(text)) return null
  const match = /^(\d+(?:\.\d+)?)\p{Script=Han}{0,2}$/u.exec(squeezed(text).replace(/(?<=\d),(?=\d{3})/g, ''))
  if (!match) row.tell('value_not_understood', field, '数量认不出来，按没有填写处理，请只写数字。')
  return match ? Number(match[1]) : null
}
