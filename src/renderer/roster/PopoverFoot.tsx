/** What else can be done with a seat, by mouse as by keys. */
import styles from './SeatPopover.module.css'

interface PopoverFootProps {
  fill: () => void
  canFill: boolean
  sameAsDayBefore: () => void
  /** null: nobody sits there */
  clear: (() => void) | null
  close: () => void
}

export function PopoverFoot({ fill, canFill, sameAsDayBefore, clear, close }: PopoverFootProps) {
  return (
    <div className={styles.foot}>
      <span>
        <kbd>Enter</kbd> 排入
      </span>
      <button type="button" className="plain" disabled={!canFill} onClick={fill}>
        <kbd>Shift+Enter</kbd> 排满本周
      </button>
      <button type="button" className="plain" onClick={sameAsDayBefore}>
        同上一日
      </button>
      {clear && (
        <button type="button" className="plain" onClick={clear}>
          清空
        </button>
      )}
      <button type="button" className="plain" onClick={close}>
        <kbd>Esc</kbd> 关
      </button>
    </div>
  )
}
