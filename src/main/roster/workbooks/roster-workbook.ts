/** The roster's papers as workbooks: the same content as on paper, with the paper set up, to be corrected and printed by hand. */
import { dayInChinese, shortDayInChinese } from '../../../shared/days.ts'
import { ROSTER_PAPERS } from '../../../shared/documents/roster-paper.ts'
import type { RosterSheet } from '../../../shared/documents/roster-paper.ts'
import { splitIntoWeeks } from '../../../shared/roster/papers/spans.ts'
import type { RosterPost, RosterWeek } from '../../../shared/roster/roster-week.ts'
import { Refusal } from '../../../shared/refusals.ts'
import type { PaperSheet } from '../../sheets/write/paper-sheet.ts'
import { sheetName } from '../../sheets/write/sheet-name.ts'
import { writeWorkbook } from '../../sheets/write/write-workbook.ts'
import { entriesSheet, handoverSheet } from './blank-forms.ts'
import { communitySheet } from './community.ts'
import { leadersSheet } from './leaders.ts'
import { overviewSheet } from './overview.ts'
import { peopleSheet } from './people.ts'
import { postSheet } from './post.ts'

export interface RosterChoice {
  checkpointId?: number | undefined
  community?: string | undefined
  people?: readonly number[] | undefined
}

interface Named {
  wanted: string
  sheet: Omit<PaperSheet, 'name'> | null
}

/** Refusal: not_found, where nothing of it has a shift in these days. */
export async function rosterWorkbook(
  week: RosterWeek,
  paper: RosterSheet = 'workbook',
  choice: RosterChoice = {},
): Promise<Uint8Array> {
  const names: string[] = []
  const sheets = SHEETS[paper](week, choice).flatMap(({ wanted, sheet }): PaperSheet[] => {
    if (sheet === null) return []
    const name = sheetName(wanted, names)
    names.push(name)
    return [{ ...sheet, name }]
  })
  if (sheets.length === 0) throw new Refusal('not_found', `这几天没有班次，没有可出的${ROSTER_PAPERS[paper].title}。`)
  const title = `${week.office.streetName}${ROSTER_PAPERS[paper].title}${dayInChinese(week.from)}至${shortDayInChinese(week.to)}`
  return writeWorkbook(sheets, { title, creator: week.office.commandPostName })
}

type Making = (week: RosterWeek, choice: RosterChoice) => Named[]

const overview: Making = (week) =>
  splitIntoWeeks(week).map((part) => ({
    wanted: dated('值班总表', part, week),
    sheet: overviewSheet(part, `${week.office.streetName}关卡点值班总表`),
  }))

const posts: Making = (week, choice) => postByPost(week, choice, postSheet)

const SHEETS: Record<RosterSheet, Making> = {
  workbook: (week, choice) => [...overview(week, choice), ...posts(week, choice)],
  overview,
  posts,
  communities: (week, { community }) =>
    [...Map.groupBy(week.posts, (post) => post.community ?? '')]
      .filter(([name]) => community === undefined || name === community)
      .flatMap(([name, own]) =>
        splitIntoWeeks({ ...week, posts: own }).map((part) => ({
          wanted: dated(name || '未定社区', part, week),
          sheet: communitySheet(part, name),
        })),
      ),
  leaders: (week) => splitIntoWeeks(week).map((part) => ({ wanted: dated('分包领导', part, week), sheet: leadersSheet(part) })),
  people: (week, { people }) => [{ wanted: '个人值班', sheet: peopleSheet(week, people) }],
  handover: (week, choice) => wholeSpan(week, choice, handoverSheet),
  entries: (week, choice) => wholeSpan(week, choice, entriesSheet),
}

/** Post by post, the weeks of a post together. */
function postByPost(
  week: RosterWeek,
  { checkpointId }: RosterChoice,
  make: (week: RosterWeek, post: RosterPost) => Omit<PaperSheet, 'name'>,
): Named[] {
  const weeks = splitIntoWeeks(week)
  return chosen(week, checkpointId).flatMap(({ id, number, name }) =>
    weeks.flatMap((part) =>
      part.posts
        .filter((post) => post.id === id)
        .map((post) => ({ wanted: dated(`${number ?? ''} ${name}`, part, week), sheet: make(part, post) })),
    ),
  )
}

function wholeSpan(
  week: RosterWeek,
  { checkpointId }: RosterChoice,
  make: (week: RosterWeek, post: RosterPost) => Omit<PaperSheet, 'name'> | null,
): Named[] {
  return chosen(week, checkpointId).map((post) => ({ wanted: `${post.number ?? ''} ${post.name}`, sheet: make(week, post) }))
}

function chosen({ posts }: RosterWeek, checkpointId: number | undefined): RosterPost[] {
  return posts.filter(({ id }) => checkpointId === undefined || id === checkpointId)
}

/** 值班总表; 值班总表 2月17日: the week is named where there are several. */
function dated(name: string, part: RosterWeek, whole: RosterWeek): string {
  return part.from === whole.from && part.to === whole.to ? name : `${shortDayInChinese(part.from)} ${name}`
}
