/** A length for a style or an SVG's size. */
export function mm(value: number): string {
  return `${value.toFixed(3)}mm`
}
