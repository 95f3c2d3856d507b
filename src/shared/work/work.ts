/** Long work as the person who ordered it sees it: what is being done just now, and how far it has come. */
import * as z from 'zod'
import { countText } from '../counts.ts'

/** Chosen by whoever orders the work, so that it can be watched before the first answer. */
export const WorkId = z.uuid()
export type WorkId = z.infer<typeof WorkId>

/** Part of every order that may take long; without it nobody watches. */
export const Watched = z.object({ workId: WorkId.optional() })

const STAGES = {
  open: { does: '正在读', unit: '个文件', canStop: true },
  rows: { does: '正在逐行核对', unit: '行', canStop: true },
  trial: { does: '正在试存', unit: '行', canStop: true },
  store: { does: '正在入库', unit: '行', canStop: false },
  write: { does: '正在写', unit: '行', canStop: true },
  plan: { does: '正在排班', unit: '个席位', canStop: true },
  undo: { does: '正在撤销', unit: '条记录', canStop: true },
  print: { does: '正在出', unit: '份', canStop: true },
} as const

export const WorkStage = z.enum(Object.keys(STAGES) as [keyof typeof STAGES, ...(keyof typeof STAGES)[]])
export type WorkStage = z.infer<typeof WorkStage>

export const Progress = z.object({
  stage: WorkStage,
  /** what it is at: a file, a paper; null: the whole */
  subject: z.string().nullable(),
  done: z.number().int(),
  /** null: cannot be told beforehand */
  total: z.number().int().nullable(),
  /** about how long this stage takes, where that is known */
  seconds: z.number().nullable(),
})
export type Progress = z.infer<typeof Progress>

/** Whether the stage can be given up. Storing is one transaction: it is over in a moment, and whole. */
export function canStop({ stage }: Progress): boolean {
  return STAGES[stage].canStop
}

/** 正在读：人员花名册.xlsx */
export function stageInChinese({ stage, subject }: Progress): string {
  const { does } = STAGES[stage]
  if (subject === null) return does
  return stage === 'print' ? `${does}${subject}` : `${does}：${subject}`
}

/** 3 / 22 个文件; the bare amount where it is not counted on the way; nothing where it cannot be counted. */
export function amountInChinese({ stage, done, total }: Progress): string {
  if (total === null) return ''
  const { unit } = STAGES[stage]
  const amount = countText(total)
  return isCounted({ stage, total }) ? `${countText(done)} / ${amount} ${unit}` : `${amount} ${unit}`
}

/** A transaction is one piece of work: its rows are known, but not counted on the way. */
export function isCounted({ stage, total }: Pick<Progress, 'stage' | 'total'>): boolean {
  return total !== null && stage !== 'trial' && stage !== 'store'
}
