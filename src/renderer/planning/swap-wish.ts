/** Somebody who wants to give a duty away or change it for another. */
export interface SwapWish {
  shiftId: number
  personId: number
  name: string
}
