/** 底图 drawn in other programs (KML, Shapefile): turned into features and read like the GeoJSON of the same places. */
import type { SheetReading } from '../../../../shared/ledgers/drafts.ts'
import { readGeoFile } from '../../../geo-files/read-geo-file.ts'
import { readBaseMap } from './areas.ts'
import type { BaseMapReading } from './areas.ts'

/** Null where the file is no geometry file. Refuses as `readGeoFile` and `readBaseMap` do. */
export function readGeoBaseMap(file: string, bytes: Uint8Array, reading: BaseMapReading): SheetReading | null {
  const found = readGeoFile(file, bytes)
  if (!found) return null
  const collection = JSON.stringify({ type: 'FeatureCollection', features: found.features })
  const read = readBaseMap(file, new TextEncoder().encode(collection), reading)
  const notes = found.notes.map((message) => ({ row: 0, column: null, value: null, code: 'datum_noted' as const, message }))
  return { ...read, problems: [...notes, ...read.problems] }
}
