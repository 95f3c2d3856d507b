/** The areas as a tree of communities, compounds and buildings, with what lies in each, and the rows of it that are shown. */
import { inTextOrder } from '../../shared/collation.ts'
import type { Area, AreaDetail } from '../../shared/areas/area.ts'

export interface AreaNode {
  area: Area
  detail: AreaDetail
  /** buildings in it, at any depth */
  buildings: number
  parent: AreaNode | null
  children: AreaNode[]
}

export interface AreaTree {
  street: Area | null
  /** communities, then compounds that lie in none */
  roots: AreaNode[]
  byId: Map<number, AreaNode>
}

export interface TreeRow {
  node: AreaNode
  level: number
  isOpen: boolean
}

/** More rows than these are not drawn at once; a search narrows further. */
const MOST_ROWS = 400

const RANKS: Partial<Record<Area['kind'], number>> = { community: 0, compound: 1, building: 2 }

export function treeOf(areas: Area[], details: AreaDetail[]): AreaTree {
  const known = new Map(details.map((detail) => [detail.areaId, detail]))
  const byId = new Map<number, AreaNode>()
  for (const area of areas) {
    if (!(area.kind in RANKS)) continue
    const detail = known.get(area.id) ?? { areaId: area.id, checkpoints: 0, cases: 0, otherNames: [] }
    byId.set(area.id, { area, detail, buildings: 0, parent: null, children: [] })
  }
  const roots: AreaNode[] = []
  for (const node of byId.values()) {
    node.parent = byId.get(node.area.parentId ?? 0) ?? null
    const siblings = node.parent?.children ?? roots
    siblings.push(node)
  }
  for (const { area, parent } of byId.values()) {
    if (area.kind === 'building') for (let above = parent; above; above = above.parent) above.buildings += 1
  }
  for (const siblings of [roots, ...[...byId.values()].map(({ children }) => children)]) siblings.sort(inOrder)
  return { street: areas.find(({ kind }) => kind === 'street') ?? null, roots, byId }
}

function inOrder({ area: a }: AreaNode, { area: b }: AreaNode): number {
  return (RANKS[a.kind] ?? 0) - (RANKS[b.kind] ?? 0) || inTextOrder(a.name, b.name)
}

/** The rows to draw: opened branches, or with a search whatever is called so and the way to it. */
export function rowsOf(tree: AreaTree, open: ReadonlySet<number>, search: string): { rows: TreeRow[]; isCut: boolean } {
  const wanted = search.trim()
  const rows = tree.roots.flatMap((root) => (wanted === '' ? opened(root, 1, open) : calledSo(root, 1, wanted)))
  return { rows: rows.slice(0, MOST_ROWS), isCut: rows.length > MOST_ROWS }
}

function opened(node: AreaNode, level: number, open: ReadonlySet<number>): TreeRow[] {
  const isOpen = open.has(node.area.id)
  return [{ node, level, isOpen }, ...(isOpen ? node.children.flatMap((child) => opened(child, level + 1, open)) : [])]
}

function calledSo(node: AreaNode, level: number, wanted: string): TreeRow[] {
  const below = node.children.flatMap((child) => calledSo(child, level + 1, wanted))
  const isCalledSo = [node.area.name, ...node.detail.otherNames.map(({ said }) => said)].some((name) => name.includes(wanted))
  return isCalledSo || below.length > 0 ? [{ node, level, isOpen: below.length > 0 }, ...below] : []
}
