import type { Board, CheckedScenario, ClaimsAnswer, FlowOffer, FoundPlaces, Job, ListedScenario, NetworkMap, Plan, ProblemBody, Simulation, SimulationMoves, SimulationPlaces, SlotMarket, SlotRule } from './types.ts'

/** One thing wrong with a request: which field, what was given, why, and the way out. */
export type FieldError = ProblemBody['errors'][number]

/** An RFC 9457 problem; `status` 0 means that no server answered. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly errors: FieldError[],
    /** What kind of problem, such as `busy`: the end of its URN. */
    readonly kind = '',
  ) {
    super(detail || title)
  }
}

type Params = Record<string, string | undefined>

function get<T>(path: string, params: Params, signal?: AbortSignal): Promise<T> {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) if (value) query.set(name, value)
  const text = query.toString()
  return send<T>('GET', `v1/${path}${text ? `?${text}` : ''}`, undefined, signal)
}

/** Sends a request; a body that is text is YAML, any other is JSON. */
async function send<T>(method: string, address: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const yaml = typeof body === 'string'
  let response: Response
  try {
    response = await fetch(address, {
      method,
      headers: {
        Accept: 'application/json, application/problem+json',
        ...(body === undefined ? {} : { 'Content-Type': yaml ? 'application/yaml' : 'application/json' }),
      },
      body: body === undefined ? null : yaml ? body : JSON.stringify(body),
      signal: signal ?? null,
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new Problem(0, 'offline', '', [])
  }
  if (response.ok) return (await response.json()) as T
  const told: Partial<ProblemBody> = await response.json().catch(() => ({}))
  throw new Problem(
    response.status,
    told.title ?? response.statusText,
    told.detail ?? '',
    told.errors ?? [],
    told.type?.split(':').at(-1),
  )
}

export const api = {
  network: () => get<NetworkMap>('network', {}),
  places: (q: string, signal: AbortSignal) => get<FoundPlaces>('places', { q, limit: '8' }, signal),
  plan: (params: Params, signal: AbortSignal) => get<Plan>('plans', params, signal),
  flowOffer: () => get<FlowOffer>('flows', {}),
  scenarios: () => get<ListedScenario[]>('scenarios', {}),
  checkScenario: (yaml: string) => send<CheckedScenario[]>('POST', 'v1/scenarios', yaml),
  keepScenario: (name: string, yaml: string) => send<CheckedScenario[]>('PUT', `v1/scenarios/${encodeURIComponent(name)}`, yaml),
  scenarioText: async (name: string) => (await fetch(`v1/scenarios/${encodeURIComponent(name)}`)).text(),
  /** Asks a question that takes long. */
  ask: (kind: string, body: unknown, signal: AbortSignal) => send<Job>('POST', `v1/${kind}`, body, signal),
  job: (id: string, signal: AbortSignal) => get<Job>(`jobs/${id}`, {}, signal),
  cancel: (id: string) => send<Job>('DELETE', `v1/jobs/${id}`),
  file: <T>(id: string, name: string, signal: AbortSignal) => get<T>(`jobs/${id}/files/${name}`, {}, signal),
  /** One of the questions of trade, such as `mirror`. */
  trade: <T>(question: string, params: Params, signal: AbortSignal) => get<T>(`trade/${question}`, params, signal),
  /** What the register of joint projects answers at an address below it. */
  projects: <T>(path: string, signal: AbortSignal) => get<T>(`projects${path}`, {}, signal),
  claims: (signal: AbortSignal) => get<ClaimsAnswer>('claims', {}, signal),
  checkClaim: (text: string, said: string, signal: AbortSignal) =>
    send<ClaimsAnswer>('POST', 'v1/claims', said ? { text, said } : { text }, signal),
  simulationPlaces: (on: string, signal: AbortSignal) => get<SimulationPlaces>('simulations/places', { on }, signal),
  simulation: (params: Params, signal: AbortSignal) => get<Simulation>('simulations', params, signal),
  simulationMoves: (params: Params, signal: AbortSignal) => get<SimulationMoves>('simulations/moves', params, signal),
  replays: () => get<{ episodes: string[]; replications: number }>('replays', {}),
  slotRules: () => get<{ market: SlotMarket; rules: SlotRule[] }>('slot-rules', {}),
  checkpoints: (on: string, signal: AbortSignal) =>
    get<Board>('checkpoints', { on }, signal),
}
