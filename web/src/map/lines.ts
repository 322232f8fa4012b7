import type { Mode } from '../api/types.ts'
import { seaLane } from './sealanes.ts'

export type Position = [number, number]

const RAD = Math.PI / 180

/** Great-circle distance in kilometres on a sphere of 6,371 km. */
export function kilometresBetween([x1, y1]: Position, [x2, y2]: Position): number {
  const h =
    Math.sin(((y2 - y1) * RAD) / 2) ** 2 +
    Math.cos(y1 * RAD) * Math.cos(y2 * RAD) * Math.sin(((x2 - x1) * RAD) / 2) ** 2
  return 2 * 6371 * Math.asin(Math.sqrt(h))
}

/** The great circle between two points, a point about every 150 km, so that flights draw as arcs. */
export function greatCircle(a: Position, b: Position): Position[] {
  const d = kilometresBetween(a, b) / 6371
  const steps = Math.max(1, Math.ceil((d * 6371) / 150))
  if (steps === 1) return [a, b]
  const vector = ([x, y]: Position) => [
    Math.cos(y * RAD) * Math.cos(x * RAD),
    Math.cos(y * RAD) * Math.sin(x * RAD),
    Math.sin(y * RAD),
  ]
  const [va, vb] = [vector(a), vector(b)]
  return Array.from({ length: steps + 1 }, (_, i): Position => {
    const [f, g] = [Math.sin((1 - i / steps) * d) / Math.sin(d), Math.sin((i / steps) * d) / Math.sin(d)]
    const [x, y, z] = [0, 1, 2].map((k) => f * va[k]! + g * vb[k]!) as [number, number, number]
    return [Math.atan2(y, x) / RAD, Math.atan2(z, Math.hypot(x, y)) / RAD]
  })
}

/** The point halfway along a line. */
export function halfway(line: Position[]): Position {
  const steps = line.slice(1).map((to, i) => kilometresBetween(line[i]!, to))
  let left = steps.reduce((sum, step) => sum + step, 0) / 2
  for (const [i, step] of steps.entries()) {
    if (step >= left && step > 0) {
      const [a, b, share] = [line[i]!, line[i + 1]!, left / step]
      return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
    }
    left -= step
  }
  return line[0]!
}

/** How a line of a mode is drawn: flights as great circles, ships around the land. */
export function drawn(mode: Mode | null, line: Position[]): Position[] {
  if (mode !== 'AIR' && mode !== 'SEA') return line
  const bend = mode === 'AIR' ? greatCircle : seaLane
  return line.flatMap((to, i) => {
    const from = line[i - 1]
    return from ? bend(from, to).slice(1) : [to]
  })
}
