/** What the command line says when something could not be done. */
import { ORPCError } from '@orpc/client'
import { REFUSALS, Refusal } from '../../shared/refusals.ts'

export function explain(error: unknown): { code: string; message: string } {
  if (error instanceof Refusal) return { code: error.code, message: error.message }
  if (error instanceof ORPCError) {
    const code = String(error.code)
    if (code === 'BAD_REQUEST') return { code: 'invalid_input', message: `要求写得不对：${issuesOf(error.data)}` }
    // refusals of the core, and faults it has logged: both come with a sentence for people
    if (Object.hasOwn(REFUSALS, code) || code === 'INTERNAL_SERVER_ERROR') return { code, message: error.message }
  }
  if (error instanceof TypeError && error.message === 'fetch failed') {
    return { code: 'host_gone', message: '街道指挥台刚刚关闭，这次没有做成。请再试一次。' }
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { code: 'fault', message: `程序出了问题，请把下面的内容告诉维护人员：\n${detail}` }
}

/** Which of the inputs the contract did not accept, and why. */
function issuesOf(data: unknown): string {
  const issues = typeof data === 'object' && data !== null && 'issues' in data && Array.isArray(data.issues) ? data.issues : []
  const messages = (issues as { message?: unknown }[]).map(({ message }) => (typeof message === 'string' ? message : ''))
  return `${messages.filter((message) => message !== '').join('；') || '请检查各选项'}。`
}
