/** Entry of the command line. */
import { keepCompiled } from './keep-compiled.ts'
import { partsBeside } from './parts.ts'

keepCompiled()
const { runCommandLine } = await import('./cli.ts')
process.exitCode = await runCommandLine(process.argv.slice(2), partsBeside(import.meta.dirname))
