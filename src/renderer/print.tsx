/** Entry of all print pages: the shell's printer opens `print.html#/<page>?<query>` and waits for the ready flag. */
import './ui/without-eval.ts'
import { Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { FailureFlag } from './print/FailureFlag.tsx'
import { PRINT_PAGES } from './print/pages.ts'
import { ReadyFlag } from './print/ReadyFlag.tsx'
import { markFailed } from './print/flags.ts'
import './print/sheet.css'

const [name = '', search = ''] = location.hash.replace(/^#\//, '').split('?')
const Page = PRINT_PAGES[name]
const root = document.getElementById('root')

if (root && Page) {
  createRoot(root).render(
    <FailureFlag>
      <Suspense>
        <Page query={new URLSearchParams(search)} />
        <ReadyFlag />
      </Suspense>
    </FailureFlag>,
  )
} else {
  markFailed(`没有名为“${name}”的打印页。`)
}
