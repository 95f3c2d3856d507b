/** What went wrong, as one Chinese sentence: a refusal speaks for itself, a lost connection says how to come back. */
import { ORPCError } from '@orpc/client'

/** Fetch reports a host that does not answer as a TypeError; everything the host says comes as an ORPCError. */
export function isConnectionLost(error: unknown): boolean {
  return error instanceof TypeError
}

export function sentenceOf(error: unknown): string {
  if (isConnectionLost(error)) return '连不上指挥台主机，请看主机是否还开着，然后再试一次。'
  if (error instanceof ORPCError && /\p{Script=Han}/u.test(error.message)) return error.message
  return '程序出了问题，数据没有改动。请再试一次；仍不行，请告诉维护人员。'
}
