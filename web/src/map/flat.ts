import type { FeatureCollection, Position } from 'geojson'

/** A ring whose longitudes run on past 180 degrees instead of leaping to the other edge of the map. */
function unrolled(ring: Position[]): Position[] {
  let turn = 0
  return ring.map(([x, y], i) => {
    const leap = i ? x! - ring[i - 1]![0]! : 0
    if (leap > 180) turn -= 360
    if (leap < -180) turn += 360
    return [x! + turn, y!]
  })
}

/** Countries of a globe for a flat map: none is cut by the date line; the one around the pole is left out. */
export function flat(globe: FeatureCollection): FeatureCollection {
  const features = globe.features.flatMap((f) => {
    const { geometry } = f
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return []
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const kept = polygons
      .map((rings) => rings.map(unrolled))
      .filter((rings) => rings.every((ring) => ring[0]![0] === ring.at(-1)![0]))
    return kept.length ? [{ ...f, geometry: { type: 'MultiPolygon' as const, coordinates: kept } }] : []
  })
  return { type: 'FeatureCollection', features }
}
