import type { Comparison, CrossingFlow, Direction, Mode, Ways, YearFlows } from '../api/types.ts'

/** A year's record, and who goes which way. */
export interface Year {
  flows: YearFlows
  ways: Ways
}

/** What a run found: a year, or two held together. */
export interface Found extends Year {
  held: { base: Year; comparison: Comparison } | null
}

/** What a link carries in one direction, in tonnes of the week or year that is shown. */
export interface Carried {
  link: string
  forward: boolean
  tonnes: number
}

/** Someone who uses a link: a flow of the demand, and the chain of modes it goes by. */
export interface User {
  commodity: string
  from: string
  to: string
  chain: string
  forward: boolean
  tonnes: number
}

/** Less than this a week is what rounding leaves of nothing. */
const LEAST_TONNES = 0.05

const key = (c: { link: string; forward: boolean }) => `${c.link} ${c.forward}`

/** Tonnes of a way in a week; in the year for week 0. */
function tonnesIn(way: Ways['ways'][number], week: number): number {
  return week ? (way.tonnes[week - 1] ?? 0) : way.tonnes.reduce((sum, one) => sum + one, 0)
}

/** What each link carries each way, of one commodity or of all, the smallest first. */
export function carried(ways: Ways, week: number, goods: string): Carried[] {
  const [forward, back] = [new Float64Array(ways.links.length + 1), new Float64Array(ways.links.length + 1)]
  for (const way of ways.ways) {
    if (goods && ways.flows[way.flow]?.commodity !== goods) continue
    const tonnes = tonnesIn(way, week)
    for (const link of way.links) {
      if (link > 0) forward[link]! += tonnes
      else back[-link]! += tonnes
    }
  }
  const found = ways.links.flatMap((link, i) => [
    { link, forward: true, tonnes: forward[i + 1]! },
    { link, forward: false, tonnes: back[i + 1]! },
  ])
  return found.filter((c) => c.tonnes >= LEAST_TONNES).sort((a, b) => a.tonnes - b.tonnes)
}

/** What each link carries more, or less, than in other flows; the smallest changes first. */
export function changed(ways: Ways, base: Ways, week: number, goods: string): Carried[] {
  const changes = new Map(carried(ways, week, goods).map((c) => [key(c), c]))
  for (const was of carried(base, week, goods)) {
    changes.set(key(was), { ...was, tonnes: (changes.get(key(was))?.tonnes ?? 0) - was.tonnes })
  }
  return [...changes.values()].sort((a, b) => Math.abs(a.tonnes) - Math.abs(b.tonnes))
}

/** Who uses a link, the most tonnes first; their sum is what the link carries. */
export function users(ways: Ways, link: string, week: number, goods: string): User[] {
  const number = ways.links.indexOf(link) + 1
  if (!number) return []
  const found = new Map<string, User>()
  for (const way of ways.ways) {
    const flow = ways.flows[way.flow]
    if (!flow || (goods && flow.commodity !== goods)) continue
    for (const used of way.links) {
      if (Math.abs(used) !== number) continue
      const { commodity, from, to } = flow
      const id = `${commodity} ${from} ${to} ${way.chain} ${used > 0}`
      const user = found.get(id) ?? { commodity, from, to, chain: way.chain, forward: used > 0, tonnes: 0 }
      user.tonnes += tonnesIn(way, week)
      found.set(id, user)
    }
  }
  return [...found.values()].filter((u) => u.tonnes >= LEAST_TONNES).sort((a, b) => b.tonnes - a.tonnes)
}

/** A checkpoint in one direction over a week, or over the year. */
export interface Gate {
  checkpoint: string
  direction: Direction
  tonnes: number
  /** Trucks or trains, those that cross empty among them. */
  units: number
  /** Trucks that cross empty. */
  empty: number
  /** Largest share of a week's capacity that is used; missing where nothing limits it. */
  fullest: number | null
  /** Mean wait of a truck or train, hours; missing where nothing crosses. */
  wait: number | null
  /** What one more unit a day would save in its dearest week, US dollars. */
  worth: number
}

