/** Posts of the grid by what is typed of them: a piece of the name, pinyin or its initials, the number. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { GridPost } from '../../shared/roster/roster-grid.ts'
import { ask } from '../api.ts'

/** Names of the posts found; null where nothing is typed. */
export function useFoundPosts(posts: readonly GridPost[], search: string | undefined): ReadonlySet<string> | null {
  const text = search?.trim() ?? ''
  const byPinyin = useQuery({
    ...ask.roster.findPosts.queryOptions({ input: { text } }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  }).data
  return useMemo(() => {
    if (text === '') return null
    const ids = new Set(byPinyin)
    const isMeant = ({ id, name, number }: GridPost) =>
      name.includes(text) || String(number ?? '').startsWith(text) || (id !== null && ids.has(id))
    return new Set(posts.filter(isMeant).map(({ name }) => name))
  }, [posts, text, byPinyin])
}
