/** What the map page shows: which map, which layers, how masked. The address holds map and selection, so links can point here. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import { OriginClass } from '../../shared/cases/case.ts'
import type { Masking } from '../../shared/people/masking.ts'
import type { DeploymentLayer } from '../checkpoints/deployment.ts'
import type { BaseLayer } from '../map/base-styles.ts'

export type MapChoice = 'deployment' | 'key-persons' | 'both'

export const MAP_CHOICES: { value: MapChoice; label: string }[] = [
  { value: 'deployment', label: '关卡点布控图' },
  { value: 'key-persons', label: '重点人员分布图' },
  { value: 'both', label: '两图合看' },
]

export interface Layers {
  deployment: ReadonlySet<DeploymentLayer>
  origins: ReadonlySet<OriginClass>
  base: ReadonlySet<BaseLayer>
}

const ALL_LAYERS: Layers = {
  deployment: new Set<DeploymentLayer>(['met', 'short', 'unmanned', 'city_entry', 'party_branch', 'approximate']),
  origins: new Set(OriginClass.options),
  base: new Set<BaseLayer>(['street', 'community', 'compound', 'building', 'road']),
}

export function useMapView() {
  const [location, navigate] = useLocation()
  const [, first = '', selection = ''] = location.split('/')
  const choice = MAP_CHOICES.find(({ value }) => value === first)?.value ?? 'deployment'
  const [layers, setLayers] = useState(ALL_LAYERS)
  const [masking, setMasking] = useState<Masking>('wall')
  /** chosen on the map itself and so in sight already */
  const [clicked, setClicked] = useState<string | null>(null)

  const toggle = <K extends keyof Layers>(group: K, layer: Layers[K] extends ReadonlySet<infer T> ? T : never) => {
    const next = new Set<unknown>(layers[group])
    if (!next.delete(layer)) next.add(layer)
    setLayers({ ...layers, [group]: next })
  }
  return {
    choice,
    showsCheckpoints: choice !== 'key-persons',
    showsCases: choice !== 'deployment',
    choose: (to: MapChoice) => navigate(`/${to}`),
    selectedId: selection || null,
    select: (id: string | null) => {
      setClicked(id)
      navigate(id ? `/${choice}/${id}` : `/${choice}`, { replace: true })
    },
    /** selects and brings into sight */
    visit: (id: string, on: MapChoice) => {
      setClicked(null)
      navigate(`/${on}/${id}`, { replace: true })
    },
    /** what an address names is brought into sight, wherever the address came from */
    target: selection === clicked ? null : selection || null,
    layers,
    toggle,
    masking,
    setMasking,
  }
}

export type MapView = ReturnType<typeof useMapView>
