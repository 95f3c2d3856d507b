/** `post roster solve --nrp`: solves a published nurse-rostering instance, so that the solver can be compared with others. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '../../../shared/refusals.ts'
import { nrpAssignments, nrpModel } from '../../roster/nrp/nrp-model.ts'
import { judgeNrp } from '../../roster/nrp/nrp-penalty.ts'
import { readNrp } from '../../roster/nrp/read-nrp.ts'
import type { Cells } from '../../roster/plan/model.ts'
import { solve } from '../../roster/plan/solve.ts'
import { Misuse, command, needed } from './command.ts'

export const rosterSolveCommand = command({
  summary: '解一份公开的排班基准算例，与别的算法比较',
  usage: 'post roster solve --nrp FILE [--seconds 60] [--seed 1] [--json]',
  options: { nrp: { type: 'string' }, seconds: { type: 'string' }, seed: { type: 'string' } },
  run: async ({ values, base, note, result }) => {
    const file = path.resolve(base, needed(values.nrp, '算例文件（--nrp FILE）'))
    const seconds = positive(values.seconds ?? '60', '--seconds')
    const instance = readNrp(await textOf(file))
    const model = nrpModel(instance)
    let cells: Cells = []
    for await (const progress of solve(model, { seconds, seed: positive(values.seed ?? '1', '--seed') })) {
      if (progress.stage === 'done') cells = progress.solution().cells
      else note(`${Math.round(progress.done * 100)}%　违规${progress.breaches}处　罚分${Math.round(progress.cost)}`)
    }
    const assignments = nrpAssignments(model, cells)
    const { feasible, penalty, breaches } = judgeNrp(instance, assignments)
    result(
      { feasible, penalty, assignments },
      [feasible ? `可行，罚分${penalty}` : `不可行，罚分${penalty}`, ...breaches.map((text) => `  ${text}`)].join('\n'),
    )
    return 0
  },
})

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new Refusal('not_found', `打不开 ${file}，请看路径写得对不对。`, { cause: String(error) })
  }
}

function positive(text: string, what: string): number {
  const number = Number(text)
  if (!(number > 0) || !Number.isFinite(number)) throw new Misuse(`${what} 后面应是大于 0 的数，不是“${text}”。`)
  return number
}
