/** Names offered while typing: the base map's communities, and the compounds of the community already written. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Area } from '../../shared/areas/area.ts'
import type { Field, FieldValues } from '../../shared/records/field.ts'
import { ask } from '../api.ts'

const NONE: string[] = []

export function useSuggestions(values: FieldValues): (field: Field) => readonly string[] {
  const areas = useQuery(ask.areas.list.queryOptions()).data
  const community = values['community'] ?? null
  const names = useMemo(() => {
    const communities = areas?.filter(({ kind }) => kind === 'community') ?? []
    const chosen = communities.find(({ name }) => name === community)
    return { community: namesOf(communities), compound: namesOf(compoundsOf(areas ?? [], chosen)) }
  }, [areas, community])
  return (field) => (field.type === 'community' || field.type === 'compound' ? names[field.type] : NONE)
}

function compoundsOf(areas: readonly Area[], community: Area | undefined): Area[] {
  const compounds = areas.filter(({ kind }) => kind === 'compound')
  const own = community ? compounds.filter(({ parentId }) => parentId === community.id) : []
  return own.length > 0 ? own : compounds
}

function namesOf(areas: readonly Area[]): string[] {
  return [...new Set(areas.map(({ name }) => name))]
}
