/** The few kinds of columns that empty ledgers are made of. */
import type { FormCell, FormColumn } from '../sheets/write/form-sheet.ts'

/** Areas of the office, offered as words. */
export interface Places {
  communities: string[]
  compounds: string[]
}

export interface TemplateColumn extends Omit<FormColumn, 'choices'> {
  /** field of the ledger's reader that the heading names */
  field: string
  /** the two invented rows */
  examples: [FormCell, FormCell]
  choices?: (places: Places) => string[]
}

type Examples = [FormCell, FormCell]
type More = Partial<Pick<TemplateColumn, 'width' | 'isRequired' | 'hint'>>

export function text(field: string, heading: string, examples: Examples, more: More = {}): TemplateColumn {
  return { field, heading, kind: 'text', width: Math.max(10, heading.length * 2 + 2), hint: '', examples, ...more }
}

export function count(field: string, heading: string, examples: Examples, more: More = {}): TemplateColumn {
  return { ...text(field, heading, examples, more), kind: 'number', hint: more.hint ?? '只写数字' }
}

export function day(field: string, heading: string, examples: Examples, more: More = {}): TemplateColumn {
  return { ...text(field, heading, examples, { width: 13, ...more }), kind: 'date', hint: more.hint ?? '写成 2020-02-10 的样子' }
}

export function choice(field: string, heading: string, words: string[], examples: Examples, more: More = {}): TemplateColumn {
  return { ...text(field, heading, examples, more), hint: more.hint ?? '从下拉中选', choices: () => words }
}

export function yesNo(field: string, heading: string, examples: Examples, more: More = {}): TemplateColumn {
  return choice(field, heading, ['是', '否'], examples, { hint: '是或否', ...more })
}

/** 例1 and 例2 say that the rows are examples: the import leaves such rows out. */
export const number = count('number', '序号', ['例1', '例2'], { width: 7, hint: '可不填。写“例”的行是示例，导入时不收' })

export const community = (more: More = {}): TemplateColumn => ({
  ...text('community', '社区', ['示例一社区', '示例二社区'], { width: 16, hint: '从下拉中选本街道的社区', ...more }),
  choices: ({ communities }) => communities,
})

export const compound: TemplateColumn = {
  ...text('compound', '小区', ['示例花园', '示例家属院'], { width: 20, hint: '小区或楼院的名称，与底图上的一致' }),
  choices: ({ compounds }) => compounds,
}

export const phone = (field = 'phone', heading = '联系电话', more: More = {}): TemplateColumn =>
  text(field, heading, ['19900000001', '19900000002'], { width: 14, hint: '一格一个号码，已设为文本', ...more })

export const identity = (more: More = {}): TemplateColumn =>
  text('idNumber', '身份证号', ['410199199001010011', '410199198506150023'], {
    width: 22,
    hint: '18位，已设为文本，末位可为X',
    ...more,
  })

export const note = text('note', '备注', ['示例行，导入时不收', null], { width: 24 })

/** Where somebody lives, in columns of their own. */
export const home: TemplateColumn[] = [
  compound,
  text('building', '楼号', ['1号楼', '2号楼'], { hint: '写成 3号楼 的样子' }),
  text('unit', '单元', ['1单元', '2单元'], { hint: '写成 2单元 的样子，没有的不填' }),
  text('door', '房号', ['101', '202']),
]
