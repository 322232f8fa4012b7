import { kilometresBetween, type Position } from './lines.ts'

// Turning points of ships on the map, for drawing only: the pack gives a sea link's length, this
// gives it a course that stays off the land. Approximate positions, read off the base map.
const POINTS: Record<string, Position> = {
  bohai: [119.6, 38.7],
  bohaiStrait: [121.2, 38.4],
  chengshan: [123.2, 37.5],
  yellow: [122.6, 34.6],
  yellowEast: [125.2, 35.6],
  yangtze: [123.0, 31.0],
  zhejiang: [122.9, 28.6],
  taiwanNorth: [120.7, 26.1],
  taiwanSouth: [118.4, 23.0],
  pearl: [114.4, 21.7],
  hainanEast: [111.6, 18.4],
  hainanSouth: [109.0, 17.6],
  tonkin: [107.6, 19.4],
  vietnamEast: [110.0, 12.6],
  vietnamSouth: [107.3, 8.6],
  mekong: [107.2, 10.1],
  siam: [103.6, 8.2],
  siamHead: [100.8, 12.4],
  luzon: [118.9, 15.5],
  manila: [120.4, 14.3],
  singaporeEast: [104.8, 1.5],
  singapore: [103.8, 1.1],
  karimata: [107.6, -2.6],
  java: [106.9, -5.8],
  klang: [101.0, 2.7],
  malacca: [98.6, 4.9],
  aceh: [95.0, 6.2],
  ceylon: [80.4, 5.6],
  malabar: [74.6, 9.0],
  bombay: [72.2, 18.4],
  arabian: [62.5, 20.5],
  hadd: [60.3, 22.6],
  oman: [58.6, 24.9],
  hormuz: [56.6, 26.4],
  gulf: [55.3, 26.1],
  jebelAli: [54.9, 25.3],
  socotra: [53.6, 13.4],
  aden: [46.0, 12.3],
  mandeb: [43.3, 12.6],
  redSouth: [41.3, 15.8],
  redMiddle: [38.3, 20.6],
  redNorth: [35.1, 26.6],
  gubal: [33.6, 28.0],
  suezSouth: [32.7, 29.3],
  suez: [32.5, 30.3],
  suezNorth: [32.4, 31.6],
  levant: [31.6, 34.0],
  cilicia: [33.6, 35.8],
  mersin: [34.6, 36.5],
  crete: [24.0, 34.3],
  kythira: [23.2, 36.1],
  saronic: [23.6, 37.5],
  cyclades: [24.8, 37.7],
  aegean: [25.2, 39.3],
  dardanelles: [26.2, 40.05],
  marmara: [27.8, 40.7],
  bosphorus: [29.0, 41.0],
  blackWest: [29.4, 41.6],
  blackNorthWest: [29.2, 43.9],
  blackEast: [38.5, 42.4],
  colchis: [41.4, 42.0],
  ionian: [19.0, 35.6],
  malta: [14.9, 35.7],
  bon: [11.2, 37.6],
  algiers: [4.0, 37.5],
  alboran: [-2.2, 36.1],
  gibraltar: [-5.6, 35.95],
  vincent: [-9.4, 36.7],
  finisterre: [-9.9, 43.4],
  ushant: [-5.9, 48.9],
  channel: [-1.5, 50.1],
  dover: [1.5, 51.05],
  maas: [3.7, 52.0],
  frisia: [5.2, 53.8],
  elbe: [8.3, 54.0],
  jeju: [126.2, 32.6],
  tsushima: [129.2, 34.6],
  hyuga: [131.8, 30.6],
  kii: [135.4, 33.2],
  osakaBay: [135.1, 34.3],
  izu: [138.9, 34.3],
  tokyoBay: [139.7, 35.0],
  japanSea: [131.2, 37.5],
  peterBay: [132.0, 42.6],
  caspianNorth: [48.6, 44.9],
  caspianMiddle: [50.7, 42.2],
  absheron: [51.0, 40.4],
  caspianSouth: [50.9, 38.6],
}

