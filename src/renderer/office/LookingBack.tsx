/** Head of every page while it may only be looked at: at another moment than the present, or with a disk that takes nothing. */
import { momentInChinese } from '../../shared/days.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { WindowOffice } from './use-office.ts'
import { lookAt } from './window-moment.ts'

export function LookingBack({ status: { moment, present, readOnly } }: { status: WindowOffice }) {
  if (readOnly) return <Notice tone="red">{readOnly}</Notice>
  if (moment === present) return null
  return (
    <Notice action={<Button onClick={() => lookAt(null)}>回到{momentInChinese(present)}</Button>}>
      {moment < present ? '正在回看' : '正在往后看'}
      {momentInChinese(moment)}的数据，只能查看；要修改请先回到现在。
    </Notice>
  )
}
