/** The size of an element in pixels, kept true as the window changes; null before it is first laid out. */
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

export interface Size {
  width: number
  height: number
}

export function useSize<T extends Element>(): [RefObject<T | null>, Size | null] {
  const ref = useRef<T>(null)
  const [size, setSize] = useState<Size | null>(null)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return
      const { width, height } = entry.contentRect
      // told anew whenever the page comes back into sight: what is drawn for the same size stands already
      setSize((known) => (known?.width === width && known.height === height ? known : { width, height }))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, size]
}
