/** The screens, the same in a window and in a browser. */
import './ui/without-eval.ts'
import './ui/resize-in-sight.ts'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { askedAhead } from './ask-ahead.ts'
import { pageAt } from './pages.ts'
import { todayPage } from './today/page.ts'
import './ui/base.css'
import { layColours } from './ui/colours.ts'
import { addressedPath } from './ui/hash-location.ts'

/** So long a window may stay blank for the whole of its first screen to come at once, which is drawn sooner than part after part. */
const PATIENCE_MS = 500

layColours(document.documentElement)
const firstPage = pageAt(addressedPath()) ?? todayPage
await Promise.race([
  Promise.allSettled([firstPage.preload(), askedAhead()]),
  new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
])
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