const LANES = `
bohai-bohaiStrait bohaiStrait-chengshan chengshan-yellow yellow-yangtze yangtze-zhejiang
zhejiang-taiwanNorth taiwanNorth-taiwanSouth taiwanSouth-pearl taiwanSouth-hainanEast pearl-hainanEast
hainanEast-hainanSouth hainanSouth-tonkin hainanEast-vietnamEast vietnamEast-vietnamSouth
vietnamSouth-mekong vietnamEast-mekong vietnamSouth-siam siam-siamHead vietnamSouth-singaporeEast
siam-singaporeEast taiwanSouth-luzon luzon-manila luzon-vietnamSouth pearl-luzon
singaporeEast-singapore singaporeEast-karimata karimata-java singapore-klang klang-malacca
malacca-aceh aceh-ceylon ceylon-malabar malabar-bombay bombay-arabian ceylon-socotra malabar-socotra
arabian-hadd malabar-hadd hadd-oman oman-hormuz hormuz-gulf gulf-jebelAli hadd-socotra arabian-socotra
socotra-aden aden-mandeb mandeb-redSouth redSouth-redMiddle redMiddle-redNorth redNorth-gubal gubal-suezSouth
suezSouth-suez suez-suezNorth suezNorth-levant levant-cilicia cilicia-mersin suezNorth-crete
crete-kythira kythira-saronic crete-ionian kythira-ionian kythira-cyclades cyclades-saronic cyclades-aegean
aegean-dardanelles dardanelles-marmara marmara-bosphorus bosphorus-blackWest
blackWest-blackNorthWest blackWest-blackEast blackNorthWest-blackEast blackEast-colchis ionian-malta
malta-bon bon-algiers algiers-alboran alboran-gibraltar gibraltar-vincent vincent-finisterre
finisterre-ushant ushant-channel channel-dover dover-maas maas-frisia frisia-elbe
chengshan-yellowEast yellow-yellowEast yellow-jeju yellowEast-jeju yangtze-jeju jeju-tsushima
jeju-hyuga yangtze-hyuga hyuga-kii kii-osakaBay kii-izu izu-tokyoBay tsushima-japanSea
japanSea-peterBay caspianNorth-caspianMiddle caspianMiddle-absheron absheron-caspianSouth
`
  .trim()
  .split(/\s+/)
  .map((lane) => lane.split('-') as [string, string])

const neighbours = new Map<string, string[]>()
for (const [a, b] of LANES) {
  neighbours.set(a, [...(neighbours.get(a) ?? []), b])
  neighbours.set(b, [...(neighbours.get(b) ?? []), a])
}

/** The turning point nearest to a port. */
function nearest(port: Position): string {
  return Object.entries(POINTS).reduce((best, next) =>
    kilometresBetween(next[1], port) < kilometresBetween(best[1], port) ? next : best,
  )[0]
}

/** The shortest chain of turning points between two of them. */
function chain(from: string, to: string): Position[] {
  const best = new Map<string, { km: number; before: string | null }>([[from, { km: 0, before: null }]])
  const open = new Set([from])
  while (open.size) {
    const at = [...open].reduce((a, b) => (best.get(a)!.km <= best.get(b)!.km ? a : b))
    open.delete(at)
    if (at === to) break
    for (const next of neighbours.get(at) ?? []) {
      const km = best.get(at)!.km + kilometresBetween(POINTS[at]!, POINTS[next]!)
      if (km < (best.get(next)?.km ?? Infinity)) {
        best.set(next, { km, before: at })
        open.add(next)
      }
    }
  }
  const points: Position[] = []
  for (let at: string | null | undefined = best.has(to) ? to : null; at; at = best.get(at)?.before) {
    points.unshift(POINTS[at]!)
  }
  return points
}

/** A course from port to port. Short hops, and those that no lane serves, stay straight. */
export function seaLane(a: Position, b: Position): Position[] {
  const straight = kilometresBetween(a, b)
  if (straight < 250) return [a, b]
  const [from, to] = [nearest(a), nearest(b)]
  if (from === to) return [a, b]
  const points = chain(from, to)
  // A turning point behind the port, seen from the next one, would draw a hook: leave it out.
  const ahead = (port: Position, first?: Position, second?: Position) =>
    first && second && kilometresBetween(port, second) < kilometresBetween(first, second)
  if (ahead(a, points[0], points[1])) points.shift()
  if (ahead(b, points.at(-1), points.at(-2))) points.pop()
  return [a, ...points, b]
}
