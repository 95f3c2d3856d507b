/** Reasons an office usually gives, offered where one must be given. */
import type { RecordKind } from '../../shared/records/record.ts'

/** By kind and ending. */
const OF_ENDING: Record<string, readonly string[]> = {
  'cases/released': ['期满解除', '提前解除，指挥部批准', '信息有误'],
  'cases/transferred': ['转送医院', '转集中隔离', '转外地'],
  'cases/left_area': ['返回原籍', '搬离辖区'],
  'cases/ruled_out': ['核酸阴性，已排除', '信息有误', '重复登记'],
  'checkpoints/abolished': ['小区合并卡点', '道路封闭', '防控等级调整'],
  'closures/reopened': ['核验合格，准予复工', '民生保供', '防控等级调整'],
  'findings/corrected': ['现场复查合格', '社区已报整改', '当场整改'],
  'people/left': ['回原单位', '调整到其他组', '身体原因'],
}
const OF_REMOVAL = ['重复登记', '录入错误', '不属本辖区']

export function reasonsForEnding(kind: RecordKind, ending: string): readonly string[] {
  return OF_ENDING[`${kind}/${ending}`] ?? []
}

export function reasonsForRemoval(): readonly string[] {
  return OF_REMOVAL
}
