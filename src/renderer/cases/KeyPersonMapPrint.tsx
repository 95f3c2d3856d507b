/** The 重点人员分布图 on paper. */
import type { PrintPageProps } from '../print/pages.ts'

export function KeyPersonMapPrint({ query }: PrintPageProps) {
  return query.get('paper')
}
