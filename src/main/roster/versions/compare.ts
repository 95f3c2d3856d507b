/** What differs between two states of the roster: shift by shift who came, who went, and where to. */
import { daysBetween } from '../../../shared/days.ts'
import type { Mover, PublishedPerson, PublishedShift, VersionChange } from '../../../shared/roster/version.ts'
import { changeInWords, standingInWords } from './change-words.ts'

type Change = Omit<VersionChange, 'words'>
type Side = 'joined' | 'left'

/** By day, time and post. */
export function compareRosters(before: PublishedShift[], after: PublishedShift[]): VersionChange[] {
  const was = byPlace(before)
  const is = byPlace(after)
  const changes = [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const change = compareShift(was.get(key), is.get(key))
    return change ? [change] : []
  })
  tieMovers(changes)
  return changes.sort(inOrder).map((change) => ({ ...change, words: changeInWords(change) }))
}

/** Indexes of `after` that are new, of `before` that are gone, and pairs that stayed with another seat or role. */
export function comparePeople(before: PublishedPerson[], after: PublishedPerson[]) {
  const gone = new Set(before.keys())
  const joined: number[] = []
  const turned: [was: number, is: number][] = []
  const pair = (index: number, isSame: (one: PublishedPerson) => boolean): boolean => {
    const found = [...gone].find((place) => isSame(before[place] as PublishedPerson))
    if (found === undefined) return false
    gone.delete(found)
    const [was, is] = [before[found], after[index]]
    if (was && is && standingInWords(was) !== standingInWords(is)) turned.push([found, index])
    return true
  }
  // those the register knows are told by it; a name that was tied to somebody meanwhile is still the same one
  const byName: number[] = []
  after.forEach(({ personId }, index) => {
    if (personId === undefined || !pair(index, (one) => one.personId === personId)) byName.push(index)
  })
  for (const index of byName) {
    const { name, personId } = after[index] as PublishedPerson
    const isSame = (one: PublishedPerson) => one.name === name && (one.personId === undefined || personId === undefined)
    if (!pair(index, isSame)) joined.push(index)
  }
  return { joined, left: [...gone], turned }
}

export function placeKey({ checkpoint, day, name, start, end }: Pick<PublishedShift, keyof Change['shift']>): string {
  return [checkpoint, day, name, start, end].join('\n')
}

/** Two shifts of one post with the same name and hours are one to whoever reads the sheet. */
function byPlace(shifts: PublishedShift[]): Map<string, PublishedShift> {
  const places = new Map<string, PublishedShift>()
  for (const shift of shifts) {
    const known = places.get(placeKey(shift))
    places.set(placeKey(shift), known ? { ...known, people: [...known.people, ...shift.people] } : shift)
  }
  return places
}

function compareShift(was: PublishedShift | undefined, is: PublishedShift | undefined): Change | null {
  const one = is ?? was
  if (!one) return null
  const [before, after] = [was?.people ?? [], is?.people ?? []]
  const { joined, left, turned } = comparePeople(before, after)
  const kind = !was ? 'added' : !is ? 'removed' : 'changed'
  if (kind === 'changed' && joined.length + left.length + turned.length === 0) return null
  const { checkpoint, day, name, start, end } = one
  const mover = (people: PublishedPerson[]) => (index: number) => moverOf(people[index] as PublishedPerson)
  return {
    shift: { checkpoint, day, name, start, end },
    kind,
    joined: joined.map(mover(after)),
    left: left.map(mover(before)),
    turned: turned.map(([from, to]) => {
      const [earlier, later] = [before[from] as PublishedPerson, after[to] as PublishedPerson]
      return { name: later.name, was: standingInWords(earlier), is: standingInWords(later) }
    }),
  }
}

function moverOf({ name, personId, seat, role }: PublishedPerson): Mover {
  return { name, personId: personId ?? null, seat: seat ?? null, role: role ?? null, other: null }
}

/** Who went out of one shift and into another was moved; the nearest in time where there are several. */
function tieMovers(changes: Change[]): void {
  const joined = Map.groupBy(moversOf(changes, 'joined'), ({ key }) => key)
  for (const { key, mover, shift } of moversOf(changes, 'left')) {
    const free = (joined.get(key) ?? []).filter((one) => one.mover.other === null)
    const [nearest] = free.sort((a, b) => distance(a.shift, shift) - distance(b.shift, shift))
    if (!nearest) continue
    nearest.mover.other = shift
    mover.other = nearest.shift
  }
}

function moversOf(changes: Change[], side: Side) {
  return changes.flatMap(({ shift, [side]: movers }) =>
    movers.map((mover) => ({ key: mover.personId === null ? `=${mover.name}` : String(mover.personId), mover, shift })),
  )
}

function distance(a: Change['shift'], b: Change['shift']): number {
  return Math.abs(daysBetween(a.day, b.day)) + (a.checkpoint === b.checkpoint ? 0 : 0.5)
}

function inOrder({ shift: a }: Change, { shift: b }: Change): number {
  return a.day.localeCompare(b.day) || a.start.localeCompare(b.start) || a.checkpoint.localeCompare(b.checkpoint)
}
