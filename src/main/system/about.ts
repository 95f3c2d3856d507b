/** The program's version and where its data are, as a maintainer asks for them. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'

const Package = z.object({ version: z.string() })

/** The package's own description lies beside `resources/`, in the repository as in the packed app. */
export function about(resourcesDir: string, dataDir: string): { version: string; dataDir: string } {
  const { version } = Package.parse(JSON.parse(readFileSync(path.join(resourcesDir, '../package.json'), 'utf8')))
  return { version, dataDir }
}
