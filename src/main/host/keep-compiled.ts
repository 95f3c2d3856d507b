/** The program's code is compiled once and kept among this user's caches: compiling it is the larger half of every start. */
import { enableCompileCache } from 'node:module'
import path from 'node:path'
import { cacheDir } from './data-dir.ts'

/** To be called before the code is imported. Where nothing can be kept, it is compiled every time. */
export function keepCompiled(): void {
  enableCompileCache(path.join(cacheDir(), 'code'))
}
