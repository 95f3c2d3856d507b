/** Prints a version as it was published, from its line in the list of versions. */
import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Popover from 'antd/es/popover'
import { useState } from 'react'
import { versionInChinese } from '../../shared/roster/version.ts'
import type { RosterVersion } from '../../shared/roster/version.ts'
import { ask } from '../api.ts'
import { Failure } from '../ui/Notice.tsx'
import { RosterPapers } from './RosterPapers.tsx'

export function PrintVersion({ version }: { version: RosterVersion }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="leftTop"
      destroyOnHidden
      content={<VersionPapers version={version} />}
    >
      <Button size="small" aria-label={`打印 V${version.number}`}>
        打印
      </Button>
    </Popover>
  )
}

function VersionPapers({ version }: { version: RosterVersion }) {
  const found = useQuery(ask.versions.get.queryOptions({ input: { id: version.id } }))
  if (!found.data) return found.error ? <Failure error={found.error} /> : <p className="mute">正在取这一版</p>
  return <RosterPapers grid={found.data.grid} version={{ id: version.id, words: versionInChinese(version) }} />
}
