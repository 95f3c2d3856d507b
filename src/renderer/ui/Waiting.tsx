/** A quiet line while something is on its way; shown late, so that quick answers do not flicker. */
import styles from './Waiting.module.css'

export function Waiting({ children = '正在取数' }: { children?: string }) {
  return (
    <div className={styles.waiting} role="status">
      <span>{children}</span>
      <i className={styles.bar} />
    </div>
  )
}
