import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature } from 'topojson-client'
import type { FeatureCollection, Polygon } from 'geojson'
import type { Topology } from 'topojson-specification'
import { expect, test } from 'vitest'
import { flat } from '../src/map/flat.ts'
import { drawn, greatCircle, kilometresBetween, type Position } from '../src/map/lines.ts'
import { seaLane } from '../src/map/sealanes.ts'

const PORTS: Record<string, Position> = {
  lianyungang: [119.46, 34.74],
  shanghai: [121.9, 31.2],
  tianjin: [117.8, 38.98],
  busan: [129.04, 35.1],
  tokyo: [139.8, 35.6],
  rotterdam: [4.1, 51.95],
  hamburg: [9.9, 53.54],
  piraeus: [23.62, 37.94],
  constanta: [28.66, 44.16],
  jebelAli: [55.03, 25.0],
  aktau: [51.2, 43.6],
  baku: [49.9, 40.35],
  singapore: [103.75, 1.25],
}

function land(): Position[][][] {
  const file = createRequire(import.meta.url).resolve('world-atlas/land-50m.json')
  const topology: Topology = JSON.parse(readFileSync(file, 'utf8'))
  const whole = feature(topology, topology.objects['land']!) as unknown as FeatureCollection
  return whole.features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? (geometry.coordinates as Position[][][]) : [(geometry as Polygon).coordinates as Position[][]],
  )
}

interface Island {
  rings: Position[][]
  box: [number, number, number, number]
}

/** A polygon with its bounding box, which spares most tests. */
function boxed(rings: Position[][]): Island {
  const xs = rings[0]!.map((p) => p[0])
  const ys = rings[0]!.map((p) => p[1])
  return { rings, box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] }
}

function inside([x, y]: Position, islands: Island[]): boolean {
  return islands.some(({ rings, box: [west, south, east, north] }) => {
    if (x < west || x > east || y < south || y > north) return false
    let odd = false
    for (const ring of rings) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [[x1, y1], [x2, y2]] = [ring[i]!, ring[j]!]
        if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd
      }
    }
    return odd
  })
}

test('a flight follows the great circle from end to end', () => {
  const [a, b]: Position[] = [PORTS['shanghai']!, PORTS['hamburg']!]
  const arc = greatCircle(a!, b!)
  expect(arc[0]![0]).toBeCloseTo(a![0])
  expect(arc.at(-1)![1]).toBeCloseTo(b![1])
  const length = arc.slice(1).reduce((sum, to, i) => sum + kilometresBetween(arc[i]!, to), 0)
  expect(length).toBeCloseTo(kilometresBetween(a!, b!), 3)
  expect(Math.max(...arc.map((p) => p[1]))).toBeGreaterThan(60) // bends north of both ends
})

test('ships keep off the land, canals and straits aside', { timeout: 60_000 }, () => {
  const islands = land().map(boxed)
  const ashore = new Map<string, number>()
  /** Kilometres of a straight stretch that lie on land. */
  function onLand(p: Position, q: Position): number {
    const key = [p, q].join()
    const known = ashore.get(key)
    if (known !== undefined) return known
    const km = kilometresBetween(p, q)
    const steps = Math.ceil(km / 20)
    let found = 0
    for (let k = 1; k < steps; k++) {
      const at: Position = [p[0] + ((q[0] - p[0]) * k) / steps, p[1] + ((q[1] - p[1]) * k) / steps]
      if (inside(at, islands)) found += km / steps
    }
    ashore.set(key, found)
    return found
  }
  for (const [from, a] of Object.entries(PORTS)) {
    for (const [to, b] of Object.entries(PORTS)) {
      const caspian = ['aktau', 'baku']
      if (from >= to || caspian.includes(from) !== caspian.includes(to)) continue
      const course = seaLane(a, b)
      course.slice(1).forEach((q, i) => {
        const p = course[i]!
        // The canal is land on this map, as are the Bosphorus and the river to Hamburg.
        const suez = [p, q].some(([x, y]) => x === 32.5 && y === 30.3)
        expect(onLand(p, q), `${from} to ${to}: km ashore from ${p} to ${q}`).toBeLessThan(suez ? 160 : 60)
      })
    }
  }
})

test('roads and rails are drawn as they come', () => {
  const line: Position[] = [[0, 0], [50, 50]]
  expect(drawn('RAIL', line)).toBe(line)
  expect(drawn(null, line)).toBe(line)
})

test('no country is drawn across the whole map', () => {
  const ring: Position[] = [[178, 65], [-178, 66], [-178, 67], [178, 68], [178, 65]]
  const around: Position[] = [[-180, -80], [-90, -80], [0, -80], [90, -80], [180, -80], [-180, -80]]
  const country = (coordinates: Position[][]) => ({
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'Polygon' as const, coordinates },
  })
  const flatter = flat({ type: 'FeatureCollection', features: [country([ring]), country([around])] })
  expect(flatter.features.map((f) => f.geometry)).toEqual([
    { type: 'MultiPolygon', coordinates: [[[[178, 65], [182, 66], [182, 67], [178, 68], [178, 65]]]] },
  ])
})
