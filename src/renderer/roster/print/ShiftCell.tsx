/** The people of one shift as the plan has set them, each with the mark of their category; who is gone stands last, struck out. */
import type { CSSProperties } from 'react'
import { NEW, lackInWords } from '../../../shared/roster/papers/entries.ts'
import type { LaidCell, LaidEntry, PrintSizes } from './shift-cell.ts'
import type { Entry, MarkShape } from './shift-entries.ts'
import './shift-cell.css'

export function ShiftCell({ cell, sizes }: { cell: LaidCell; sizes: PrintSizes }) {
  return (
    <>
      {cell.rows.map((row, index) =>
        cell.packed ? (
          <NamesRow key={index} row={row} sizes={sizes} />
        ) : (
          <PeopleRow key={index} row={row} across={cell.across} sizes={sizes} />
        ),
      )}
      {cell.gone.map((row, index) => (
        <NamesRow key={index} row={row} sizes={sizes} />
      ))}
    </>
  )
}

export function CategoryMark({ character, shape, vacant = false }: { character: string; shape: MarkShape; vacant?: boolean }) {
  return <b className={`mark ${shape}${vacant ? ' vacant' : ''}`}>{character}</b>
}

/** A week's sheets print thousands of people: each has as few elements as its three parts need. */
function PeopleRow({ row, across, sizes }: { row: LaidEntry[]; across: number; sizes: PrintSizes }) {
  const lines = row.map((laid, place) => <PersonLine key={place} laid={laid} sizes={sizes} />)
  return across === 1 ? lines : <div className="row">{lines}</div>
}

function PersonLine({ laid, sizes }: { laid: LaidEntry; sizes: PrintSizes }) {
  const { entry, nameSize, phoneSize, lines } = laid
  if (entry.name === null) {
    return (
      <div className="entry to-fill">
        <CategoryMark character={entry.mark} shape={entry.shape} vacant />
        {lackInWords(entry.lacking)}，补：
        <i />
      </div>
    )
  }
  const height = lines > 1 ? { height: `calc(var(--line) * ${lines})` } : {}
  return (
    <div className={lines > 1 ? 'entry stacked' : 'entry'} style={{ ...sizeUnless(nameSize, sizes.name), ...height }}>
      <CategoryMark character={entry.mark} shape={entry.shape} />
      {lines > 1 ? (
        <span>
          <NameWithNotes entry={entry} />
        </span>
      ) : (
        <NameWithNotes entry={entry} />
      )}
      <span className="phone" style={sizeUnless(phoneSize, sizes.phone)}>
        {entry.phone}
      </span>
    </div>
  )
}

function NamesRow({ row, sizes }: { row: LaidEntry[]; sizes: PrintSizes }) {
  return (
    <div className="packed">
      {row.map(({ entry, nameSize }, place) => (
        <span key={place} className="chip" style={sizeUnless(nameSize, sizes.name)}>
          {entry.isGone || <CategoryMark character={entry.mark} shape={entry.shape} vacant={entry.name === null} />}
          {entry.name === null ? `${lackInWords(entry.lacking)}＿＿` : <NameWithNotes entry={entry} />}
        </span>
      ))}
    </div>
  )
}

function NameWithNotes({ entry: { name, isNew, isGone, role } }: { entry: Entry }) {
  if (isGone) return <s className="gone">{name}</s>
  if (!isNew && role === '') return name
  return (
    <>
      {name}
      {isNew && <small className="note">{NEW}</small>}
      {role !== '' && <small className="note">{role}</small>}
    </>
  )
}

/** Most print has the sheet's common size, which the style sheet sets. */
function sizeUnless(size: number, common: number): CSSProperties {
  return Math.abs(size - common) < 0.01 ? {} : { fontSize: `${size}pt` }
}
