import { describe, expect, it } from 'vitest'
import { rowsOf, treeOf } from '../../../../src/renderer/areas/area-tree.ts'
import type { AreaTree } from '../../../../src/renderer/areas/area-tree.ts'
import { likelySame } from '../../../../src/renderer/areas/likely-same.ts'
import type { Area, AreaDetail } from '../../../../src/shared/areas/area.ts'

const SHAPE: Area['geometry'] = { type: 'Point', coordinates: [113.3, 34.8] }

const area = (
  id: number,
  kind: Area['kind'],
  name: string,
  parentId: number | null = null,
  geometry: Area['geometry'] = SHAPE,
): Area => ({
  id,
  kind,
  name,
  parentId,
  number: null,
  compoundType: null,
  roadClass: null,
  geometry,
})

const AREAS: Area[] = [
  area(1, 'street', '某街道'),
  area(2, 'community', '和平社区', 1),
  area(3, 'community', '朝阳社区', 1),
  area(4, 'community', '朝阳', null, null),
  area(10, 'compound', '南苑小区', 3),
  area(11, 'compound', '南苑', 3, null),
  area(12, 'compound', '北苑', 2, null),
  area(20, 'building', '10号楼', 10),
  area(21, 'building', '2号楼', 10),
  area(30, 'road', '中心路'),
]
const RENAMED: AreaDetail = { areaId: 2, checkpoints: 1, cases: 3, otherNames: [{ id: 1, said: '老和平' }] }

const shown = (tree: AreaTree, open: number[], search = '') =>
  rowsOf(tree, new Set(open), search).rows.map(({ node, level }) => `${'　'.repeat(level - 1)}${node.area.name}`)

describe('the tree of areas', () => {
  const tree = treeOf(AREAS, [RENAMED])

  it('leads from communities to buildings, numbers in their order, roads left out', () => {
    expect(shown(tree, [3, 10])).toEqual(['朝阳', '朝阳社区', '　南苑', '　南苑小区', '　　2号楼', '　　10号楼', '和平社区'])
  })

  it('counts the buildings of everything above them', () => {
    expect([10, 3, 2].map((id) => tree.byId.get(id)?.buildings)).toEqual([2, 2, 0])
  })

  it('finds by name and by other name, with the way to what was found', () => {
    expect(shown(tree, [], '10号')).toEqual(['朝阳社区', '　南苑小区', '　　10号楼'])
    expect(shown(tree, [], '老和平')).toEqual(['和平社区'])
    expect(shown(tree, [], '没有的')).toEqual([])
  })

  it('says when there are more rows than it draws', () => {
    const many = Array.from({ length: 500 }, (_, i) => area(100 + i, 'community', `第${i}社区`))
    const { rows, isCut } = rowsOf(treeOf(many, []), new Set(), '')
    expect([rows.length, isCut]).toEqual([400, true])
  })
})

describe('what an area could be merged into', () => {
  const tree = treeOf(AREAS, [])
  const titlesFor = (id: number) => {
    const node = tree.byId.get(id)
    return node ? likelySame(node.area, tree).map(({ title }) => title) : []
  }

  it('is of its kind, never two drawn ones, the likeliest name first', () => {
    expect(titlesFor(4)).toEqual(['朝阳社区', '和平社区'])
    expect(titlesFor(3)).toEqual(['朝阳（没有图形）'])
    expect(titlesFor(11)).toEqual(['朝阳社区 南苑小区', '和平社区 北苑（没有图形）'])
  })
})
