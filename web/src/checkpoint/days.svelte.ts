import { api } from '../api/client.ts'
import { Loading } from '../api/loading.svelte.ts'
import type { Direction, ListedScenario, OnRecord, Simulation, SimulatedWay, SimulationPlaces } from '../api/types.ts'
import { view } from '../view.svelte.ts'

/** What may be turned, by its name in the address and in the question. */
export const CHANGES = ['lanes', 'hours', 'intake', 'arrivals', 'inspected', 'servers'] as const
export type Change = (typeof CHANGES)[number]

/** What may be turned at a container terminal. */
const AT_TERMINAL: readonly Change[] = ['lanes', 'servers']

export type Place = SimulationPlaces['places'][number]
export type SideOut = Place['sides'][number]
type Question = Record<string, string | undefined>

const today = new Date().toISOString().slice(0, 10)
const whole = (text: string | undefined, usual: number, most: number) => {
  const value = Number(text)
  return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : usual
}

/** The days of a checkpoint or a container terminal: what the address asks, and what is known of the answer. */
export class Days {
  offer = new Loading<SimulationPlaces>()
  scenarios = new Loading<ListedScenario[]>()
  /** The direction shown, with the changes; of a terminal all sides at once. */
  shown = new Loading<Simulation>()
  /** The same without them, and the other direction. */
  base = new Loading<Simulation>()
  other = new Loading<Simulation>()

  readonly from = $derived(/^\d{4}-\d\d-\d\d$/.test(view.own.from ?? '') ? (view.own.from as string) : today)
  readonly days = $derived(whole(view.own.days, 7, 31))
  readonly runs = $derived(whole(view.own.runs, 8, 20))
  readonly direction = $derived<Direction>(view.own.dir === 'BA' ? 'BA' : 'AB')
  readonly place = $derived<Place | null>(
    this.offer.value?.places.find((p) => p.id === view.own.place) ?? this.offer.value?.places[0] ?? null,
  )
  /** The place of the address, where it cannot be simulated on the day. */
  readonly absent = $derived(this.offer.value && !this.offer.busy && view.own.place && this.place?.id !== view.own.place ? view.own.place : '')
  readonly terminal = $derived(this.place?.unit === 'box')
  /** The side of a terminal that is shown: boxes leave by it. */
  readonly side = $derived<SideOut>(this.place?.sides.find((s) => s === view.own.dir) ?? this.place?.sides[0] ?? 'road')
  readonly record = $derived<OnRecord | null>(this.place?.ways.find((w) => w.direction === this.direction) ?? null)
  readonly changes = $derived(
    Object.fromEntries(CHANGES.flatMap((name) => ((!this.terminal || AT_TERMINAL.includes(name)) && view.own[name] ? [[name, view.own[name]]] : []))) as Partial<Record<Change, string>>,
  )
  readonly changed = $derived(Object.keys(this.changes).length > 0)

  /** The question but for its direction and changes; null until the places are known. */
  readonly common = $derived<Question | null>(
    this.place && {
      place: this.place.id,
      from: this.from,
      days: String(this.days),
      replications: String(this.runs),
      scenarios: view.own.scenario || undefined,
    },
  )
  readonly question = $derived<Question | null>(
    this.common && { ...this.common, direction: this.terminal ? undefined : this.direction, ...this.changes },
  )

  /** Servers of single stages that were asked for, by stage and side. */
  readonly wished = $derived(
    new Map((this.changes.servers ?? '').split(';').flatMap((one): [string, number][] => {
      const equals = one.lastIndexOf('=')
      return equals > 0 ? [[one.slice(0, equals).trim(), Number(one.slice(equals + 1))]] : []
    })),
  )

  /** The address with another number of servers of a stage; null for what is on record. */
  servers(stage: string, side: string, count: number | null): string {
    const wished = new Map(this.wished)
    wished.delete(stage)
    wished.delete(`${stage}@${side}`)
    if (count !== null) wished.set(`${stage}@${side}`, count)
    return [...wished].map(([name, n]) => `${name}=${n}`).join(';')
  }

  open() {
    if (!this.scenarios.value && !this.scenarios.busy) this.scenarios.ask(() => api.scenarios())
  }

  list(on: string) {
    this.offer.ask((signal) => api.simulationPlaces(on, signal))
  }

  ask(question: Question) {
    this.shown.ask((signal) => api.simulation(question, signal))
  }

  /** What is shown of an answer: the direction it was asked for, or a terminal's side. */
  way(simulation: Simulation | null): SimulatedWay | null {
    return (this.terminal ? simulation?.ways.find((w) => w.towards === this.side) : simulation?.ways[0]) ?? null
  }

  askBase(common: Question, direction: Direction) {
    this.base.ask((signal) => api.simulation({ ...common, direction: this.terminal ? undefined : direction }, signal))
  }

  askOther(common: Question, direction: Direction) {
    this.other.ask((signal) => api.simulation({ ...common, direction: direction === 'AB' ? 'BA' : 'AB' }, signal))
  }
}
