import type { Board, FoundPlaces, NetworkMap, Plan, ProblemBody } from './types.ts'

/** One thing wrong with a request: which field, what was given, why, and the way out. */
export type FieldError = ProblemBody['errors'][number]

/** An RFC 9457 problem; `status` 0 means that no server answered. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly errors: FieldError[],
  ) {
    super(detail || title)
  }
}

type Params = Record<string, string | undefined>

async function get<T>(path: string, params: Params, signal?: AbortSignal): Promise<T> {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) if (value) query.set(name, value)
  const text = query.toString()
  let response: Response
  try {
    response = await fetch(`v1/${path}${text ? `?${text}` : ''}`, {
      headers: { Accept: 'application/json, application/problem+json' },
      signal: signal ?? null,
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new Problem(0, 'offline', '', [])
  }
  if (response.ok) return (await response.json()) as T
  const body: Partial<ProblemBody> = await response.json().catch(() => ({}))
  throw new Problem(
    response.status,
    body.title ?? response.statusText,
    body.detail ?? '',
    body.errors ?? [],
  )
}

export const api = {
  network: () => get<NetworkMap>('network', {}),
  places: (q: string, signal: AbortSignal) => get<FoundPlaces>('places', { q, limit: '8' }, signal),
  plan: (params: Params, signal: AbortSignal) => get<Plan>('plans', params, signal),
  checkpoints: (on: string, signal: AbortSignal) =>
    get<Board>('checkpoints', { on }, signal),
}
