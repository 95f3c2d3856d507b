/** Below the grid: how much is shown, the current cell in words, and what the signs mean. */
import { shortDayInChinese } from '../../shared/days.ts'
import { isOvernight } from '../../shared/roster/roster-grid.ts'
import type { GridPost, RosterGrid } from '../../shared/roster/roster-grid.ts'
import type { Place } from './cell-place.ts'
import type { Overlays } from './overlays.ts'
import styles from './PostsView.module.css'
import { placesIn } from './selection.ts'
import type { Selection } from './selection.ts'

interface GridFootProps {
  grid: RosterGrid
  posts: GridPost[]
  current: Place | null
  selection: Selection | null
  overlays: Overlays
}

export function GridFoot({ grid, posts, current, selection, overlays }: GridFootProps) {
  return (
    <p className={styles.foot}>
      <span>
        显示 {posts.length} / {grid.posts.length} 个卡点
      </span>
      {selection ? <Chosen selection={selection} /> : <Where grid={grid} posts={posts} current={current} />}
      <span className="space" />
      {overlays.proposed && (
        <>
          <span>
            <i className={styles.newcomer} /> 方案排入
          </span>
          <span>
            <i className={styles.proposed} /> 方案换人
          </span>
          <span>
            <s>姓名</s> 方案不排
          </span>
        </>
      )}
      {overlays.changed && (
        <span>
          <i className={styles.changedSign} /> 与所选版本不同
        </span>
      )}
      {grid.posts.some(({ bands }) => bands.some(isOvernight)) && (
        <span>
          <i className={styles.runsOn} /> 前一日的班还没完　<i className={styles.till}>次日</i> 值到次日
        </span>
      )}
      <span>
        <i className={styles.stand}>顶</i> 顶岗　<i className={styles.stand}>核</i> 同名待核　<i className={styles.stand}>带</i>{' '}
        带班　<i className={styles.stand}>备</i> 备勤　
        <i className={styles.lock} /> 锁定　— 标准不要求
      </span>
    </p>
  )
}

/** The current cell in words, for whoever cannot take it from the head of the grid. */
function Where({ grid, posts, current }: { grid: RosterGrid; posts: GridPost[]; current: Place | null }) {
  const post = current && posts.find(({ name }) => name === current.post)
  const band = current && post?.bands[current.band]
  if (!post || !band) return null
  return (
    <span>
      {post.number} {post.name} {shortDayInChinese(grid.days[current.day] ?? '')} {band.name}
    </span>
  )
}

function Chosen({ selection }: { selection: Selection }) {
  const rows = placesIn(selection, null)
  return (
    <span role="status">
      选中 {rows.length} 行 {selection.columns.length} 列　<kbd>Ctrl+C</kbd> 复制　<kbd>Ctrl+V</kbd> 粘贴　<kbd>Ctrl+D</kbd>{' '}
      照首日填
    </span>
  )
}
