/** Text files are one nameless sheet; naming it would only puzzle. */
export function hasSheets(file: string): boolean {
  return !/\.(csv|txt|tsv|geojson|json)$/i.test(file)
}
