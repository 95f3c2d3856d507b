/** What an area could be merged into, the likeliest first: names that hold one another, then those of the same community. */
import type { Area } from '../../shared/areas/area.ts'
import { inTextOrder } from '../../shared/collation.ts'
import type { AreaNode, AreaTree } from './area-tree.ts'

export interface Candidate {
  id: number
  name: string
  /** 朝阳社区 南苑小区 */
  title: string
}

export function likelySame(area: Area, tree: AreaTree): Candidate[] {
  return [...tree.byId.values()]
    .filter(({ area: other }) => other.kind === area.kind && other.id !== area.id && !(area.geometry && other.geometry))
    .sort((a, b) => likeness(b, area) - likeness(a, area) || inTextOrder(titleOf(a), titleOf(b)))
    .map((node) => ({ id: node.area.id, name: node.area.name, title: titleOf(node) }))
}

function likeness({ area: other }: AreaNode, area: Area): number {
  const [a, b] = [bareName(area), bareName(other)]
  const isWithin = a.includes(b) || b.includes(a)
  return (isWithin ? 2 : 0) + (area.kind === 'compound' && other.parentId === area.parentId ? 1 : 0)
}

function bareName({ name }: Area): string {
  return name.replace(/(社区|小区|家属院|花园|新村)$/, '') || name
}

function titleOf({ area, parent }: AreaNode): string {
  const marks = area.geometry ? '' : '（没有图形）'
  return [parent?.area.name, area.name + marks].filter(Boolean).join(' ')
}
