/** Right end of the header: who sits here. What is done at this screen stands under that name in history and log. */
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Popup } from '../ui/Popup.tsx'
import styles from './SeatControl.module.css'
import { seatName, sitDown, useSeatName } from './seat.ts'

export function SeatControl() {
  const name = useSeatName()
  const [isOpen, setOpen] = useState(false)
  return (
    <Popup open={isOpen} onOpenChange={setOpen} side="right" content={<NameForm close={() => setOpen(false)} />}>
      <button type="button" className={styles.seat} aria-haspopup="dialog" aria-expanded={isOpen}>
        <i aria-hidden="true">{name.slice(0, 1) || '？'}</i>
        {name || '填写经办人'}
      </button>
    </Popup>
  )
}

function NameForm({ close }: { close: () => void }) {
  const [typed, setTyped] = useState(seatName())
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        sitDown(typed)
        close()
      }}
    >
      <label htmlFor="seat-name">经办人</label>
      <input
        id="seat-name"
        value={typed}
        maxLength={30}
        autoFocus
        placeholder="综合组 田浩丽"
        onChange={(event) => setTyped(event.target.value)}
      />
      <p className="mute">在这台电脑上所做的修改，变更记录里都写这个名字。</p>
      <Button htmlType="submit">确定</Button>
    </form>
  )
}
