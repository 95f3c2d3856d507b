import { readFileSync } from 'node:fs'
import path from 'node:path'
import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { area } from '../../../../src/main/areas/table.ts'
import { openTestOffice, RESOURCES } from '../../../fixtures/office.ts'
import { kmlOf, PRJ, shapefileOf } from './written.ts'
import type { Shape } from './written.ts'

const source = readFileSync(path.join(RESOURCES, 'demo/底图.geojson'))
const { features } = JSON.parse(source.toString()) as {
  features: { properties: Record<string, string | number | null>; geometry: Shape['geometry'] }[]
}
const SHAPES: Shape[] = features.map(({ properties, geometry }) => ({
  properties: Object.fromEntries(
    Object.entries(properties).flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]])),
  ),
  geometry,
}))

/** All areas with their parents' names, and where their shapes lie, whichever way round their rings run. */
async function areasFrom(files: File[]) {
  const { api, db } = openTestOffice()
  const { previewId, refused } = await api.ledgers.preview({ files, options: { datum: null, year: null } })
  const report = await api.ledgers.commit({ previewId })
  const rows = db.select().from(area).all()
  const names = new Map(rows.map(({ id, kind, name }) => [id, `${kind} ${name}`]))
  const described = rows.map(({ geometry, parentId, ...row }) => {
    const numbers = (JSON.stringify(geometry?.coordinates).match(/-?[\d.]+/g) ?? []).map(Number)
    const positions = numbers.flatMap((lon, i) => (i % 2 === 0 ? [`${lon} ${numbers[i + 1]}`] : []))
    return { ...row, id: 0, parent: names.get(parentId ?? 0), positions: positions.toSorted() }
  })
  const key = (one: (typeof described)[number]) => JSON.stringify(one)
  return { refused, report, areas: described.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)) }
}

const fileOf = (name: string, bytes: Uint8Array) => new File([bytes as Uint8Array<ArrayBuffer>], name)

it('the demo’s base map drawn as KML and as Shapefile gives the areas of its GeoJSON', async () => {
  const { areas } = await areasFrom([fileOf('底图.geojson', source)])
  expect(areas).toHaveLength(SHAPES.length)

  const kml = await areasFrom([fileOf('底图.kml', kmlOf(SHAPES))])
  expect(kml.refused).toEqual([])
  expect(kml.areas).toEqual(areas)

  // a Shapefile holds surfaces or lines
  const isLine = ({ geometry }: Shape) => geometry.type === 'LineString'
  const layers = {
    面: shapefileOf(
      SHAPES.filter((shape) => !isLine(shape)),
      { prj: PRJ.cgcs2000 },
    ),
    线: shapefileOf(SHAPES.filter(isLine)),
  }
  const parts = Object.entries(layers).flatMap(([layer, files]) =>
    Object.entries(files).map(([ending, bytes]) => [`${layer}.${ending}`, bytes as Uint8Array] as const),
  )
  const zipped = await areasFrom([fileOf('底图.zip', zipSync(Object.fromEntries(parts)))])
  const chosen = await areasFrom(parts.map(([name, bytes]) => fileOf(name, bytes)))
  expect([zipped.refused, chosen.refused]).toEqual([[], []])
  expect(zipped.areas).toEqual(areas)
  expect(chosen.areas).toEqual(areas)
  expect(zipped.report.files[0]?.problems.map(({ code }) => code)).toContain('datum_noted')
})
