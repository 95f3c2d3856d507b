/** Foot of every page: what was just stored or taken back, with the way back. Ctrl+Z undoes, Ctrl+Y does again. */
import { useEffect, useSyncExternalStore } from 'react'
import { Button } from '../ui/Button.tsx'
import { sentenceOf } from '../ui/refusal.ts'
import { undoStack } from './undo.ts'
import type { UndoNote } from './undo-stack.ts'
import styles from './UndoBar.module.css'

/** A quiet word goes soon; what was undone or refused wants to be read. */
const SHOWN_MS = { saved: 8_000, undone: 20_000, redone: 8_000, refused: 20_000, stopped: 8_000 }

export function UndoBar() {
  const { note } = useSyncExternalStore(undoStack.subscribe, undoStack.state)
  useEffect(() => {
    if (!note) return
    const timer = setTimeout(() => undoStack.dismiss(), SHOWN_MS[note.kind])
    return () => clearTimeout(timer)
  }, [note])
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  // the region stands there before it speaks, or a screen reader would not hear its first word
  return (
    <div className={styles.place} role="status">
      {note && (
        <div className={note.kind === 'refused' ? styles.refused : styles.bar}>
          <span>{wordsOf(note)}</span>
          {(note.kind === 'saved' || note.kind === 'redone') && (
            <Button size="small" onClick={() => void undoStack.undo()}>
              撤销
            </Button>
          )}
          {note.kind === 'undone' && (
            <Button size="small" onClick={() => void undoStack.redo()}>
              重做
            </Button>
          )}
          <button type="button" className="plain" aria-label="收起" onClick={() => undoStack.dismiss()}>
            ×
          </button>
        </div>
      )}
    </div>
  )
}

function wordsOf(note: NonNullable<UndoNote>): string {
  switch (note.kind) {
    case 'saved':
      return `已保存：${note.act.title}`
    case 'undone':
      return `已撤销：${note.act.title}`
    case 'redone':
      return `已重做：${note.act.title}`
    case 'stopped':
      return `已停下，什么都没有动：${note.act.title}`
    case 'refused':
      return sentenceOf(note.error)
  }
}

function onKeyDown(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || event.isComposing) return
  const key = event.key.toLowerCase()
  const act = key === 'y' || (key === 'z' && event.shiftKey) ? undoStack.redo : key === 'z' ? undoStack.undo : null
  if (!act || hasOwnUndo(event.target) || document.querySelector('dialog[open]')) return
  event.preventDefault()
  void act()
}

/** Text being typed is taken back letter by letter, by the browser. */
function hasOwnUndo(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !/^(checkbox|radio|button|submit|range|color|file)$/.test(target.type)
  return target.isContentEditable || target instanceof HTMLTextAreaElement
}
