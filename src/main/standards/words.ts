/** What the rows of 配置标准、班制、排班规则、节假日 are called in the history. */
import { COMPOUND_TYPE_LABELS } from '../../shared/areas/area.ts'
import { CHECKPOINT_KIND_LABELS } from '../../shared/checkpoints/checkpoint-kind.ts'
import type { StaffingRule } from '../../shared/checkpoints/staffing.ts'
import { DUTY_ROLE_LABELS } from '../../shared/people/duty-role.ts'
import { SEAT_LABELS, STAFF_CATEGORY_LABELS } from '../../shared/people/person.ts'
import { bandHours } from '../../shared/roster/roster-week.ts'
import type { DutyRule } from '../../shared/standards/duty-rule.ts'
import type { PatternBand, PatternUse } from '../../shared/standards/shift-pattern.ts'
import { askedFor, scopeInWords } from '../../shared/standards/standard.ts'
import { labelled, plain } from '../records/entity-words.ts'
import type { EntityWords, Say } from '../records/entity-words.ts'
import { nameOf } from './duty-rules.ts'
import { useInWords } from './patterns.ts'
import { postName } from './scope.ts'
import { eq } from 'drizzle-orm'
import { shiftPattern } from './table.ts'

const postSaid: Say = (id, db) => (typeof id === 'number' ? (postName(db, id) ?? '') : '')

const SCOPE: Record<string, [string, Say?]> = {
  checkpointId: ['卡点', postSaid],
  checkpointKind: ['卡点类别', labelled(CHECKPOINT_KIND_LABELS)],
  compoundType: ['楼院类型', labelled(COMPOUND_TYPE_LABELS)],
  from: ['开始日期'],
  to: ['结束日期'],
}

const bandsSaid: Say = (value) =>
  Array.isArray(value)
    ? (value as PatternBand[]).map((band) => `${band.name}${bandHours(band)}${band.isNight ? '（夜班）' : ''}`).join('、')
    : ''

export const STANDARDS_ENTITIES: Record<string, EntityWords> = {
  staffing_rule: {
    noun: '配置标准',
    columns: {
      ...SCOPE,
      bandStart: ['时段开始'],
      bandEnd: ['时段结束'],
      seat: ['人员', labelled(SEAT_LABELS)],
      role: ['职责', labelled(DUTY_ROLE_LABELS)],
      skill: ['特长'],
      required: ['人数'],
    },
    name: (row, _id, db) => {
      const rule = row as StaffingRule
      return `${scopeInWords(rule, postName(db, rule.checkpointId))} ${askedFor(rule)}`
    },
  },
  shift_pattern: { noun: '班制', columns: { name: ['名称'], bands: ['班次', bandsSaid] }, name: (row) => plain(row['name']) },
  pattern_use: {
    noun: '班制安排',
    columns: {
      ...SCOPE,
      patternId: [
        '班制',
        (id, db) =>
          db
            .select()
            .from(shiftPattern)
            .where(eq(shiftPattern.id, Number(id)))
            .get()?.name ?? '',
      ],
      dayKind: ['哪些天', labelled({ workday: '工作日', rest_day: '休息日' })],
    },
    name: (row, _id, db) => {
      const use = row as PatternUse
      return useInWords(use, postName(db, use.checkpointId))
    },
  },
  duty_rule: {
    noun: '排班规则',
    columns: {
      category: ['人员类别', labelled(STAFF_CATEGORY_LABELS)],
      isOn: ['使用'],
      isHard: ['必须做到'],
      value: ['数值'],
      weight: ['分量'],
    },
    name: (row) => nameOf(row as DutyRule),
  },
  holiday: {
    noun: '节假日',
    columns: { day: ['日期'], name: ['名称'], isRestDay: ['休息'] },
    name: (row) => [plain(row['day']), plain(row['name'])].join(' '),
  },
}
