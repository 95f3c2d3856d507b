/** At the hand, or beside the cell meant: who is being moved, and whether they may stand there. */
import { useEffect, useRef } from 'react'
import type { Place } from './cell-place.ts'
import type { Carried, Held } from './use-moving.ts'
import styles from './Moving.module.css'
import { usePlaceBeside } from './use-place-beside.ts'

interface MoveLabelProps {
  carried: Carried
  place: Place
  held: Held
}

const SIGNS: Record<Held['tone'], string> = { free: '✓', soft: '～', hard: '✕', nowhere: '✕' }

export function MoveLabel({ carried, place, held }: MoveLabelProps) {
  return carried.isByHand ? <AtHand carried={carried} held={held} /> : <BesideCell carried={carried} place={place} held={held} />
}

function AtHand({ carried, held }: Omit<MoveLabelProps, 'place'>) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent) => {
      const element = box.current
      if (!element) return
      const { width, height } = element.getBoundingClientRect()
      const left = Math.min(clientX + 12, window.innerWidth - width - 8)
      const top = clientY + 16 + height > window.innerHeight ? clientY - height - 8 : clientY + 16
      element.style.transform = `translate(${left}px, ${top}px)`
    }
    window.addEventListener('pointermove', follow)
    return () => window.removeEventListener('pointermove', follow)
  }, [])
  return (
    <div ref={box} className={styles.atHand}>
      <Words carried={carried} held={held} />
    </div>
  )
}

function BesideCell({ carried, place, held }: MoveLabelProps) {
  const box = usePlaceBeside(place)
  return (
    <div ref={box} className={styles.beside}>
      <Words carried={carried} held={held} />
      <p className="mute">
        方向键选去处　<kbd>Enter</kbd> 放下　<kbd>Esc</kbd> 不移了
      </p>
    </div>
  )
}

function Words({ carried, held: { tone, words } }: Pick<MoveLabelProps, 'carried' | 'held'>) {
  return (
    <p role="status">
      <b>{carried.person.name}</b> <span className={styles[tone]}>{SIGNS[tone]}</span> {words}
    </p>
  )
}
