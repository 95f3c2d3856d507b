/** The papers one under another: what each is, what it counts now, how it is made. */
import type { ReactNode } from 'react'
import type { Briefing } from '../../shared/briefing/briefing.ts'
import { countText } from '../../shared/counts.ts'
import { MAP_TITLES } from '../../shared/documents/document.ts'
import type { FigureCode, FigureSet } from '../../shared/figures/figures.ts'
import styles from './DocumentsPage.module.css'
import { FigureLink } from './FigureLink.tsx'
import { MapChoices, PackChoices, RosterChoices } from './PaperChoices.tsx'
import { PaperRow } from './PaperRow.tsx'
import { PAPER_IDS } from './remembered.ts'
import type { PaperId } from './remembered.ts'
import { spanInChinese } from './use-orders.ts'
import type { Orders } from './use-orders.ts'

const TITLES: Record<PaperId, string> = {
  pack: '晨报包',
  ...MAP_TITLES,
  roster: '卡点值班表',
  briefing: '简报',
}

interface PaperListProps {
  chosen: PaperId
  choose: (id: PaperId) => void
  make: (id: PaperId) => void
  orders: Orders
  figures: FigureSet['figures'] | undefined
  briefing: Briefing | undefined
}

export function PaperList({ chosen, choose, make, orders, figures, briefing }: PaperListProps) {
  const count = (...codes: FigureCode[]) => figures && <Counts codes={codes} figures={figures} />
  const holds: Record<PaperId, ReactNode> = {
    pack: '以下各件一次出齐，同一时刻，存成一个压缩包',
    deployment: count('checkpoints_active', 'city_entries_active', 'staffing_below_standard', 'checkpoints_unplaced'),
    'key-persons': count('cases_current', 'cases_new_today', 'cases_without_address'),
    roster: <RosterHolds orders={orders} />,
    briefing: briefing && `第${briefing.issueNo}期，文中 ${numbersIn(briefing)} 个数，每个都能点开名单`,
  }
  const choices: Partial<Record<PaperId, ReactNode>> = {
    pack: <PackChoices orders={orders} />,
    deployment: <MapChoices id="deployment" orders={orders} />,
    'key-persons': <MapChoices id="key-persons" orders={orders} />,
    roster: <RosterChoices orders={orders} />,
  }
  return (
    // it scrolls, so the keyboard must get there
    <div className={styles.list} tabIndex={0} role="region" aria-label="各件文书">
      {PAPER_IDS.map((id) => (
        <PaperRow
          key={id}
          id={id}
          title={TITLES[id]}
          holds={holds[id]}
          choices={choices[id]}
          refusal={orders.refusalOf(id)}
          isChosen={id === chosen}
          choose={() => choose(id)}
          make={() => make(id)}
        />
      ))}
    </div>
  )
}

function Counts({ codes, figures }: { codes: FigureCode[]; figures: FigureSet['figures'] }) {
  return codes
    .filter((code, i) => i === 0 || (figures[code].value ?? 0) > 0)
    .map((code) => (
      <span key={code}>
        {figures[code].label} <FigureLink code={code} figure={figures[code]} />
      </span>
    ))
}

function RosterHolds({ orders }: { orders: Orders }) {
  const { days, contents } = orders.roster
  if (!contents) return null
  if (contents.shifts === 0) return `${spanInChinese(days)}没有值班表`
  return `${spanInChinese(days)}，${contents.posts.length} 个卡点，${countText(contents.shifts)} 班`
}

function numbersIn({ paragraphs }: Briefing): number {
  return paragraphs.flat().filter(({ figure }) => figure !== null).length
}
