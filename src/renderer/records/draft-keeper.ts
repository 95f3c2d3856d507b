/**
 * Keeps what is typed in the data folder, so that neither a closed window nor a lost host costs a word. A pause in the typing
 * stores it; one call is under way at a time, so that an older state never comes after a newer one.
 */

export interface DraftStore<T> {
  keep: (key: string, values: T) => Promise<unknown>
  drop: (key: string) => Promise<unknown>
}

export type DraftKeeper<T> = ReturnType<typeof createDraftKeeper<T>>

const PAUSE_MS = 300

/** What is being stored or dropped right now, by key: a form opened again waits for the one before it. */
const underWay = new Map<string, Promise<unknown>>()

/** Once nothing of this draft is under way any more. */
export function settled(key: string): Promise<unknown> {
  return underWay.get(key) ?? Promise.resolve()
}

/** Once nothing of any draft is under way. */
export function allSettled(): Promise<unknown> {
  return Promise.all(underWay.values())
}

/** `failed` hears of what could not be kept; the text stays in the form either way. */
export function createDraftKeeper<T>(key: string, store: DraftStore<T>, failed: (error: unknown) => void = () => undefined) {
  /** null: to be dropped; undefined: nothing to do */
  let waiting: T | null | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isBusy = false

  const work = async () => {
    isBusy = true
    while (waiting !== undefined) {
      const values = waiting
      waiting = undefined
      try {
        await (values === null ? store.drop(key) : store.keep(key, values))
      } catch (error) {
        failed(error)
      }
    }
    isBusy = false
  }

  /** At once: at the end of a field, of the form, of the page. */
  const flush = (): Promise<unknown> => {
    clearTimeout(timer)
    if (waiting !== undefined && !isBusy) underWay.set(key, work())
    return settled(key)
  }
  const later = (values: T | null) => {
    waiting = values
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), PAUSE_MS)
  }
  const drop = () => {
    waiting = null
    return flush()
  }

  return { keep: (values: T) => later(values), dropLater: () => later(null), flush, drop }
}
