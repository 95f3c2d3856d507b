/** Between the core's longitude first and Leaflet's latitude first. */
import type { LatLngTuple } from 'leaflet'
import type { LonLat } from '../../shared/geo/points.ts'

export function toLatLng([lon, lat]: LonLat): LatLngTuple {
  return [lat, lon]
}
