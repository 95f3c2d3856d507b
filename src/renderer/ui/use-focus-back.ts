/** Whoever closes a panel or a popup by keyboard stands again where it was opened, instead of nowhere. */
import { useEffect, useState } from 'react'

export function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // what takes the panel's place may want the keyboard itself, so it is asked a moment later
      requestAnimationFrame(() => {
        const isNowhere = document.activeElement === null || document.activeElement === document.body
        if (isNowhere && opener instanceof HTMLElement && opener.isConnected) opener.focus()
      })
    },
    [opener],
  )
}
