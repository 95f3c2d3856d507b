/** The order texts stand in wherever they are sorted for people: by pinyin, numbers by size. */

/** Made when first asked: loading the tables of an order takes longer than drawing a screen. */
let collator: Intl.Collator | null = null

/** 2号楼 before 10号楼. */
export function inTextOrder(a: string, b: string): number {
  return (collator ??= new Intl.Collator('zh-CN', { numeric: true })).compare(a, b)
}
