/** The legend of the 关卡点布控图, made from what the sheet draws: nothing that is not drawn is explained, counts are those drawn. */
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import type { Point } from '../map/print/boxes.ts'
import type { PostSymbol } from './post-symbol.ts'

export type PostLegendSample =
  { kind: 'post'; symbol: PostSymbol; number: string; isApproximate: boolean } | { kind: 'star' } | { kind: 'moved' }

export interface PostLegendEntry {
  key: string
  sample: PostLegendSample
  label: string
  count: number
}

const SHAPE_ORDER = ['circle', 'diamond', 'hexagon', 'square', 'octagon', 'house', 'shield', 'triangle-down', 'triangle']

interface DrawnPost {
  post: Checkpoint
  symbol: PostSymbol
  movedFrom: Point | null
}

export function postLegend(posts: readonly DrawnPost[]): PostLegendEntry[] {
  const guarded = posts.filter(({ symbol }) => symbol.staffing !== 'entry')
  const shapes = [...Map.groupBy(posts, ({ symbol }) => symbol.meaning)]
    .map(([meaning, members]): PostLegendEntry[] =>
      members.slice(0, 1).map(({ symbol }) => ({
        key: meaning,
        sample: {
          kind: 'post',
          symbol: { ...symbol, staffing: symbol.staffing === 'entry' ? 'entry' : 'met' },
          number: '',
          isApproximate: false,
        },
        label: meaning,
        count: members.length,
      })),
    )
    .flat()
    .sort((a, b) => shapeRank(a) - shapeRank(b))
  const staffing = STAFFING_ENTRIES.map(([state, label]): PostLegendEntry => {
    const members = guarded.filter(({ symbol }) => symbol.staffing === state)
    const number = String(members[0]?.post.number ?? '')
    return {
      key: state,
      sample: { kind: 'post', symbol: { shape: 'circle', meaning: label, staffing: state }, number, isApproximate: false },
      label,
      count: members.length,
    }
  })
  const approximate = posts.filter(({ post }) => post.approximate)
  const [first] = approximate
  const others: PostLegendEntry[] = [
    {
      key: 'star',
      sample: { kind: 'star' },
      label: '设临时党支部',
      count: posts.filter(({ post }) => post.hasPartyBranch).length,
    },
    ...(first
      ? [
          {
            key: 'approximate',
            sample: { kind: 'post', symbol: first.symbol, number: '', isApproximate: true } as const,
            label: '位置为近似值，取小区中心',
            count: approximate.length,
          },
        ]
      : []),
    {
      key: 'moved',
      sample: { kind: 'moved' },
      label: '符号相叠而移开，细线指实际位置',
      count: posts.filter(({ movedFrom }) => movedFrom !== null).length,
    },
  ]
  return [...shapes, ...staffing, ...others].filter(({ count }) => count > 0)
}

const STAFFING_ENTRIES = [
  ['met', '力量达标（深色实底）'],
  ['short', '力量不足（斜线，注明所缺）'],
  ['unreported', '力量未报（白底）'],
] as const

function shapeRank({ sample }: PostLegendEntry): number {
  return sample.kind === 'post' ? SHAPE_ORDER.indexOf(sample.symbol.shape) : SHAPE_ORDER.length
}
