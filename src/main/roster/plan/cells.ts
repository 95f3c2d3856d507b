/** Numbers kept in one block of memory: reading and adding where the place is known to exist. */

export type Numbers = Int32Array | Int16Array | Uint8Array | Float64Array

export function at(numbers: Numbers, index: number): number {
  return numbers[index] as number
}

export function add(numbers: Numbers, index: number, amount: number): void {
  numbers[index] = (numbers[index] as number) + amount
}
