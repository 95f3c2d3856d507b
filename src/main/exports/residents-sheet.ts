/** The residents' register as a sheet, headed as the import reads it again; rows are taken while the file is written. */
import { countText } from '../../shared/counts.ts'
import { momentInChinese } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'
import { Refusal } from '../../shared/refusals.ts'
import { RESIDENCE_TYPE_LABELS } from '../../shared/residents/resident.ts'
import type { Resident } from '../../shared/residents/resident.ts'
import type { FoundResidents } from '../residents/residents-desk.ts'
import { MOST_ROWS } from '../sheets/write/list-sheet.ts'
import type { ListCell, ListCellKind, ListSheet } from '../sheets/write/list-sheet.ts'

interface About {
  street: string
  unit: string
  /** null: the whole street */
  community: string | null
  search: string
  moment: Moment
  isFull: boolean
}

/** Refusal: invalid_input (more rows than a sheet holds). */
export function residentsSheet({ count, rows }: FoundResidents, about: About): ListSheet {
  if (count > MOST_ROWS) throw new Refusal('invalid_input', '一张表最多放一百万行，请先选一个社区再导出。')
  const { street, unit, community, search, moment, isFull } = about
  const narrowed = [community === null ? '' : community, search === '' ? '' : `查找“${search}”`].filter((text) => text !== '')
  const remarks = [
    narrowed.length > 0 ? `范围：${narrowed.join('；')}` : '',
    isFull ? '本表含完整证号、电话，注意保管' : '证号、电话已遮蔽',
  ]
  return {
    name: '居民信息登记表',
    title: `${street}居民信息登记表`,
    lines: [
      [`填报单位：${unit}`, `截止时间：${momentInChinese(moment)}`, `共${countText(count)}人`].join('　　'),
      remarks.filter((text) => text !== '').join('　　'),
    ],
    columns: COLUMNS.map(([heading, width, , kind = 'text']) => ({ heading, width, kind })),
    rowCount: count,
    rows: cellsOf(rows(isFull)),
    headColumns: 6,
  }
}

function* cellsOf(residents: Iterable<Resident>): Generator<ListCell[]> {
  for (const resident of residents) yield COLUMNS.map(([, , read]) => read(resident))
}

type Column = [heading: string, width: number, read: (resident: Resident) => ListCell, kind?: ListCellKind]

const COLUMNS: Column[] = [
  ['社区', 14, ({ community }) => community],
  ['小区', 20, ({ compound }) => compound],
  ['楼号', 10, ({ building }) => building],
  ['单元', 8, ({ unit }) => unit],
  ['门牌号', 10, ({ door }) => door],
  ['姓名', 10, ({ name }) => name],
  ['性别', 6, ({ gender }) => gender],
  ['出生日期', 15, ({ bornOn }) => bornOn, 'date'],
  ['身份证号', 22, ({ idNumber }) => idNumber],
  ['联系电话', 15, ({ phone }) => phone],
  ['民族', 8, ({ ethnicity }) => ethnicity],
  ['户主', 10, ({ householder }) => householder],
  ['与户主关系', 12, ({ relationship }) => relationship],
  ['居住类型', 12, ({ residenceType }) => residenceType && RESIDENCE_TYPE_LABELS[residenceType]],
  ['户籍地址', 30, ({ registeredAt }) => registeredAt],
  ['工作单位', 24, ({ workUnit }) => workUnit],
  ['来源地', 12, ({ origin }) => origin],
  ['住址', 30, ({ address }) => address],
  ['备注', 20, ({ note }) => note],
]
