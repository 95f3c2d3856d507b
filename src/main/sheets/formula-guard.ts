/**
 * Texts that a spreadsheet would compute where a file cannot say that they are text: an apostrophe in front says it. What
 * already begins with apostrophes before such a sign gets one more, so that taking one away gives back every text.
 */
export function guarded(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

export function unguarded(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}
