/** For which posts something holds: all, those of a type of compound, those of a kind, or one. */
import { COMPOUND_TYPE_LABELS, CompoundType } from '../../shared/areas/area.ts'
import { CHECKPOINT_KIND_LABELS, CheckpointKind } from '../../shared/checkpoints/checkpoint-kind.ts'
import type { StandardsPost } from '../../shared/standards/contract.ts'
import { placeInWords } from '../../shared/standards/standard.ts'
import type { StandardScope } from '../../shared/standards/standard.ts'
import dialog from '../records/Dialog.module.css'

export type Place = Pick<StandardScope, 'checkpointId' | 'checkpointKind' | 'compoundType'>

const EVERYWHERE: Place = { checkpointId: null, checkpointKind: null, compoundType: null }

interface ScopeChoiceProps {
  id: string
  place: Place
  posts: StandardsPost[]
  choose: (place: Place) => void
}

export function ScopeChoice({ id, place, posts, choose }: ScopeChoiceProps) {
  const options = new Map<string, Place>()
  const option = (made: Place, label: string) => {
    const key = JSON.stringify(made)
    options.set(key, made)
    return (
      <option key={key} value={key}>
        {label}
      </option>
    )
  }
  const isBoth = place.compoundType !== null && place.checkpointKind !== null
  const isGone = place.checkpointId !== null && !posts.some((post) => post.id === place.checkpointId)
  return (
    <select
      id={id}
      className={dialog.box}
      value={JSON.stringify({ ...EVERYWHERE, ...place })}
      onChange={({ target }) => choose(options.get(target.value) ?? EVERYWHERE)}
    >
      {option(EVERYWHERE, '所有卡点')}
      {(isBoth || isGone) && option({ ...EVERYWHERE, ...place }, placeInWords(place, null))}
      <optgroup label="按楼院类型">
        {CompoundType.options.map((compoundType) => option({ ...EVERYWHERE, compoundType }, COMPOUND_TYPE_LABELS[compoundType]))}
      </optgroup>
      <optgroup label="按卡点类别">
        {CheckpointKind.options.map((checkpointKind) =>
          option({ ...EVERYWHERE, checkpointKind }, CHECKPOINT_KIND_LABELS[checkpointKind]),
        )}
      </optgroup>
      <optgroup label="一处卡点">
        {posts.map((post) => option({ ...EVERYWHERE, checkpointId: post.id }, nameOfPost(post)))}
      </optgroup>
    </select>
  )
}

/** 32 康乐北新村南门 */
export function nameOfPost({ number, name }: Pick<StandardsPost, 'number' | 'name'>): string {
  return number === null ? name : `${String(number)} ${name}`
}

export function postNameIn(posts: StandardsPost[], id: number | null): string | null {
  const post = posts.find((one) => one.id === id)
  return post ? nameOfPost(post) : null
}

/** How many of the street's posts lie in a place. */
export function postsIn(posts: StandardsPost[], place: Place): number {
  return posts.filter(
    (post) =>
      (place.checkpointId === null || place.checkpointId === post.id) &&
      (place.checkpointKind === null || place.checkpointKind === post.kind) &&
      (place.compoundType === null || place.compoundType === post.compoundType),
  ).length
}
