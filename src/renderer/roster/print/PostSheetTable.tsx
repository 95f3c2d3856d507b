/** The week's grid of a post: dates across, shifts down in clock order, under each shift the cells to sign on handing over. */
import { shortDayInChinese, weekdayInChinese, weekdayOf } from '../../../shared/days.ts'
import type { Day } from '../../../shared/days.ts'
import { CANCELLED } from '../../../shared/roster/papers/entries.ts'
import type { RosterBand } from '../../../shared/roster/roster-week.ts'
import type { PostSheetProps } from './PostSheet.tsx'
import type { BandPlan, ContinuedPlan, PostSheetPlan } from './post-sheet-plan.ts'
import { Hours } from './Hours.tsx'
import { ShiftCell } from './ShiftCell.tsx'
import { SHEET } from './sheet-density.ts'

export function PostSheetTable({ week, post, plan }: PostSheetProps) {
  return (
    <table className="grid">
      <colgroup>
        <col style={{ width: `${SHEET.label}mm` }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">班次</th>
          {week.days.map((day) => (
            <DateHead key={day} day={day} />
          ))}
        </tr>
      </thead>
      <tbody>
        {plan.continued.map((laid, index) => (
          <ContinuedRow key={index} laid={laid} plan={plan} />
        ))}
        {post.bands.map((band, index) => {
          const laid = plan.bands[index]
          return laid && <BandRows key={`${band.name} ${band.start}`} band={band} laid={laid} plan={plan} />
        })}
        {plan.directory !== null && <DirectoryRow plan={plan} days={week.days.length} />}
        {plan.remark > 0 && <RemarkRow plan={plan} days={week.days.length} empty={post.bands.length === 0} />}
      </tbody>
    </table>
  )
}

function DateHead({ day }: { day: Day }) {
  const weekend = [0, 6].includes(weekdayOf(day))
  return (
    <th scope="col" className={weekend ? 'weekend' : ''}>
      {shortDayInChinese(day)}
      <small>{weekdayInChinese(day)}</small>
    </th>
  )
}

function BandRows({ band, laid, plan }: { band: RosterBand; laid: BandPlan; plan: PostSheetPlan }) {
  const { joinsLabel } = plan.density
  return (
    <>
      <tr className="people" style={{ height: `${laid.height}mm` }}>
        <th scope="row" rowSpan={joinsLabel ? 2 : 1}>
          <span style={{ fontSize: `${laid.name.size}pt` }}>{band.name}</span>
          <small style={{ fontSize: `${laid.hours.size}pt` }}>
            <Hours band={band} lines={laid.hours.lines} />
          </small>
        </th>
        {laid.cells.map((cell, index) => (
          <td key={index} className={isChanged(band, index) ? 'changed' : undefined}>
            {band.cells[index] === null && <p className="no-shift">{cell === null ? '无班' : CANCELLED}</p>}
            {cell !== null && <ShiftCell cell={cell} sizes={plan.sizes} />}
          </td>
        ))}
      </tr>
      <tr className="signature">
        {!joinsLabel && <th scope="row">交接签字</th>}
        {band.cells.map((_, index) => (
          <td key={index}>
            {band.cells[index] !== null && (
              <>
                交<span>接</span>
              </>
            )}
          </td>
        ))}
      </tr>
    </>
  )
}

function isChanged({ cells, cancelled }: RosterBand, day: number): boolean {
  return cells[day]?.changes !== undefined || (cancelled?.[day] ?? null) !== null
}

/** No cells to sign: it is handed over where it ends, in the row of its beginning. */
function ContinuedRow({ laid, plan }: { laid: ContinuedPlan; plan: PostSheetPlan }) {
  return (
    <tr className="people continued" style={{ height: `${laid.height}mm` }}>
      <th scope="row">
        <span style={{ fontSize: `${laid.name.size}pt` }}>{laid.title}</span>
        <small style={{ fontSize: `${laid.hours.size}pt` }}>
          <Hours band={laid} lines={laid.hours.lines} />
        </small>
      </th>
      {laid.laid.map((cell, index) => (
        <td key={index}>{cell && <ShiftCell cell={cell} sizes={plan.sizes} />}</td>
      ))}
    </tr>
  )
}

function DirectoryRow({ plan, days }: { plan: PostSheetPlan; days: number }) {
  const { directory } = plan
  if (directory === null) return null
  return (
    <tr className="directory" style={{ height: `${directory.height}mm` }}>
      <th scope="row">电话</th>
      <td colSpan={days}>
        <ul style={{ gridTemplateColumns: `repeat(${directory.columns}, 1fr)` }}>
          {directory.people.map(({ name, phone }) => (
            <li key={`${name} ${phone}`}>
              {name} {phone}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}

/** What is left of the sheet: room to write, or on a sheet without shifts the sentence that there are none. */
function RemarkRow({ plan, days, empty }: { plan: PostSheetPlan; days: number; empty: boolean }) {
  return (
    <tr className="remark" style={{ height: `${plan.remark}mm` }}>
      <th scope="row">{plan.remark < 3 ? '' : '备注'}</th>
      <td colSpan={days}>{empty && <p className="no-shift">本期未排班。当班安排以指挥部电话通知为准。</p>}</td>
    </tr>
  )
}
