/** Where the program's own parts are. */
import path from 'node:path'

export interface Parts {
  /** migrations, demo ledgers, synonyms */
  resourcesDir: string
  /** the built screens and print pages */
  rendererDir: string
}

/** Built programs lie in out/main/, beside out/renderer/ and two folders below resources/. */
export function partsBeside(builtDir: string): Parts {
  return { resourcesDir: path.join(builtDir, '../../resources'), rendererDir: path.join(builtDir, '../renderer') }
}
