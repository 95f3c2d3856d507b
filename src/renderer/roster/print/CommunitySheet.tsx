/** A community's week on one A4 sheet: its posts and their shifts down, days across, names side by side in each cell. */
import type { CSSProperties } from 'react'
import { shortDayInChinese, weekdayInChinese, weekdayOf } from '../../../shared/days.ts'
import { CANCELLED } from '../../../shared/roster/papers/entries.ts'
import { marksOf, versionSigns } from '../../../shared/roster/papers/post-facts.ts'
import { OfficePaper, paperWidth } from '../../print/paper/OfficePaper.tsx'
import { PaperHead } from '../../print/paper/PaperHead.tsx'
import { fitText } from '../../print/text-ruler.ts'
import type { Ruler } from '../../print/text-ruler.ts'
import { DATES } from './community-plan.ts'
import type { CommunityPage, CommunityPost, CommunityRow } from './community-plan.ts'
import { Hours } from './Hours.tsx'
import { signedOf } from './issue-parts.ts'
import { OVERVIEW } from './overview-measures.ts'
import { firstCharacter } from './overview-plan.ts'
import { overviewParts } from './OverviewSheet.tsx'
import { ShiftCell } from './ShiftCell.tsx'

interface CommunitySheetProps {
  page: CommunityPage
  title: string
  sheet: string
  number: number
  of: number
  ruler: Ruler
}

export function CommunitySheet({ page, title, sheet, number, of, ruler }: CommunitySheetProps) {
  const { week, posts, commonBands } = page
  const notes = notesOf(page)
  return (
    <OfficePaper
      size="a4"
      kind="overview-sheet community-sheet"
      sheet={sheet}
      page={{ number, of }}
      signed={signedOf(week)}
      style={sizesOf(page)}
    >
      <PaperHead size="a4" title={title} beside={overviewParts(week, commonBands)} ruler={ruler} />
      <table>
        <colgroup>
          <col style={{ width: `${OVERVIEW.post}mm` }} />
          <col style={{ width: `${page.shift}mm` }} />
          {week.days.map((day) => (
            <col key={day} style={{ width: `${page.day}mm` }} />
          ))}
        </colgroup>
        <thead>
          <tr className="dates" style={{ height: `${DATES}mm` }}>
            <th>卡　点</th>
            <th>班</th>
            {week.days.map((day) => (
              <th key={day} className={weekdayOf(day) % 6 === 0 ? 'day weekend' : 'day'}>
                {shortDayInChinese(day)}（{weekdayInChinese(day).slice(-1)}）
              </th>
            ))}
          </tr>
        </thead>
        {posts.map((post) => (
          <PostRows key={post.post.id} post={post} page={page} />
        ))}
      </table>
      <p
        className="note-line"
        style={{ fontSize: `${fitText(ruler(notes), paperWidth('a4'), { max: 8.4, min: 7, lines: 1 }).size}pt` }}
      >
        {notes}
      </p>
    </OfficePaper>
  )
}

function PostRows({ post: { label, rows }, page }: { post: CommunityPost; page: CommunityPage }) {
  return (
    <tbody>
      {rows.map((row, index) => (
        <tr key={index} className={row.isContinued ? 'continued' : undefined} style={{ height: `${row.height}mm` }}>
          {index === 0 && (
            <th className="post" rowSpan={rows.length}>
              <b style={{ fontSize: `${label.nameFit.size}pt` }}>{label.name}</b>
              {label.lines.map(({ text, fit }) => (
                <span key={text} style={{ fontSize: `${fit.size}pt` }}>
                  {text}
                </span>
              ))}
            </th>
          )}
          <ShiftName row={row} isShort={page.commonBands !== null} />
          {row.cells.length === 0 && (
            <td className="day no-shift" colSpan={page.week.days.length}>
              本期未排班
            </td>
          )}
          {row.cells.map((cell, day) => (
            <td key={day} className={cell?.isChanged ? 'day changed' : 'day'}>
              {cell === null && !row.isContinued && <p className="no-shift">无班</p>}
              {cell?.isCancelled && <p className="no-shift">{CANCELLED}</p>}
              {cell && <ShiftCell cell={cell.laid} sizes={page.sizes} />}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

function ShiftName({ row: { band, hours, isContinued }, isShort }: { row: CommunityRow; isShort: boolean }) {
  if (isShort) return <th className="shift">{firstCharacter(band.name) + (isContinued ? '续' : '')}</th>
  return (
    <th className="shift">
      {band.name}
      {band.name !== '' && (
        <small style={{ fontSize: `${hours.size}pt` }}>
          <Hours band={band} lines={hours.lines} />
        </small>
      )}
    </th>
  )
}

/** 机机关 社社区: the marks it prints, and what changed. */
function notesOf({ week, posts }: CommunityPage): string {
  const shown = posts.flatMap(({ post }) => marksOf(post).map(({ entry, label }) => `${entry.mark}＝${label}`))
  const changes = versionSigns(
    week,
    posts.map(({ post }) => post),
  )
  return `${[[...new Set(shown)].join('　'), ...changes, '换人先报指挥部值班电话'].join('；')}。`
}

function sizesOf({ sizes, line }: CommunityPage): CSSProperties {
  return { '--line': `${line}mm`, '--name': `${sizes.name}pt`, '--mark': `${sizes.mark}mm` } as CSSProperties
}
