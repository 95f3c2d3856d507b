/**
 * 物资台账 with a column for each thing (rows are communities, posts or days), or with a column for each community (rows are
 * things). Each number is a record of its own.
 */
import type { SupplyDraft } from '../../../../shared/ledgers/drafts.ts'
import headings from '../../../../../resources/ledgers/headings.json' with { type: 'json' }
import goods from '../../../../../resources/ledgers/goods.json' with { type: 'json' }
import { textOf } from '../../../sheets/sheet.ts'
import type { RawCell } from '../../../sheets/sheet.ts'
import { isCommunityName } from '../layout/stated-community.ts'
import type { Column, LedgerReader, LedgerRow, SheetContext } from '../ledger-reader.ts'
import { communityIn, namesIn, noteIn, requiredName, sideDate, textIn } from '../row-values.ts'
import { isNothing, squeezed, tidy } from '../values/text.ts'
import { isOfNeeds, quantityIn, wayIn } from './supplies.ts'

const isQuantity = (cell: RawCell) => /^\d+(?:\.\d+)?\p{Script=Han}{0,2}$/u.test(squeezed(textOf(cell)).replace(/,/g, ''))

export const goodsColumns: LedgerReader = {
  kind: 'supplies',
  headings: headings.goodsColumns,
  required: [['community', 'place', 'day'], ['goods']],
  holds: { fields: ['goods'], test: isQuantity },
  ownColumn: (parts) => (thingIn(parts) ? 'goods' : null),
  fields: {
    number: { label: '序号（不读入）', weight: 0.1 },
    community: { label: '社区', weight: 0.5, isGrouping: true, values: 'community' },
    place: { label: '地点', weight: 0.5, isGrouping: true },
    day: { label: '日期', weight: 1, isGrouping: true },
    goods: { label: '物资', weight: 2.5, isMultiple: true },
    keeper: { label: '经手人', weight: 0.5 },
    note: { label: '备注', weight: 0.1, isMultiple: true },
  },
  read: (row, sheet) => {
    if (isOfNeeds(row, sheet)) return []
    const drafts = row.columnsOf('goods').flatMap((column): SupplyDraft[] => {
      const thing = thingIn(column.parts)
      return thing ? quantitiesIn(row, sheet, column, { ...thing, community: communityIn(row, sheet) }) : []
    })
    return toldEmpty(row, together(drafts))
  },
}

export const placeColumns: LedgerReader = {
  kind: 'supplies',
  headings: headings.placeColumns,
  required: [['name'], ['at']],
  holds: { fields: ['at'], test: isQuantity },
  ownColumn: (parts) => (communityOf(parts) === null ? null : 'at'),
  fields: {
    number: { label: '序号（不读入）', weight: 0.1 },
    name: { label: '物资名称', weight: 2 },
    specification: { label: '规格', weight: 1 },
    unit: { label: '单位', weight: 1 },
    day: { label: '日期', weight: 0.5, isGrouping: true },
    at: { label: '社区的数量', weight: 2, isMultiple: true },
    keeper: { label: '经手人', weight: 0.5 },
    note: { label: '备注', weight: 0.1, isMultiple: true },
  },
  read: (row, sheet) => {
    if (isOfNeeds(row, sheet) || requiredName(row, 'name', '物资名称') === null) return []
    const { name, unit, specification } = inBrackets(tidy(row.text('name')) ?? '')
    const drafts = row.columnsOf('at').flatMap((column) =>
      quantitiesIn(row, sheet, column, {
        name,
        unit: textIn(row, 'unit') ?? unit,
        specification: textIn(row, 'specification') ?? specification,
        community: communityOf(column.parts),
      }),
    )
    return toldEmpty(row, together(drafts))
  },
}

type Thing = Pick<SupplyDraft, 'name' | 'unit' | 'specification'>

