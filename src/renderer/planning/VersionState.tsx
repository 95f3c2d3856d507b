/** At the head of the roster: 草稿, 已发布 or changed since; leads to the versions, and to publishing. */
import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { lazy, Suspense, useState } from 'react'
import { countText } from '../../shared/counts.ts'
import { shortDayInChinese } from '../../shared/days.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import type { RosterState } from '../../shared/roster/versions-contract.ts'
import { ask } from '../api.ts'
import { useAsOf } from '../office/use-office.ts'
import styles from './Versions.module.css'

const PublishDialog = lazy(() => import('./PublishDialog.tsx'))

interface VersionStateProps {
  grid: RosterGrid
  isReadOnly: boolean
  isOpen: boolean
  toggle: () => void
}

export function VersionState({ grid: { from, to }, isReadOnly, isOpen, toggle }: VersionStateProps) {
  const [isPublishing, setPublishing] = useState(false)
  const state = useQuery(ask.versions.state.queryOptions({ input: { ...useAsOf(), from, to } })).data
  if (!state) return null
  return (
    <>
      <button
        type="button"
        className={styles.state}
        data-state={state.state}
        aria-pressed={isOpen}
        title={titleOf(state)}
        onClick={toggle}
      >
        <i aria-hidden="true" />
        {stateInChinese(state)}
      </button>
      {!isReadOnly && state.state !== 'published' && <Button onClick={() => setPublishing(true)}>发布</Button>}
      {isPublishing && (
        <Suspense fallback={null}>
          <PublishDialog from={from} to={to} state={state} close={() => setPublishing(false)} />
        </Suspense>
      )}
    </>
  )
}

/** 草稿; 已发布 V2（2月9日20:00）; V2 后有改动未发布（3处） */
function stateInChinese({ state, version, changes, unpublishedDays }: RosterState): string {
  if (!version || state === 'draft') return '草稿，未发布'
  const when = `V${version.number}（${shortDayInChinese(version.publishedAt)}${version.publishedAt.slice(11)}）`
  if (state === 'published') return `已发布 ${when}`
  const parts = [changes > 0 && `${countText(changes)} 处改动`, unpublishedDays.length > 0 && `${unpublishedDays.length} 天`]
  return `V${version.number} 后有${parts.filter(Boolean).join('、')}未发布`
}

function titleOf({ version }: RosterState): string {
  return version ? `最近发布：V${version.number}，${version.publishedBy}。点开看各版` : '还没有发布过。点开看各版'
}
