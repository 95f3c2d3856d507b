/** Body temperatures: 36.5, 36.5℃, 36。5, 36度5. */
import { squeezed } from './text.ts'

/** Degrees Celsius, 34 to 43; null for anything else. */
export function celsiusIn(text: string): number | null {
  const word = squeezed(text)
    .replace(/[。,·]/, '.')
    .replace(/度(?=\d)/, '.')
  const match = /^((?:3[4-9]|4[0-3])(?:\.\d{1,2})?)(?:°?c|度|摄氏度)?$/i.exec(word)
  return match ? Number(match[1]) : null
}

export function isCelsius(text: string): boolean {
  return celsiusIn(text) !== null
}
