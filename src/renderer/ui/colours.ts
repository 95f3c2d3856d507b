/** The colours of the house, named once; `layColours` hands them to the style sheets as variables. */
export const COLOURS = {
  ink: '#1b1b1a',
  ink2: '#454543',
  ink3: '#666663',
  line: '#e4e4e1',
  line2: '#c8c8c4',
  panel: '#f7f7f5',
  hover: '#f0f0ed',
  red: '#b3261e',
  redbg: '#fbf2f1',
  green: '#2e7d5b',
  amber: '#b7791f',
  ambertext: '#85560f',
  amberbg: '#fbf6ea',
  blue: '#2b5c9e',
  orange: '#d2501e',
  grey: '#8a8a86',
  white: '#ffffff',
} as const

/** Makes `var(--ink)` and its fellows available to every style sheet of the page. */
export function layColours(root: HTMLElement): void {
  for (const [name, value] of Object.entries(COLOURS)) root.style.setProperty(`--${name}`, value)
}