/** Checkpoints by direction as the week or year shows them, in the order of the pack. */
export function gates(flows: YearFlows, week: number): Gate[] {
  const weeks = week ? flows.weeks.slice(week - 1, week) : flows.weeks
  const found = new Map<string, Gate & { waited: number }>()
  for (const { crossings } of weeks) {
    for (const one of crossings) {
      const { checkpoint, direction } = one
      const id = `${checkpoint} ${direction}`
      const gate = found.get(id) ?? {
        checkpoint, direction, tonnes: 0, units: 0, empty: 0, fullest: null, wait: null, worth: 0, waited: 0,
      }
      gate.tonnes += one.tonnes
      gate.units += one.units
      gate.empty += one.emptyUnits ?? 0 // not in answers kept from before
      gate.waited += one.units * one.queueHours
      gate.worth = Math.max(gate.worth, one.usdPerUnit)
      const share = used(one)
      if (share !== null) gate.fullest = Math.max(gate.fullest ?? 0, share)
      found.set(id, gate)
    }
  }
  return [...found.values()].map(({ waited, ...gate }) => ({ ...gate, wait: gate.units > 0 ? waited / gate.units : null }))
}

/** Permit blanks that checkpoints share, over a week or over those weeks of the year in which they are limited. */
export interface Blanks {
  from: string
  to: string
  /** Largest share of a week's blanks that is used. */
  fullest: number
  /** Mean wait of a truck, hours; missing where none crosses. */
  wait: number | null
  /** What one more blank would save in its dearest week, US dollars. */
  worth: number
}

export function blanks(flows: YearFlows, week: number): Blanks[] {
  const weeks = week ? flows.weeks.slice(week - 1, week) : flows.weeks
  const found = new Map<string, Blanks & { trucks: number; waited: number }>()
  for (const { permits } of weeks) {
    for (const { from, to, trucks, blanks: most, queueHours, usdPerBlank } of permits ?? []) { // not in answers kept from before
      const id = `${from} ${to}`
      const sum = found.get(id) ?? { from, to, fullest: 0, wait: null, worth: 0, trucks: 0, waited: 0 }
      sum.trucks += trucks
      sum.waited += trucks * queueHours
      if (most > 0) sum.fullest = Math.max(sum.fullest, trucks / most)
      sum.worth = Math.max(sum.worth, usdPerBlank)
      found.set(id, sum)
    }
  }
  return [...found.values()].map(({ trucks, waited, ...one }) => ({ ...one, wait: trucks > 0 ? waited / trucks : null }))
}

/** The share of a week's capacity that is used; missing where nothing limits it or nothing may pass. */
export function used(one: CrossingFlow): number | null {
  return one.capacityUnits ? one.units / one.capacityUnits : null
}

/** Sums of something by a key, largest first. */
export function sums<T>(rows: T[], by: (row: T) => string, of: (row: T) => number): [string, number][] {
  const found = new Map<string, number>()
  for (const row of rows) found.set(by(row), (found.get(by(row)) ?? 0) + of(row))
  return [...found].sort((a, b) => b[1] - a[1])
}

/** Widest line on the map, in pixels at zoom 5. */
const WIDEST = 15

/** Width of a line for some tonnes: its square grows as they do, so that small flows still show. */
export function width(tonnes: number, most: number): number {
  return Math.max(0.6, WIDEST * Math.sqrt(Math.abs(tonnes) / most))
}

/** Round amounts for a legend of widths: the largest below what is shown, and two smaller ones. */
export function samples(most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(most || 1))
  const top = [5, 2, 1].map((k) => k * power).find((v) => v <= most) ?? power
  return [top / 20, top / 4, top]
}

/** The mode of each link of the network. */
export type Modes = Map<string, Mode>
