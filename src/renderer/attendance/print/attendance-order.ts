/** What the query of a print page asks for. */
import { Day, Moment } from '../../../shared/days.ts'

export function sheetsOrderOf(query: URLSearchParams): { asOf?: Moment; day?: Day; post?: string } {
  const asOf = Moment.safeParse(query.get('asOf')).data
  const day = Day.safeParse(query.get('from')).data
  const post = query.get('post') ?? undefined
  return { ...(asOf && { asOf }), ...(day && { day }), ...(post !== undefined && { post }) }
}
