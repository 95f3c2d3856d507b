/** An empty ledger as a sheet, with this office's communities and compounds to choose from. */
import type { Area } from '../../shared/areas/area.ts'
import type { TemplateKind } from '../../shared/exports/contract.ts'
import { LEDGER_KIND_LABELS } from '../../shared/ledgers/ledger.ts'
import type { FormCell, FormSheet } from '../sheets/write/form-sheet.ts'
import type { Places } from './template-columns.ts'
import { TEMPLATES } from './templates.ts'

const REMARKS = [
  '一、红字的列必须填写；其余的有则填，没有就空着，不要写“无”“/”。',
  '二、序号写着“例”的两行是示例，导入时不收，留着、删掉都可以。',
  '三、列的顺序可以换，不用的列可以删；不要合并单元格，不要在一格里写两个人（值守人员除外）。',
  '四、证号、电话两列已设为文本，日期列已设为日期，可以整列粘贴“数值”。',
]

/** `rows`: filled in already. */
export function templateSheet(kind: TemplateKind, street: string, places: Places, rows: FormCell[][] = []): FormSheet {
  const label = LEDGER_KIND_LABELS[kind]
  const columns = TEMPLATES[kind]
  return {
    name: label,
    title: `${street}${label}`,
    line: '填报单位：　　　　　　　　　　填报日期：',
    columns: columns.map(({ choices, ...column }) => {
      const words = choices?.(places) ?? []
      return words.length > 0 ? { ...column, choices: words } : column
    }),
    examples: [0, 1].map((at) => columns.map(({ examples }) => examples[at] ?? null)),
    rows,
    guide: { name: '填表说明', title: `${label}填表说明`, remarks: REMARKS },
  }
}

export function placesOf(areas: readonly Area[]): Places {
  const named = (kind: Area['kind']) => areas.filter((area) => area.kind === kind).map(({ name }) => name)
  return { communities: named('community'), compounds: named('compound') }
}
