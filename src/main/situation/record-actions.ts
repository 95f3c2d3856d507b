/** What the ledgers ask to be seen to. Each count is a figure's value, its records those the figure counts. */
import type { IsolationCase } from '../../shared/cases/case.ts'
import { shortNameOf } from '../../shared/checkpoints/checkpoint.ts'
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import { addDays, dayPart, daysBetween, shortDayInChinese } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'
import type { FigureCode } from '../../shared/figures/figures.ts'
import { FIGURES } from '../../shared/figures/figures.ts'
import type { Finding } from '../../shared/inspections/inspection.ts'
import { SEATS, SEAT_LABELS } from '../../shared/people/person.ts'
import type { Action, ActionLine, Subject } from '../../shared/situation/situation.ts'
import { communityInWords, line, post, toList } from './subjects.ts'

/** What the figures answer at one moment. */
export interface Counted {
  moment: Moment
  value: (figure: FigureCode) => number
  posts: (figure: FigureCode) => Checkpoint[]
  cases: (figure: FigureCode) => IsolationCase[]
  findings: (figure: FigureCode) => Finding[]
  /** people of a figure in each community, most first */
  byCommunity: (figure: FigureCode) => { community: string | null; people: number }[]
}

type Words = Pick<Action, 'code' | 'severity' | 'unit' | 'sentence' | 'step'>

export function recordActions(counted: Counted): Action[] {
  const { moment, cases, findings, posts } = counted
  const today = dayPart(moment)
  /** The action of a figure, unless the figure counts nobody; its lines are only asked for where it does. */
  const when = (figure: FigureCode, words: Words, lines: () => ActionLine[]): Action[] => {
    const count = counted.value(figure)
    const leadsTo = toList(FIGURES[figure].kind, figure)
    return count > 0 ? [{ ...words, seat: null, count, lines: lines(), leadsTo }] : []
  }
  const named = (figure: FigureCode) => cases(figure).map((one) => observed(one, figure))
  const dueOn = (figure: FigureCode, day: string) => [line(dueInWords(day, counted.byCommunity(figure)))]

  return [
    ...when(
      'staffing_below_standard',
      { code: 'posts_below_standard', severity: 'shortage', unit: '个', sentence: '卡点台账配置不达标', step: '看卡点' },
      () => lackingBySeat(posts('staffing_below_standard')),
    ),
    ...when(
      'cases_released_early',
      {
        code: 'released_early',
        severity: 'breach',
        unit: '人',
        sentence: releasedEarly(cases('cases_released_early')),
        step: '去核对',
      },
      () => [line('', named('cases_released_early'))],
    ),
    ...when(
      'findings_overdue',
      { code: 'findings_overdue', severity: 'breach', unit: '项', sentence: '督查问题超期', step: '去督办' },
      () => oneByOne(findings('findings_overdue'), 'findings_overdue'),
    ),
    ...when(
      'cases_overdue_release',
      { code: 'overdue_release', severity: 'breach', unit: '人', sentence: '期满还没有解除', step: '办解除' },
      () => [line('', named('cases_overdue_release'))],
    ),
    ...when(
      'cases_due_release_today',
      { code: 'due_release_today', severity: 'task', unit: '人', sentence: '今日期满应解除', step: '看名单' },
      () => dueOn('cases_due_release_today', today),
    ),
    ...when(
      'findings_due_today',
      { code: 'findings_due_today', severity: 'task', unit: '项', sentence: '督查问题今日到期', step: '去督办' },
      () => [
        line(
          '',
          findings('findings_due_today').map((one) => placed(one, 'findings_due_today')),
        ),
      ],
    ),
    ...when(
      'cases_due_release_tomorrow',
      { code: 'due_release_tomorrow', severity: 'task', unit: '人', sentence: '明日期满应解除', step: '看名单' },
      () => dueOn('cases_due_release_tomorrow', addDays(today, 1)),
    ),
    ...when(
      'cases_without_address',
      { code: 'cases_without_address', severity: 'task', unit: '名', sentence: '观察人员没有住址', step: '补住址' },
      () => [
        line(
          '',
          named('cases_without_address').map((one) => ({ ...one, note: null })),
        ),
      ],
    ),
    ...when(
      'checkpoints_unplaced',
      { code: 'checkpoints_unplaced', severity: 'task', unit: '个', sentence: '卡点位置待核', step: '去标点' },
      () => [
        line(
          '',
          posts('checkpoints_unplaced').map((one) => post(one, 'checkpoints_unplaced')),
        ),
      ],
    ),
  ]
}

/** By the days each had to be observed, which the rule of the day of release says. */
function releasedEarly(released: IsolationCase[]): string {
  const days = released.flatMap(({ startOn, plannedEndOn }) =>
    startOn && plannedEndOn ? [daysBetween(dayPart(startOn), plannedEndOn)] : [],
  )
  const [first, ...others] = new Set(days)
  return `未满${first === undefined || others.length > 0 ? '规定天数' : `${first}天`}已解除`
}

/** One word where lines are short. */
const SHORT_SEATS = { ...SEAT_LABELS, government: '机关' }

/** 缺社区：甲、乙; a post that lacks two stands under both. */
function lackingBySeat(posts: Checkpoint[]): ActionLine[] {
  return SEATS.flatMap((seat) => {
    const lacking = posts.filter(({ missing }) => missing.includes(seat))
    if (lacking.length === 0) return []
    return [
      line(
        `缺${SHORT_SEATS[seat]}：`,
        lacking.map((one) => post(one, 'staffing_below_standard')),
      ),
    ]
  })
}

function observed({ id, name, community }: IsolationCase, figure: FigureCode): Subject {
  return { id, kind: 'cases', name, note: communityInWords(community), leadsTo: toList('cases', figure, id) }
}

function placed({ id, place, description }: Finding, figure: FigureCode): Subject {
  const name = place === null ? description : shortNameOf(place)
  return { id, kind: 'findings', name, note: null, leadsTo: toList('findings', figure, id) }
}

const MOST_LINES = 2

/** What is wrong where, one to a line. */
function oneByOne(findings: Finding[], figure: FigureCode): ActionLine[] {
  const lines = findings.slice(0, MOST_LINES).map((one) => {
    const subject = placed(one, figure)
    const what = [one.place === null ? null : one.description, one.foundOn && shortDayInChinese(one.foundOn)]
    return line('', [{ ...subject, name: [subject.name, what.filter(Boolean).join('，')].filter(Boolean).join('：') }])
  })
  return findings.length > MOST_LINES ? [...lines, line(`另有 ${findings.length - MOST_LINES} 项`)] : lines
}

const MOST_COMMUNITIES = 3

/** 2月11日期满：安阳路 6、汇丰 4、朝阳 4，共 12 个社区 */
function dueInWords(day: string, communities: { community: string | null; people: number }[]): string {
  const most = communities.slice(0, MOST_COMMUNITIES).map(({ community, people }) => `${communityInWords(community)} ${people}`)
  const more = communities.length > MOST_COMMUNITIES ? `，共 ${communities.length} 个社区` : ''
  return `${shortDayInChinese(day)}期满：${most.join('、')}${more}`
}
