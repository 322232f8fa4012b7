import { api } from '../api/client.ts'
import { Loading } from '../api/loading.svelte.ts'
import { Run } from '../api/run.svelte.ts'
import type { Comparison, FlowOffer, Job, ListedScenario, Ways, YearFlows } from '../api/types.ts'
import { flowQuestion } from '../url.ts'
import { view } from '../view.svelte.ts'
import { Draft } from './draft.svelte.ts'
import { blanks, carried, changed, gates, type Carried, type Found, type Year } from './flows.ts'

/** All that the view of flows knows: what can be asked, the run, and what of it is shown. */
export class FlowState {
  readonly offer = new Loading<FlowOffer>()
  readonly scenarios = new Loading<ListedScenario[]>()
  readonly run = new Run<Found>()
  /** The scenario that is being written; missing while none is. */
  draft = $state<Draft | null>(null)

  readonly found = $derived(this.run.value)
  readonly held = $derived(this.found?.held ?? null)
  /** The year that is shown: of a comparison its scenario's, unless its base is asked for. */
  readonly year = $derived.by((): Year | null => (this.held && view.side === 'base' ? this.held.base : this.found))
  readonly flows = $derived(this.year?.flows ?? null)
  /** Whether the map shows what differs. */
  readonly differences = $derived(this.held !== null && view.side === '')

  /** What each link carries, or carries more, in the week and of the goods that are shown. */
  readonly rows = $derived.by((): Carried[] => {
    if (!this.found || !this.year) return []
    return this.held && this.differences
      ? changed(this.found.ways, this.held.base.ways, view.week, view.goods)
      : carried(this.year.ways, view.week, view.goods)
  })

  /** The largest amount drawn in the year, in a mean week where one is shown, so that weeks compare. */
  readonly most = $derived.by((): number => {
    if (!this.found || !this.year) return 1
    const rows =
      this.held && this.differences
        ? changed(this.found.ways, this.held.base.ways, 0, view.goods)
        : carried(this.year.ways, 0, view.goods)
    const year = Math.abs(rows.at(-1)?.tonnes ?? 1) || 1
    return view.week ? year / this.found.flows.weeks.length : year
  })

  readonly gates = $derived(this.flows ? gates(this.flows, view.week) : [])
  readonly blanks = $derived(this.flows ? blanks(this.flows, view.week) : [])

  /** Learns what can be asked, once. */
  open(): void {
    if (!this.offer.value && !this.offer.busy) void this.offer.ask(() => api.flowOffer())
    if (!this.scenarios.value && !this.scenarios.busy) this.list()
  }

  /** Learns which scenarios there are now. */
  list(): void {
    void this.scenarios.ask(() => api.scenarios())
  }

  /** Asks what the address says. */
  ask(): void {
    const question = flowQuestion(view)
    if (!question) this.run.clear()
    else void this.run.ask(question.kind, question.body, question.kind === 'flows' ? alone : together)
  }
}

async function year(job: Job, signal: AbortSignal, record: string, ways: string): Promise<Year> {
  const both = [api.file<YearFlows>(job.id, record, signal), api.file<Ways>(job.id, ways, signal)] as const
  return { flows: await both[0], ways: await both[1] }
}

async function alone(job: Job, signal: AbortSignal): Promise<Found> {
  return { ...(await year(job, signal, 'result.json', 'ways.json')), held: null }
}

async function together(job: Job, signal: AbortSignal): Promise<Found> {
  const [scenario, base, comparison] = await Promise.all([
    year(job, signal, 'scenario.json', 'scenario_ways.json'),
    year(job, signal, 'base.json', 'base_ways.json'),
    api.file<Comparison>(job.id, 'result.json', signal),
  ])
  return { ...scenario, held: { base, comparison } }
}
