/** The rows of one post in the overview: its name at their head, then shift by shift the four seats of every day. */
import type { CSSProperties } from 'react'
import { SEATS } from '../../../shared/people/person.ts'
import { Hours } from './Hours.tsx'
import type { OverviewName, OverviewSeat } from './overview-cell.ts'
import { NAME_SIZE } from './overview-measures.ts'
import { firstCharacter } from './overview-plan.ts'
import type { OverviewBlock, OverviewPage, OverviewRow } from './overview-plan.ts'
import type { PostLabel } from './overview-post-label.ts'
import { lackInWords } from './shift-entries.ts'

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
        <tr key={`${row.band.name} ${row.band.start}`} style={{ height: `${row.height * page.stretch}mm` }}>
          {index === 0 && <PostHead block={block} />}
          <ShiftName row={row} short={page.commonBands !== null} />
          {row.days.map((day, place) =>
            day === null ? (
              <td key={place} className="day no-shift" colSpan={SEATS.length}>
                无班
              </td>
            ) : (
              SEATS.map((seat) => <SeatCell key={`${place} ${seat}`} seat={day[seat]} first={seat === 'government'} />)
            ),
          )}
        </tr>
      ))}
    </tbody>
  )
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

function ShiftName({ row: { band, hours }, short }: { row: OverviewRow; short: boolean }) {
  if (short) return <th className="shift">{firstCharacter(band.name)}</th>
  return (
    <th className="shift long">
      {band.name}
      <small style={sized(hours.size)}>
        <Hours band={band} lines={hours.lines} />
      </small>
    </th>
  )
}

function SeatCell({ seat, first }: { seat: OverviewSeat; first: boolean }) {
  const day = first ? 'day' : undefined
  switch (seat.state) {
    case 'missing':
      return (
        <td className={first ? 'day missing' : 'missing'}>
          <b>{lackInWords(seat.lacking)}</b>
        </td>
      )
    case 'not_needed':
      return <td className={first ? 'day not-needed' : 'not-needed'}>—</td>
    case 'empty':
      return <td className={day} />
    case 'names':
      return (
        <td className={day} style={seat.size === NAME_SIZE.most ? {} : sized(seat.size)}>
          {seat.lines.length === 1 ? (
            <Names names={seat.lines[0] ?? []} />
          ) : (
            seat.lines.map((names, index) => <Line key={index} names={names} />)
          )}
        </td>
      )
  }
}

function Line({ names }: { names: OverviewName[] }) {
  return (
    <div>
      <Names names={names} />
    </div>
  )
}

function Names({ names }: { names: OverviewName[] }) {
  return names.map(({ name, note }, index) => <NameWithNote key={index} text={index === 0 ? name : ` ${name}`} note={note} />)
}

function NameWithNote({ text, note }: { text: string; note: string }) {
  if (note === '') return text
  return (
    <>
      {text}
      <small>{note}</small>
    </>
  )
}

function sized(size: number): CSSProperties {
  return { fontSize: `${size}pt` }
}
