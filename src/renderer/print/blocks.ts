/** Heights of the blocks beside a map, in millimetres of the A3 design; the plan of a sheet adds them up before drawing. */
export const BLOCK = { title: 5.2, legendRow: 5.4 }
export const STATISTICS = { row: 4.25, size: 2.82 }
export const NOTE = { size: 2.4, line: 3.48, gap: 1.4 }
