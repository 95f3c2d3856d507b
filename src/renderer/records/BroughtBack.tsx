/** Says that what was typed and not stored stands in the form again, and lets it be thrown away. */
import { shortDayInChinese } from '../../shared/days.ts'
import type { RecordKind } from '../../shared/records/record.ts'
import { api } from '../api.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { draftKey } from './draft.ts'

interface BroughtBackProps {
  kind: RecordKind
  id: number | null
  at: string
  dropped: () => void
}

export function BroughtBack({ kind, id, at, dropped }: BroughtBackProps) {
  const drop = async () => {
    await api.drafts.drop({ key: draftKey(kind, id) })
    dropped()
  }
  return (
    <Notice action={<Button onClick={() => void drop()}>丢弃</Button>}>
      上次没有存完的内容已经取回（{shortDayInChinese(at)} {at.slice(11)}）
    </Notice>
  )
}
