/** Whether the page one stands in is in sight; it changes without drawing anything anew. Outside of pages: always. */
import { createContext } from 'react'

export const IsShown = createContext<{ readonly current: boolean }>({ current: true })
