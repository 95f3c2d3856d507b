/** 督查通报 as a list. */
import { day, number, text } from '../lists/column-kinds.ts'
import type { ListOutline } from '../lists/outline.ts'
import type { Bulletin } from './inspection.ts'

export const bulletinOutline: ListOutline<Bulletin> = {
  kind: 'bulletins',
  title: '督查整改',
  paperTitle: '督查通报目录',
  unit: '期通报',
  columns: [
    text('issue', '期次', 200, (row) => row.issue, { paperHeading: '通报期次' }),
    day('issuedOn', '印发', (row) => row.issuedOn, { paperHeading: '印发日期' }),
    // few columns: the last takes the rest, so that the lines run to the edge
    number('findings', '所列问题', 110, (row) => row.findings, { grows: true, align: 'left' }),
  ],
  groupings: [],
}
