/** The sheet as it will be printed, drawn by the print page itself and shown small: the first one where there are several. */
import { useEffect, useRef, useState } from 'react'
import styles from './DocumentsPage.module.css'

export interface SheetToShow {
  label: string
  /** of the print page, with its query */
  route: string
  /** millimetres */
  width: number
  height: number
}

const PX_PER_MM = 96 / 25.4

export function SheetPreview({ sheet: { label, route, width, height } }: { sheet: SheetToShow }) {
  const place = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(0)
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0))
    if (place.current) watch.observe(place.current)
    return () => watch.disconnect()
  }, [])
  const scale = room / (width * PX_PER_MM)
  // a page inside a window of the desktop app has no way to the core of its own
  if (window.desktop) return <p className="mute">{label}生成以后可以打开看。</p>
  return (
    <figure className={styles.sheet}>
      <div ref={place} style={{ height: room * (height / width) }}>
        {room > 0 && (
          <iframe
            title={`${label}样张`}
            src={`print.html#/${route}`}
            onLoad={({ currentTarget }) => showFirstSheetOnly(currentTarget)}
            tabIndex={-1}
            style={{ width: width * PX_PER_MM, height: height * PX_PER_MM, transform: `scale(${scale})` }}
          />
        )}
      </div>
      <figcaption className="mute">
        {label}，{width}×{height} 毫米，印出来就是这样
      </figcaption>
    </figure>
  )
}

/** Where there are more sheets than one, the others stand below: without this a scroll bar would stand in the picture. */
function showFirstSheetOnly(frame: HTMLIFrameElement): void {
  frame.contentDocument?.documentElement.style.setProperty('overflow', 'hidden')
}
