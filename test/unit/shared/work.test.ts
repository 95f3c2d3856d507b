import { describe, expect, it } from 'vitest'
import { amountInChinese, canStop, stageInChinese } from '../../../src/shared/work/work.ts'
import type { Progress } from '../../../src/shared/work/work.ts'

const at = (progress: Partial<Progress>): Progress => ({
  stage: 'open',
  subject: null,
  done: 0,
  total: null,
  seconds: null,
  ...progress,
})

describe('how far a work is, in words', () => {
  it.each<[Partial<Progress>, string, string, boolean]>([
    [{ stage: 'open', subject: '人员花名册.xlsx', done: 3, total: 22 }, '正在读：人员花名册.xlsx', '3 / 22 个文件', true],
    [{ stage: 'rows', subject: '台账.csv', done: 12_000, total: 71_407 }, '正在逐行核对：台账.csv', '12,000 / 71,407 行', true],
    // a transaction is not counted on the way, and what is not counted is not said to be at 0
    [{ stage: 'trial', total: 71_407 }, '正在试存', '71,407 行', true],
    [{ stage: 'store', total: 71_407, seconds: 3 }, '正在入库', '71,407 行', false],
    [{ stage: 'print', subject: '值班总表', done: 4, total: 9 }, '正在出值班总表', '4 / 9 份', true],
    [{ stage: 'print', subject: '关卡点布控图' }, '正在出关卡点布控图', '', true],
  ])('%o', (progress, stage, amount, mayStop) => {
    const full = at(progress)
    expect([stageInChinese(full), amountInChinese(full), canStop(full)]).toEqual([stage, amount, mayStop])
  })
})
