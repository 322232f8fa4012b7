import type { SimulationMoves } from '../api/types.ts'

export type MovesWay = SimulationMoves['ways'][number]

const [BEGINS, HELD, LEAVES] = [1, 2, 3]
const ROW = 4
const [NOWHERE, GONE] = [-1, -2]

/** Where a unit is: in line for a stage, worked on, or done and held because the next one is full. */
export type Doing = 'waiting' | 'served' | 'held'

/**
 * Who stands where at any second of a run. Going on is cheap; going back begins anew, for the moves
 * say what happens and not what was before.
 */
export class Playback {
  readonly way: MovesWay
  second = -1
  /** Units in line, by stage, first come first. */
  readonly waiting: number[][]
  /** Units at the servers of a stage, by server; undefined where one is free. */
  readonly places: (number | undefined)[][]
  /** Units that have left for good. */
  left = 0
  readonly #stage: Int32Array
  readonly #held: Uint8Array
  #next = 0

  constructor(way: MovesWay) {
    this.way = way
    this.#stage = new Int32Array(way.units).fill(NOWHERE)
    this.#held = new Uint8Array(way.units)
    this.waiting = way.stages.map(() => [])
    this.places = way.stages.map(() => [])
  }

  /** Goes to a second: all that happens by then has happened. */
  to(second: number): void {
    if (second < this.second) this.#begin()
    const { moves } = this.way
    while (this.#next < moves.length && moves[this.#next]! <= second) {
      this.#apply(moves[this.#next + 1]!, moves[this.#next + 2]!, moves[this.#next + 3]!)
      this.#next += ROW
    }
    this.second = second
  }

  /** Whether a unit at a server is done and waits for room. */
  isHeld(unit: number): boolean {
    return this.#held[unit] === 1
  }

  /** Units at each stage, by what they do. */
  counts(): Record<Doing, number>[] {
    return this.way.stages.map((_, s) => {
      const there = this.places[s]!.filter((unit) => unit !== undefined)
      const held = there.filter((unit) => this.isHeld(unit)).length
      return { waiting: this.waiting[s]!.length, served: there.length - held, held }
    })
  }

  #begin(): void {
    this.#stage.fill(NOWHERE)
    this.#held.fill(0)
    for (const line of this.waiting) line.length = 0
    for (const servers of this.places) servers.length = 0
    this.left = 0
    this.#next = 0
  }

  #apply(unit: number, stage: number, move: number): void {
    const before = this.#stage[unit]!
    if (move === HELD && before === stage && this.places[stage]!.includes(unit)) {
      this.#held[unit] = 1
      return
    }
    if (before >= 0) this.#take(unit, before)
    this.#held[unit] = 0
    if (move === LEAVES) {
      this.#stage[unit] = GONE
      this.left++
      return
    }
    this.#stage[unit] = stage
    if (move === BEGINS || move === HELD) {
      const servers = this.places[stage]!
      const free = servers.findIndex((one) => one === undefined)
      servers[free < 0 ? servers.length : free] = unit
      this.#held[unit] = move === HELD ? 1 : 0
    } else {
      this.waiting[stage]!.push(unit)
    }
  }

  #take(unit: number, stage: number): void {
    const line = this.waiting[stage]!
    const at = line.indexOf(unit)
    if (at >= 0) line.splice(at, 1)
    const server = this.places[stage]!.indexOf(unit)
    if (server >= 0) this.places[stage]![server] = undefined
  }
}

/** The second of the moves that the address names in minutes; the first where it names none. */
export function secondOf(way: MovesWay, minutes: string | undefined): number {
  return Math.max(0, Math.min(way.seconds, Number(minutes) * 60 || 0))
}

/** The most units that were at the servers of each stage at once. */
export function mostAtOnce(way: MovesWay): number[] {
  const playback = new Playback(way)
  const most = way.stages.map(() => 1)
  for (let i = 0; i < way.moves.length; i += ROW) {
    if (i + ROW < way.moves.length && way.moves[i + ROW] === way.moves[i]) continue
    playback.to(way.moves[i]!)
    playback.places.forEach((servers, s) => (most[s] = Math.max(most[s]!, servers.filter((unit) => unit !== undefined).length)))
  }
  return most
}
