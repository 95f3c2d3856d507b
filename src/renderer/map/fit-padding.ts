/** What is left free around a map fitted to its window: room for names at the sides and for scale and buttons at the foot. */
export const FIT_PADDING = { left: 28, right: 28, top: 18, bottom: 48 }
