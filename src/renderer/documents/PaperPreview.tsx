/** How the chosen paper will look: the briefing's text with its numbers, the printed sheet itself, or what a pack holds. */
import type { Briefing } from '../../shared/briefing/briefing.ts'
import type { Moment } from '../../shared/days.ts'
import { MAP_TITLES, PAPER_SIZES } from '../../shared/documents/document.ts'
import { ROSTER_PAPERS } from '../../shared/documents/roster-paper.ts'
import { BriefingPreview } from './BriefingPreview.tsx'
import styles from './DocumentsPage.module.css'
import type { PaperOrder } from './paper-jobs.ts'
import type { PaperId } from './remembered.ts'
import { SheetPreview } from './SheetPreview.tsx'
import type { SheetToShow } from './SheetPreview.tsx'
import { spanInChinese } from './use-orders.ts'
import type { Orders } from './use-orders.ts'

interface PaperPreviewProps {
  id: PaperId
  orders: Orders
  briefing: Briefing | undefined
  moment: Moment
}

export function PaperPreview({ id, orders, briefing, moment }: PaperPreviewProps) {
  const sheet = sheetOf(id, orders.of(id), moment)
  return (
    // it scrolls, so the keyboard must get there
    <div className={styles.preview} tabIndex={0} role="region" aria-label="样张">
      {id === 'pack' && <PackContents orders={orders} />}
      {id === 'briefing' && briefing && <BriefingPreview briefing={briefing} />}
      {id === 'roster' && orders.refusalOf('roster') !== null && <p className="mute">{orders.refusalOf('roster')}</p>}
      {sheet && orders.refusalOf(id) === null && <SheetPreview key={sheet.route} sheet={sheet} />}
    </div>
  )
}

function sheetOf(id: PaperId, order: PaperOrder, moment: Moment): SheetToShow | null {
  const { paper, masking, from, to, sheet, checkpointId } = order
  if (id === 'deployment' || id === 'key-persons') {
    const query = new URLSearchParams({ asOf: moment, paper, masking })
    return { label: MAP_TITLES[id], route: `${id}?${query.toString()}`, ...PAPER_SIZES[paper] }
  }
  if (id !== 'roster') return null
  const query = new URLSearchParams({ from, to, asOf: moment })
  if (sheet === 'all') return { label: '卡点值班表', route: `roster-posts?${query.toString()}`, ...PAPER_SIZES.A4 }
  const { title, paper: size, isByPost } = ROSTER_PAPERS[sheet]
  if (checkpointId !== undefined && isByPost) query.set('checkpointId', String(checkpointId))
  // a workbook holds the posts' sheets
  const page = size === null ? 'posts' : sheet
  return { label: title, route: `roster-${page}?${query.toString()}`, ...PAPER_SIZES[size ?? 'A4'] }
}

function PackContents({ orders }: { orders: Orders }) {
  const { paper } = orders.choicesOf('pack')
  const { contents } = orders.week
  const posts = contents?.posts.length ?? 0
  const maps = Object.values(MAP_TITLES).map((title) => [title, `${paper}，打印件和图片各一份`])
  const rosters =
    posts > 0
      ? [
          ['卡点值班表', `${spanInChinese(orders.week)}，${posts} 个卡点每个一份，另有合订一份`],
          ['值班总表', 'A3，一份'],
          ['值班表工作簿', '可以再改的表格，一份'],
        ]
      : [['值班表', `${spanInChinese(orders.week)}没有值班表，包里不含`]]
  const rows = [...maps, ...rosters, ['简报', '可以再改的文稿，一份'], ['各项数字', '截至这一时刻的全部数，一份']]
  return (
    <section className={styles.contents} aria-label="晨报包里有">
      <h2>晨报包里有</h2>
      <dl>
        {rows.map(([name, what]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="mute">图和数同出一个数据库、同一时刻，互相对得上。出齐要半分钟到一分钟，其间可以照常用别的页面。</p>
    </section>
  )
}
