/** The desk for what rosters are made by: 配置标准、班制、排班规则、节假日. */
import { sql } from 'drizzle-orm'
import { dayPart } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'
import type { StandardsOverview, StandardsPost } from '../../shared/standards/contract.ts'
import type { DutyRule } from '../../shared/standards/duty-rule.ts'
import type { Standard } from '../../shared/standards/standard.ts'
import type { History } from '../changes/history.ts'
import { createRows } from '../changes/rows.ts'
import { checkpoints } from '../checkpoints/checkpoints.ts'
import type { Db } from '../db/open.ts'
import type { OfficeDesk } from '../office/office.ts'
import { resetDutyRule, setDutyRule } from './duty-rules.ts'
import { removeHolidays, saveHolidays } from './holidays.ts'
import { removePattern, removeUse, savePattern, saveUse } from './patterns.ts'
import { readStandards } from './read-standards.ts'
import type { StandardsContext } from './scope.ts'
import { previewStandard, removeStandard, saveStandard } from './staffing-standards.ts'

export type StandardsDesk = ReturnType<typeof createStandards>

export function createStandards({ db, history, office }: { db: Db; history: History; office: OfficeDesk }) {
  const context: StandardsContext = { db, history, office, rows: createRows({ db, history }) }

  function overview(asked?: Moment): StandardsOverview {
    const moment = office.moment(asked)
    const asOf = checkpoints.asOf(moment, office.settings())
    const day = dayPart(moment)
    const posts = db.all<StandardsPost>(sql`
      select id, number, name, community, kind, compoundType from (${asOf}) order by ${checkpoints.order}`)
    return { ...readStandards(db, { from: day, to: day }), posts }
  }

  return {
    overview,
    previewStandard: (standard: Standard) => previewStandard(standard, context),
    saveStandard: (standard: Standard) => saveStandard(standard, context),
    removeStandard: (ids: number[]) => removeStandard(ids, context),
    savePattern: (given: Parameters<typeof savePattern>[0]) => savePattern(given, context),
    removePattern: (id: number) => removePattern(id, context),
    saveUse: (given: Parameters<typeof saveUse>[0]) => saveUse(given, context),
    removeUse: (id: number) => removeUse(id, context),
    setDutyRule: (rule: DutyRule) => setDutyRule(rule, context),
    resetDutyRule: (rule: Pick<DutyRule, 'code' | 'category'>) => resetDutyRule(rule, context),
    saveHolidays: (given: Parameters<typeof saveHolidays>[0]) => saveHolidays(given, context),
    removeHolidays: (ids: number[]) => removeHolidays(ids, context),
  }
}
