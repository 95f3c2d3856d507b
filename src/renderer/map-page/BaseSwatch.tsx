/** How each layer of the base map looks, for the legend. */
import type { AreaKind } from '../../shared/areas/area.ts'
import type { BaseLayer } from '../map/base-styles.ts'

export const BASE_ROWS: { layer: BaseLayer; kind: AreaKind; label: string }[] = [
  { layer: 'street', kind: 'street', label: '街道边界' },
  { layer: 'community', kind: 'community', label: '社区边界与名称' },
  { layer: 'compound', kind: 'compound', label: '小区楼院' },
  { layer: 'building', kind: 'building', label: '楼栋' },
  { layer: 'road', kind: 'road', label: '道路与路名' },
]

const FRAMES = {
  street: { fill: 'none', stroke: '#3a3a38', strokeDasharray: '5 2 1 2' },
  community: { fill: 'none', stroke: '#8f8d86', strokeDasharray: '2 2' },
  compound: { fill: '#f3f2ee', stroke: '#cfcdc6' },
  building: { fill: '#e6e4dd', stroke: '#c4c1b7' },
}

export function BaseSwatch({ layer }: { layer: BaseLayer }) {
  return (
    <svg width="14" height="14" aria-hidden="true">
      {layer === 'road' ? (
        <>
          <path d="M0 7H14" stroke="#c6c4bc" strokeWidth="5" />
          <path d="M0 7H14" stroke="#fff" strokeWidth="3" />
        </>
      ) : (
        <rect x="1.5" y="3" width="11" height="8" {...FRAMES[layer]} />
      )}
    </svg>
  )
}
