/** What of the log is asked for: the form's texts as a question to the core. */
import type { ActKind } from '../../shared/changes/act.ts'
import { readDay } from '../../shared/records/read-days.ts'

export interface LogFilter {
  kind: ActKind | ''
  by: string
  from: string
  to: string
  text: string
}

export const WHOLE_LOG: LogFilter = { kind: '', by: '', from: '', to: '', text: '' }

/** A day as it is typed; null where it is no day, undefined where nothing is typed. */
export function dayTyped(typed: string, today: string): string | null | undefined {
  const text = typed.normalize('NFKC').trim()
  return text === '' ? undefined : readDay(text, today)
}

/** A day that cannot be read is left out of the question until it can. */
export function questionOf({ kind, by, from, to, text }: LogFilter, today: string, limit: number) {
  const [first, last] = [dayTyped(from, today), dayTyped(to, today)]
  return {
    ...(kind === '' ? {} : { kind }),
    ...(by === '' ? {} : { by }),
    ...(first ? { from: first } : {}),
    ...(last ? { to: last } : {}),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    limit,
  }
}
