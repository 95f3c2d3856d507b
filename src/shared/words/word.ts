/** The words by which ledgers are understood: those shipped with the program, and those an office adds as its own. */
import * as z from 'zod'

/** A word as the next import takes it. */
export interface SaidWord {
  /** `headings.cases`, `staffCategories` … */
  list: string
  /** a field or a category of the list */
  meaning: string
  said: string
}

export const OwnWord = z.object({ id: z.number().int(), said: z.string() })
export type OwnWord = z.infer<typeof OwnWord>

export const WordMeaning = z.object({
  meaning: z.string(),
  label: z.string(),
  /** an asterisk stands for anything */
  shipped: z.array(z.string()),
  own: z.array(OwnWord),
})
export type WordMeaning = z.infer<typeof WordMeaning>

export const WordGroup = z.enum(['headings', 'values', 'baseMap', 'forms'])
export type WordGroup = z.infer<typeof WordGroup>

export const WORD_GROUP_LABELS: Record<WordGroup, string> = {
  headings: '台账的列名',
  values: '格里的词',
  baseMap: '底图的属性',
  forms: '上级报表的栏目',
}

export const WordList = z.object({
  list: z.string(),
  group: WordGroup,
  /** 居家观察台账, 人员类别 … */
  title: z.string(),
  meanings: z.array(WordMeaning),
})
export type WordList = z.infer<typeof WordList>

export const LONGEST_WORD = 30
