/** Keys of the page that is shown: plain ones rest while something is being typed, those with Ctrl always hold. */
import { useContext, useEffect, useEffectEvent } from 'react'
import { PageSight } from './is-shown.ts'

/** Keys as `KeyboardEvent.key` names them, lower case; with Ctrl as `ctrl+enter`, with Alt as `alt+pageup`. */
export function useKeys(acts: Record<string, () => void>): void {
  const { isShown } = useContext(PageSight)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isShown()) return
    const withCtrl = event.ctrlKey || event.metaKey
    const act = acts[(withCtrl ? 'ctrl+' : '') + (event.altKey ? 'alt+' : '') + event.key.toLowerCase()]
    if (!act || event.defaultPrevented || (!withCtrl && isTyping(event.target) && !isFunctionKey(event.key))) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** Function keys write nothing. */
function isFunctionKey(key: string): boolean {
  return /^F\d+$/.test(key)
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
