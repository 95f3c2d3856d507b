/** The papers an office takes out: which, on what paper, how masked. */
import * as z from 'zod'

export const MapName = z.enum(['deployment', 'key-persons'])
export type MapName = z.infer<typeof MapName>

export const MAP_TITLES: Record<MapName, string> = { deployment: '关卡点布控图', 'key-persons': '重点人员分布图' }

export const Paper = z.enum(['A4', 'A3', 'A2', 'A1', 'A0'])
export type Paper = z.infer<typeof Paper>

/** Landscape, in millimetres (ISO 216). */
export const PAPER_SIZES: Record<Paper, { width: number; height: number }> = {
  A4: { width: 297, height: 210 },
  A3: { width: 420, height: 297 },
  A2: { width: 594, height: 420 },
  A1: { width: 841, height: 594 },
  A0: { width: 1189, height: 841 },
}

/** What a pack of papers may hold; `figures`: every number as a workbook. */
export const PackPart = z.enum(['maps', 'rosters', 'briefing', 'figures'])
export type PackPart = z.infer<typeof PackPart>

/** A paper to print, or a workbook to correct. */
export const PaperFormat = z.enum(['pdf', 'xlsx'])
export type PaperFormat = z.infer<typeof PaperFormat>

export const MapFormat = z.enum(['pdf', 'png'])
export type MapFormat = z.infer<typeof MapFormat>
