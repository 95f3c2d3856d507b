/** 单位设置: the names that stand on paper, the briefing's masthead and imprint, the rules figures are counted by, and the office's now. */
import { useQuery } from '@tanstack/react-query'
import type { Office } from '../../shared/office/office.ts'
import { useIsLookingBack } from '../office/use-office.ts'
import { fetchDraft } from '../records/use-draft.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { MomentForm } from './MomentForm.tsx'
import { SETTINGS_DRAFT, writtenIn } from './settings-draft.ts'
import { RulesTable } from './RulesTable.tsx'
import { SettingsForm } from './SettingsForm.tsx'

export function SettingsPart({ office }: { office: Office }) {
  // only what is there when the part is opened: afterwards the form knows better
  const draft = useQuery({ queryKey: ['settings-draft'], queryFn: () => fetchDraft(SETTINGS_DRAFT), gcTime: 0 })
  const isLookingBack = useIsLookingBack()
  if (draft.isPending) return <Waiting />
  return (
    <>
      <RulesTable rules={office.rules} isReadOnly={isLookingBack} />
      <SettingsForm office={office} begun={writtenIn(draft.data)} isReadOnly={isLookingBack} />
      {!isLookingBack && <MomentForm key={office.workingMoment} workingMoment={office.workingMoment} />}
    </>
  )
}
