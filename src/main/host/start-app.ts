/** Entry of the app on a computer without Electron. */
import { keepCompiled } from './keep-compiled.ts'
import { partsBeside } from './parts.ts'

keepCompiled()
const { runApp } = await import('./app.ts')
process.exitCode = await runApp(process.argv.slice(2), partsBeside(import.meta.dirname))
