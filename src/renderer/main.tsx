/** The screens, the same in a window and in a browser. */
import './ui/without-eval.ts'
import './ui/resize-in-sight.ts'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import './ui/base.css'
import { layColours } from './ui/colours.ts'

layColours(document.documentElement)
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
