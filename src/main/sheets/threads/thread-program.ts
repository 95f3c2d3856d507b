/** Where the programs of this room's threads are: beside the built programs, or their sources where those run as they are. */

/** The thread's own file in this folder, which is the name of its program, too. */
type ThreadName = 'row-thread' | 'odd-thread'

export function threadProgram(name: ThreadName): URL {
  const here = import.meta.url
  if (here.endsWith('.ts')) return new URL(`./${name}.ts`, here)
  // what several programs share lies one folder deeper
  return new URL(here.includes('/chunks/') ? `../${name}.js` : `./${name}.js`, here)
}
