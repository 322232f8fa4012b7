/** A part of a whole, and where it is drawn. */
export interface Tile<T> {
  item: T
  x: number
  y: number
  width: number
  height: number
}

/**
 * Rectangles whose areas are as the items' sizes, each as near to a square as greed gets it
 * (Bruls, Huizing and van Wijk, Squarified treemaps, 2000). Items without a size are left out.
 */
export function treemap<T>(items: T[], size: (item: T) => number, width: number, height: number): Tile<T>[] {
  const left = items.filter((item) => size(item) > 0).sort((a, b) => size(b) - size(a))
  const total = left.reduce((sum, item) => sum + size(item), 0)
  if (!(total > 0) || !(width > 0) || !(height > 0)) return []
  const area = (item: T) => (size(item) / total) * width * height
  const tiles: Tile<T>[] = []
  let [x, y, w, h] = [0, 0, width, height]
  while (left.length) {
    const side = Math.min(w, h)
    let count = 1
    while (count < left.length && worst(left.slice(0, count + 1).map(area), side) <= worst(left.slice(0, count).map(area), side)) count++
    const row = left.splice(0, count)
    const thick = row.reduce((sum, item) => sum + area(item), 0) / side
    let along = 0
    for (const item of row) {
      const long = area(item) / thick
      tiles.push(w >= h ? { item, x, y: y + along, width: thick, height: long } : { item, x: x + along, y, width: long, height: thick })
      along += long
    }
    if (w >= h) [x, w] = [x + thick, w - thick]
    else [y, h] = [y + thick, h - thick]
  }
  return tiles
}

/**
 * Goods without those that lie within another's HS code, and each code once: a release of chapters and a
 * single heading of another release, or the chapters of two releases, would count the same goods twice.
 * Of two with one code, that of the release with more codes counts.
 */
export function outermost<T extends { hs: string | null; release: string }>(goods: T[]): T[] {
  const codes = new Map<string, number>()
  for (const { hs, release } of goods) if (hs) codes.set(release, (codes.get(release) ?? 0) + 1)
  const once = goods.filter((one, i) => {
    const same = goods.flatMap((two, j) => (one.hs && two.hs === one.hs ? [{ j, codes: codes.get(two.release) ?? 0 }] : []))
    return !same.length || same.sort((p, q) => q.codes - p.codes || p.j - q.j)[0]?.j === i
  })
  return once.filter((one) => !once.some((two) => two.hs && one.hs && two.hs.length < one.hs.length && one.hs.startsWith(two.hs)))
}

/** How far the worst of a row's rectangles is from a square. */
function worst(areas: number[], side: number): number {
  const sum = areas.reduce((total, each) => total + each, 0)
  return Math.max(...areas.map((each) => Math.max((side * side * each) / (sum * sum), (sum * sum) / (side * side * each))))
}
