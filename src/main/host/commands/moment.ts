/** `post moment`: shows or sets the moment everything is asked as of. */
import { isMoment, momentInChinese } from '../../../shared/days.ts'
import { command, Misuse } from './command.ts'

export const momentCommand = command({
  summary: '看或设定时刻（now：回到当前时间）',
  usage: 'post moment [now|2020-02-10T18:00] [--json]',
  options: {},
  words: [0, 1],
  run: async ({ args, client, result }) => {
    const [asked] = args
    if (asked !== undefined && asked !== 'now' && !isMoment(asked)) {
      throw new Misuse(`“${asked}”不是时刻，应写成 2020-02-10T18:00 的样子，或写 now。`)
    }
    const { office } = await client()
    const status =
      asked === undefined ? await office.status() : await office.setMoment({ moment: asked === 'now' ? null : asked })
    const source = status.office.workingMoment === null ? '当前时间' : '设定的时刻'
    result(
      { moment: status.moment, workingMoment: status.office.workingMoment },
      `${momentInChinese(status.moment)}（${source}）`,
    )
    return 0
  },
})
