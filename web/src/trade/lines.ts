/** A point of a line; `at` counts years or months, so that neighbours differ by one. */
export interface Point {
  at: number
  x: number
  y: number
}

const put = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`

/** A line through what is known. Where something is missing it is broken: it is not known, and no straight line. */
export function broken(points: Point[]): string {
  return points.map((p, i) => `${i && points[i - 1]?.at === p.at - 1 ? 'L' : 'M'}${put(p.x, p.y)}`).join('')
}

/** The area between two lines, over each run in which both are known. */
export function between(points: { at: number; x: number; a: number | null; b: number | null }[]): string {
  const runs: { at: number; x: number; a: number; b: number }[][] = []
  for (const { at, x, a, b } of points) {
    if (a === null || b === null) continue
    const run = runs.at(-1)
    if (run && run.at(-1)?.at === at - 1) run.push({ at, x, a, b })
    else runs.push([{ at, x, a, b }])
  }
  return runs
    .filter((run) => run.length > 1)
    .map((run) => `M${run.map((p) => put(p.x, p.a)).join('L')}L${run.toReversed().map((p) => put(p.x, p.b)).join('L')}Z`)
    .join('')
}
