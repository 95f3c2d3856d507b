/** How the roster workbook looks: faces, rules and greys that stay legible in black and white. */
import type { CellLook } from '../../sheets/write/paper-sheet.ts'

export const BLACK = '111111'
export const RED = 'B3261E'
const HEAD_FILL = 'F0F0EE'
const WEEKEND_FILL = 'E0E0DD'
const GAP_FILL = 'E4E4E2'

export const TITLE: CellLook = { font: '宋体', size: 20, isBold: true }
export const SMALL: CellLook = { size: 9 }
export const HEAD: CellLook = { font: '黑体', size: 10, isBold: true, align: 'center', border: 'thin', fill: HEAD_FILL }
export const WEEKEND_HEAD: CellLook = { ...HEAD, fill: WEEKEND_FILL }
export const GAP: CellLook = { isBold: true, color: RED, fill: GAP_FILL }

/** 机关 and 区直 white on black, so that a post's officer is found at a glance */
export const OFFICER_MARK: CellLook = { font: '黑体', size: 8, isBold: true, color: 'FFFFFF', fill: BLACK, align: 'center' }
export const MARK: CellLook = { font: '黑体', size: 8, align: 'center' }

/** 1 mm in points, for heights that the paper's design gives in millimetres */
export const MM = 72 / 25.4
export const REST_FILL = 'F3F3F1'

/** A bar at the left of what differs from the version before. */
export const CHANGED: CellLook = { left: 'thick' }
