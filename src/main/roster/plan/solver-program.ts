/** Where the program of the solver's thread is: beside the built programs, or its source where that runs as it is. */
export function solverProgram(): URL {
  const here = import.meta.url
  if (here.endsWith('.ts')) return new URL('./solver-thread.ts', here)
  // what several programs share lies one folder deeper
  return new URL(here.includes('/chunks/') ? '../solver-thread.js' : './solver-thread.js', here)
}
