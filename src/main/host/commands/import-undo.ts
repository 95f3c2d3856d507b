/** `post import undo`: takes a past import back as a whole, or says what stands in the way. */
import { Refusal } from '../../../shared/refusals.ts'
import { Misuse, command } from './command.ts'

export const importUndoCommand = command({
  summary: '撤销一次导入（编号见 post import --json 的 actId）',
  usage: 'post import undo ID [--json]',
  options: {},
  words: [1, 1],
  run: async ({ args: [text = ''], client, result }) => {
    const actId = Number(text)
    if (!/^\d+$/.test(text)) throw new Misuse(`“${text}”不是导入的编号，应是一个数字。`)
    const api = await client()
    const found = (await api.ledgers.past()).find((one) => one.actId === actId)
    if (!found) throw new Refusal('not_found', `没有编号为 ${actId} 的导入。`)
    await api.acts.undo({ actId })
    result({ undone: actId, title: found.title }, `已撤销：${found.title}。`)
    return 0
  },
})
