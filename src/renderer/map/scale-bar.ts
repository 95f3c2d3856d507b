/** The longest round distance that fits a scale bar. */
const LONGEST_PX = 96
const ROUND_METRES = [5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]

export function scaleBarOf(metresPerPixel: number): { pixels: number; text: string } {
  const metres = ROUND_METRES.findLast((round) => round / metresPerPixel <= LONGEST_PX) ?? 5
  return {
    pixels: Math.round(metres / metresPerPixel),
    text: metres >= 1000 ? `${metres / 1000} 公里` : `${metres} 米`,
  }
}
