/** `post demo`: fills an empty office with the invented demo street. */
import { momentInChinese } from '../../../shared/days.ts'
import { command } from './command.ts'

export const demoCommand = command({
  summary: '在空的数据文件夹里装入示范街道',
  usage: 'post demo [--json]',
  options: {},
  run: async ({ client, result, note }) => {
    note('正在装入示范街道……')
    const status = await (await client()).office.loadDemo()
    result(status, `已装入${status.office.streetName}，时刻为${momentInChinese(status.moment)}。`)
    return 0
  },
})
