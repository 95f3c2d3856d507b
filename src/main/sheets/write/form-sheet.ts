/** An empty table to be filled in by hand: headings, examples, cells whose format is set beforehand, and words to choose from. */

export interface FormColumn {
  heading: string
  kind: 'text' | 'number' | 'date'
  width: number
  /** offered in the cell; anything else may be written after a question */
  choices?: string[]
  /** how the column is to be filled in: on the cell, and in the guide */
  hint: string
  isRequired?: boolean
}

/** Days as text, `2020-02-10`. */
export type FormCell = string | number | null

export interface FormSheet {
  name: string
  title: string
  /** under the title, to be filled in: 填报单位： */
  line: string
  columns: FormColumn[]
  examples: FormCell[][]
  /** filled in already */
  rows: FormCell[][]
  guide: { name: string; title: string; remarks: string[] }
}
