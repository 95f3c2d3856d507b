/**
 * Somebody taken up to be put down elsewhere, by hand or by keys: what stands against every shift is asked once when they
 * are taken up, and told wherever they are held; only then is anything stored.
 */
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { GridPerson, GridPost, RosterGrid } from '../../shared/roster/roster-grid.ts'
import { ask } from '../api.ts'
import { isSamePlace, spotAt } from './cell-place.ts'
import type { Place, Spot } from './cell-place.ts'
import type { Verdict } from './overlays.ts'
import type { Edit } from './use-roster-edits.ts'

export interface Carried {
  person: GridPerson
  from: Place
  spot: Spot
  /** else by keys */
  isByHand: boolean
}

/** What is said of the place somebody is held over. */
export interface Held {
  tone: Verdict | 'nowhere'
  words: string
}

/** Somebody sits where they were put down: who goes where? */
export interface PutDown {
  carried: Carried
  to: Place
  spot: Spot
}

interface Options {
  /** who is taken up: a state of the view, whose posts stay while somebody of theirs is carried */
  taken: [Carried | null, (carried: Carried | null) => void]
  grid: RosterGrid
  posts: GridPost[]
  make: (edit: Edit) => void
  say: (word: string) => void
}

export function useMoving({ taken: [carried, setCarried], grid: { from, to }, posts, make, say }: Options) {
  const [over, setOver] = useState<Place | null>(null)
  const [putDown, setPutDown] = useState<PutDown | null>(null)
  const personId = carried?.person.personId ?? null
  const question = useQuery({
    ...ask.planning.verdicts.queryOptions({
      input: { from, to, personId: personId ?? 0, ...(carried ? { fromShiftId: carried.spot.cell.shiftId } : {}) },
    }),
    enabled: personId !== null,
  })
  const answer = personId === null ? undefined : question.data
  const against = useMemo(() => {
    const found = new Map<number, { sentence: string; isHard: boolean }>()
    for (const { sentence, isHard, shiftIds } of answer?.against ?? []) {
      for (const id of shiftIds) if (isHard || !found.has(id)) found.set(id, { sentence, isHard })
    }
    return found
  }, [answer])
  const verdicts = useMemo(() => {
    if (!carried || (carried.person.personId !== null && !answer)) return null
    return new Map([...against].map(([id, { isHard }]): [number, Verdict] => [id, isHard ? 'hard' : 'soft']))
  }, [carried, answer, against])

  const letGo = () => {
    setCarried(null)
    setOver(null)
  }
  /** false: nobody there who could be moved */
  const take = (place: Place, isByHand: boolean, person?: GridPerson): boolean => {
    const spot = spotAt(posts, place)
    const goes = person ?? spot?.people[0]
    if (!spot || !goes) return false
    if (goes.isLocked) {
      say(`${goes.name}在这一格已锁定，先解锁（Ctrl+L）再移。`)
      return false
    }
    setCarried({ person: goes, from: place, spot, isByHand })
    setOver(place)
    return true
  }
  const drop = (place: Place | null) => {
    const spot = place && spotAt(posts, place)
    letGo()
    if (!carried || !place || isSamePlace(place, carried.from)) return
    if (!spot) say('那里没有这一班，没有移动。')
    else if (spot.people.length > 0) setPutDown({ carried, to: place, spot })
    else make({ does: 'move', one: sitting(carried), to: seen(place, spot), name: carried.person.name })
  }
  const held = carried && over ? heldOver(over) : null

  function heldOver(place: Place): Held {
    if (isSamePlace(place, carried?.from ?? null)) return { tone: 'free', words: '放回原处' }
    const spot = spotAt(posts, place)
    if (!spot) return { tone: 'nowhere', words: '没有这一班' }
    const doubt = against.get(spot.cell.shiftId)
    if (doubt) return { tone: doubt.isHard ? 'hard' : 'soft', words: doubt.sentence }
    if (carried?.person.personId === null) return { tone: 'soft', words: '花名册里没有，查不了冲突' }
    if (!answer) return { tone: 'soft', words: question.error ? '没有查到能不能排' : '正在查' }
    const names = spot.people.map(({ name }) => name).join('、')
    return { tone: 'free', words: names ? `可排，与${names}对调` : '可排' }
  }

  return { carried, over, held, verdicts, putDown, take, setOver, drop, letGo, answer: setPutDown }
}

/** Where somebody sits, with the names seen there. */
export function sitting({ person, from, spot }: Pick<Carried, 'person' | 'from' | 'spot'>) {
  return { ...seen(from, spot), assignmentId: person.id }
}

export function seen({ seat }: Place, { cell, people }: Spot) {
  return { shiftId: cell.shiftId, seat, was: people.map(({ name }) => name) }
}