/** Nothing handed out is no record; nothing left in store is one. */
function quantitiesIn(
  row: LedgerRow,
  sheet: SheetContext,
  column: Column,
  of: Thing & Pick<SupplyDraft, 'community'>,
): SupplyDraft[] {
  const amount = quantityIn(row, column)
  const way = wayOf(column.parts) ?? wayIn([...sheet.lines, sheet.name].join()) ?? 'stock'
  if (amount === null || (amount === 0 && way !== 'stock')) return []
  return [
    {
      kind: 'supplies',
      ...of,
      place: row.has('place') ? textIn(row, 'place') : null,
      day: sideDate(row, 'day', sheet),
      received: null,
      issued: null,
      stock: null,
      [way]: amount,
      keeper: namesIn(row, 'keeper'),
      note: noteIn(row),
    },
  ]
}

/** 领用 and 库存 of one thing at one place are one record. */
function together(drafts: SupplyDraft[]): SupplyDraft[] {
  const lines = Map.groupBy(drafts, ({ name, specification, community }) => JSON.stringify([name, specification, community]))
  return [...lines.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const said = (way: 'received' | 'issued' | 'stock') => own.map((each) => each[way]).find((amount) => amount !== null) ?? null
    return [{ ...first, received: said('received'), issued: said('issued'), stock: said('stock') }]
  })
}

function toldEmpty(row: LedgerRow, drafts: SupplyDraft[]): SupplyDraft[] {
  const columns = [...row.columnsOf('goods'), ...row.columnsOf('at')]
  if (columns.every((column) => isNothing(textOf(row.cellAt(column)))))
    row.tell('number_unreadable', null, '这一行一个数量也没有填写，没有读入。')
  return drafts
}

const WAY =
  /^(?:本日|今日|累计|本次)?(?:入库|出库|领用|领取|发放|下发|接收|购入|库存|结存|剩余|结余|现存|现有|消耗|拨付)(?:数量?|量)?$/

function wayOf(parts: RawCell[]): 'received' | 'issued' | 'stock' | null {
  for (const part of parts) {
    const word = squeezed(textOf(part))
    if (WAY.test(word)) return wayIn(word) ?? 'stock'
  }
  return null
}

const UNITS = new Set(goods.units)

function communityOf(parts: RawCell[]): string | null {
  return parts.map((part) => squeezed(textOf(part))).find(isCommunityName) ?? null
}

/** 口罩（只）, 口罩 over 只, and 口罩 over 领用: a known thing, or a word with a unit of its own. */
function thingIn(parts: RawCell[]): Thing | null {
  const words = parts.map((part) => squeezed(textOf(part)))
  const unitBelow = words.find((word, i) => i > 0 && UNITS.has(word.toLowerCase().replace(/[()]/g, '')))
  for (const word of words.toReversed()) {
    if (word.length > 20 || WAY.test(word)) continue
    const thing = inBrackets(word)
    const isKnown = goods.words.some((each) => thing.name.includes(each)) && !OF_MANY.test(thing.name)
    if (isKnown || (thing.unit !== null && !GENERAL.test(thing.name)))
      return { ...thing, unit: thing.unit ?? unitBelow?.replace(/[()]/g, '') ?? null }
  }
  return null
}

/** a title over several columns, or a word for a number of anything */
const OF_MANY = /情况|台账|统计|登记|物资|合计|发放|领用|[与和、].*等/
const GENERAL = /数量?$|合计|小计|总计|单位|规格|入库|出库|库存|结存|发放|领用|户|人|楼|点|单元|房|车|问题|面积|^金额|价/

/** 口罩（只）, 口罩/只, 消毒液（500ml/瓶）; another bracket belongs to the name: 口罩（N95） */
function inBrackets(text: string): Thing {
  const [, name = '', inside = ''] = /^(.+?)[(（]([^()（）]*)[)）]$/.exec(text) ?? []
  const [, bare = '', behind = ''] = /^(.+?)[/／]([^/／]{1,2})$/.exec(text) ?? []
  if (UNITS.has(behind.toLowerCase()) && bare !== '') return { name: bare, unit: behind, specification: null }
  if (name === '') return { name: text, unit: null, specification: null }
  if (UNITS.has(inside.toLowerCase())) return { name, unit: inside, specification: null }
  const [, unit = ''] = /^单位[:：](.+)$/.exec(inside) ?? /\d.*[/／](\p{Script=Han}+)$/u.exec(inside) ?? []
  if (UNITS.has(unit)) return { name, unit, specification: /^单位/.test(inside) ? null : inside }
  return { name: text, unit: null, specification: null }
}
