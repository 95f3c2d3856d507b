/** The 关卡点布控图 composed for streets of many shapes: one sheet where it can be, every post in the table, a legend that counts what is drawn. */
import { describe, expect, it } from 'vitest'
import { composeDeployment } from '../../../../src/renderer/checkpoints/compose-deployment.ts'
import { isEntry } from '../../../../src/renderer/checkpoints/post-rows.ts'
import { contains, overlap } from '../../../../src/renderer/map/print/boxes.ts'
import type { Paper } from '../../../../src/shared/documents/document.ts'
import { Paper as Papers } from '../../../../src/shared/documents/document.ts'
import type { Masking } from '../../../../src/shared/people/masking.ts'
import { inventStreet } from '../../../fixtures/invented-street.ts'
import type { StreetShape } from '../../../fixtures/invented-street.ts'

const SQUARE: StreetShape = { columns: 4, rows: 4, blockWidth: 1200, blockHeight: 1100, posts: 60, nameLength: 5 }
const SHAPES: [string, StreetShape][] = [
  ['square', SQUARE],
  ['wide', { ...SQUARE, columns: 8, rows: 2, blockWidth: 900 }],
  ['tall', { ...SQUARE, columns: 2, rows: 7, blockWidth: 800 }],
  ['small with three posts', { ...SQUARE, columns: 1, rows: 1, posts: 3 }],
  ['crowded with 120 posts', { ...SQUARE, columns: 5, blockWidth: 1000, blockHeight: 1000, posts: 120 }],
  ['with names of twenty characters', { ...SQUARE, posts: 70, nameLength: 18 }],
]

const composed = (shape: StreetShape, paper: Paper = 'A3', masking: Masking = 'wall') => {
  const street = inventStreet(shape)
  return { street, ...composeDeployment({ ...street, paper, masking }) }
}

describe('the deployment sheet', () => {
  it.each(SHAPES)('of a street %s fits A3 with every post in its table', (_, shape) => {
    const { plan, street } = composed(shape)
    expect(plan.supplements).toEqual([])
    expect(plan.flow.next).toBe(plan.table.rows.length)
    expect(plan.table.rows.flatMap(({ post }) => (post ? [post.id] : [])).sort()).toEqual(street.posts.map(({ id }) => id).sort())
    expect(overlap(plan.frame, plan.side)).toBe(false)
  })

  it.each(SHAPES)('of a street %s places labels and names without overlap', (_, shape) => {
    const { map, plan } = composed(shape)
    const labels = map?.labels.map(({ place }) => place.box) ?? []
    const names = [...(map?.communityNames ?? []), ...(map?.compoundNames ?? [])].map(({ box }) => box)
    const boxes = [...labels, ...names, ...(map ? [map.arrow] : [])]
    expect(labels.length).toBeGreaterThan(0)
    boxes.forEach((box, i) => {
      expect(contains(plan.frame, box)).toBe(true)
      expect(boxes.slice(i + 1).filter((other) => overlap(other, box))).toEqual([])
    })
  })

  it('draws every post of the street that has a position, and names most of sixty', () => {
    const { map, street } = composed(SQUARE)
    expect(map?.posts.length).toBe(street.posts.length)
    expect(map?.labels.length).toBeGreaterThanOrEqual(55)
    expect(map?.cells.size).toBe(street.posts.length)
  })

  it('uses a larger scale on larger paper', () => {
    const scales = Papers.options.map((paper) => composed(SQUARE, paper).plan.denominator ?? 0)
    expect(scales).toEqual(scales.toSorted((a, b) => b - a))
    expect(new Set(scales).size).toBeGreaterThan(2)
  })

  it('continues the table of 300 posts on a second sheet instead of shrinking the map to a stamp', () => {
    const { plan } = composed({ ...SQUARE, columns: 6, rows: 6, blockWidth: 800, posts: 300, nameLength: 8 })
    expect(plan.supplements.length).toBeGreaterThan(0)
    expect(plan.supplements.at(-1)?.next).toBe(plan.table.rows.length)
    expect(plan.frame.width).toBeGreaterThan(240)
  })

  it('keeps its table full without a base map', () => {
    const street = inventStreet(SQUARE)
    const bare = street.areas.map((area) => ({ ...area, geometry: null }))
    const { plan, map } = composeDeployment({ ...street, areas: bare, paper: 'A3', masking: 'wall' })
    expect(map).toBeNull()
    expect(plan.denominator).toBeNull()
    expect(plan.flow.next).toBe(plan.table.rows.length)
  })

  it('lists a post far outside the street instead of shrinking the map for it', () => {
    const street = inventStreet(SQUARE)
    const [first, ...others] = street.posts
    const lost = { ...first, name: '写错坐标卡点', lon: 121.4, lat: 31.2 } as (typeof others)[number]
    const { map, notes, plan } = composeDeployment({ ...street, posts: [lost, ...others], paper: 'A3', masking: 'wall' })
    expect(map?.posts.map(({ post }) => post.id)).not.toContain(lost.id)
    expect(plan.denominator).toBe(composed(SQUARE).plan.denominator)
    expect(notes.join('')).toContain('未上图（位置待核）1处：1 写错坐标。')
  })

  it('explains in its legend what is drawn and nothing else', () => {
    const { legend, map } = composed(SQUARE)
    const counted = (label: string) => legend.entries.find((entry) => entry.label.includes(label))?.count
    const posts = map?.posts ?? []
    expect(counted('入市口')).toBe(posts.filter(({ post }) => isEntry(post)).length)
    expect(counted('力量不足')).toBe(posts.filter(({ post }) => post.missing.length > 0).length)
    expect(counted('近似值')).toBe(posts.filter(({ post }) => post.approximate).length)
    expect(legend.entries.every(({ count }) => count > 0)).toBe(true)
    const calm = inventStreet(SQUARE).posts.map((post) => ({ ...post, missing: [], approximate: false, hasPartyBranch: false }))
    const { legend: shorter } = composeDeployment({ ...inventStreet(SQUARE), posts: calm, paper: 'A3', masking: 'wall' })
    expect(shorter.entries.map(({ label }) => label).join()).not.toMatch(/不足|近似|党支部/)
  })

  it('shows no leader at the external level', () => {
    const { map } = composed(SQUARE, 'A3', 'external')
    expect(map?.labels.map(({ text }) => text.leader).filter((leader) => leader !== null)).toEqual([])
  })
})
