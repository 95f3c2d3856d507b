/** The rows of one post in the overview: its name at their head, then shift by shift the four seats of every day. */
import type { CSSProperties } from 'react'
import { SEATS } from '../../../shared/people/person.ts'
import { lackInWords } from '../../../shared/roster/papers/entries.ts'
import type { SeatName } from '../../../shared/roster/papers/seats.ts'
import { Hours } from './Hours.tsx'
import type { OverviewSeat } from './overview-cell.ts'
import { firstCharacter } from './overview-plan.ts'
import type { OverviewBlock, OverviewDay, OverviewPage, OverviewRow } from './overview-plan.ts'
import type { PostLabel } from './overview-post-label.ts'

export function OverviewRows({ block, page }: { block: OverviewBlock; page: OverviewPage }) {
  const { rows, height } = block
  const seats = page.week.days.length * SEATS.length
  if (rows.length === 0) {
    return (
      <tbody>
        <tr style={{ height: `${height * page.stretch}mm` }}>
          <PostHead block={block} />
          <td />
          <td className="day no-shift" colSpan={seats}>
            本期未排班
          </td>
        </tr>
      </tbody>
    )
  }
  return (
    <tbody>
      {rows.map((row, index) => (
        <tr
          key={`${row.band.name} ${row.band.start}`}
          className={row.isContinued ? 'continued' : undefined}
          style={{ height: `${row.height * page.stretch}mm` }}
        >
          {index === 0 && <PostHead block={block} />}
          <ShiftName row={row} short={page.commonBands !== null} />
          {row.days.map((day, place) => (
            <DayCells key={place} day={day} isContinued={row.isContinued} />
          ))}
        </tr>
      ))}
    </tbody>
  )
}

function DayCells({ day, isContinued }: { day: OverviewDay; isContinued: boolean }) {
  if (day === null) {
    return (
      <td className="day no-shift" colSpan={SEATS.length}>
        {isContinued ? '' : '无班'}
      </td>
    )
  }
  if ('gone' in day) return <SeatCell seat={day.gone} place="day changed" across={SEATS.length} />
  return SEATS.map((seat, index) => (
    <SeatCell key={seat} seat={day.seats[seat]} place={index > 0 ? '' : day.isChanged ? 'day changed' : 'day'} />
  ))
}

function PostHead({ block }: { block: OverviewBlock }) {
  const { label, rows, continued } = block
  return (
    <th className="post" rowSpan={Math.max(1, rows.length)}>
      <b style={sized(label.nameFit.size)}>{label.name + (continued ? '（续）' : '')}</b>
      {continued || <LabelLines lines={label.lines} />}
    </th>
  )
}

function LabelLines({ lines }: { lines: PostLabel['lines'] }) {
  return lines.map(({ text, fit }) => (
    <span key={text} style={sized(fit.size)}>
      {text}
    </span>
  ))
}

function ShiftName({ row: { band, name, hours, isContinued }, short }: { row: OverviewRow; short: boolean }) {
  if (short && isContinued) return <th className="shift rest">{firstCharacter(band.name)}续</th>
  if (short) return <th className="shift">{firstCharacter(band.name)}</th>
  return (
    <th className="shift long">
      <b style={sized(name.size)}>{band.name}</b>
      <small style={sized(hours.size)}>
        <Hours band={band} lines={hours.lines} />
      </small>
    </th>
  )
}

/** `place`: first of a day, or changed. */
function SeatCell({ seat, place, across }: { seat: OverviewSeat; place: string; across?: number }) {
  switch (seat.state) {
    case 'missing':
      return (
        <td className={`${place} missing`}>
          <b>{lackInWords(seat.lacking)}</b>
        </td>
      )
    case 'not_asked':
      return <td className={`${place} not-asked`}>—</td>
    case 'empty':
      return <td className={place} />
    case 'names':
      return (
        <td className={place || undefined} colSpan={across} style={sized(seat.size)}>
          {seat.lines.length === 1 ? (
            <Names names={seat.lines[0] ?? []} />
          ) : (
            seat.lines.map((names, index) => <Line key={index} names={names} />)
          )}
        </td>
      )
  }
}

function Line({ names }: { names: SeatName[] }) {
  return (
    <div>
      <Names names={names} />
    </div>
  )
}

function Names({ names }: { names: SeatName[] }) {
  return names.map((name, index) => <NameWithNote key={index} name={name} isFirst={index === 0} />)
}

function NameWithNote({ name: { name, note, isGone }, isFirst }: { name: SeatName; isFirst: boolean }) {
  const before = isFirst ? '' : ' '
  if (isGone) {
    return (
      <>
        {before}
        <s className="gone">{name}</s>
      </>
    )
  }
  if (note === '') return before + name
  return (
    <>
      {before + name}
      <small>{note}</small>
    </>
  )
}

function sized(size: number): CSSProperties {
  return { fontSize: `${size}pt` }
}
