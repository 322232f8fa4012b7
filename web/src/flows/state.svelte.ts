import { api } from '../api/client.ts'
import { Loading } from '../api/loading.svelte.ts'
import { Run } from '../api/run.svelte.ts'
import type { FlowOffer, Job, YearFlows, Ways } from '../api/types.ts'
import { flowQuestion } from '../url.ts'
import { view } from '../view.svelte.ts'
import { carried, gates, type Carried, type Found } from './flows.ts'

/** All that the view of flows knows: what can be asked, the run, and what of it is shown. */
export class FlowState {
  readonly offer = new Loading<FlowOffer>()
  readonly run = new Run<Found>()
  readonly found = $derived(this.run.value)
  readonly flows = $derived(this.found?.flows ?? null)

  /** What each link carries in the week and of the goods that are shown. */
  readonly rows = $derived.by((): Carried[] => (this.found ? carried(this.found.ways, view.week, view.goods) : []))

  /** The largest flow of the year, of a mean week where one is shown, so that weeks can be compared. */
  readonly most = $derived.by((): number => {
    if (!this.found) return 1
    const year = carried(this.found.ways, 0, view.goods).at(-1)?.tonnes ?? 1
    return view.week ? year / this.found.flows.weeks.length : year
  })

  readonly gates = $derived(this.flows ? gates(this.flows, view.week) : [])

  /** Asks what the address says, unless that is what is known already. */
  ask(): void {
    const question = flowQuestion(view)
    if (!question) this.run.clear()
    else void this.run.ask('flows', question, load)
  }
}

async function load(job: Job, signal: AbortSignal): Promise<Found> {
  const [flows, ways] = await Promise.all([
    api.file<YearFlows>(job.id, 'result.json', signal),
    api.file<Ways>(job.id, 'ways.json', signal),
  ])
  return { flows, ways }
}
