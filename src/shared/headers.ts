/** What every call tells about itself besides its question. */

/** Header under which a screen says who sits at it, percent-encoded. */
export const SEAT_HEADER = 'x-seat'

/** Header under which a window gives the name it gave itself, so that it knows its own acts again. */
export const WINDOW_HEADER = 'x-window'
