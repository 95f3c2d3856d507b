/** How numbers are put into official Chinese. */

/** 1600余: floored to `base`, only when the value is above it; an exact multiple stays exact. */
export function roundly(value: number, base: number): string {
  const floor = Math.floor(value / base) * base
  if (floor === 0 || floor === value) return String(value)
  return `${String(floor)}余`
}

/** 90.0% → 90%, 75.46 → 75.5%; null → — */
export function percent(value: number | null): string {
  return value === null ? '—' : `${value.toFixed(1).replace(/\.0$/, '')}%`
}
