import { api, Problem } from './client.ts'
import type { Job } from './types.ts'

const FIRST_LOOK = 250
const LONGEST_LOOK = 1500

const wait = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })

/** A long run on the server: its job, looked at until it is over, and then what it found. */
export class Run<T> {
  job = $state.raw<Job | null>(null)
  value = $state.raw<T | null>(null)
  /** Why the question was refused, or that the server is silent just now. */
  problem = $state.raw<Problem | null>(null)
  busy = $state(false)
  #current: AbortController | null = null

  /** Asks; an earlier question is no longer looked at, though its job goes on. */
  async ask(kind: string, body: unknown, load: (job: Job, signal: AbortSignal) => Promise<T>): Promise<void> {
    this.#current?.abort()
    const { signal } = (this.#current = new AbortController())
    this.busy = true
    this.problem = null
    this.job = null
    this.value = null
    try {
      let job = await api.ask(kind, body, signal)
      for (let pause = FIRST_LOOK; !signal.aborted; pause = Math.min(LONGEST_LOOK, pause * 1.3)) {
        this.job = job
        if (over(job)) break
        await wait(pause, signal)
        job = (await this.#look(job.id, signal)) ?? job
      }
      if (signal.aborted) return
      if (job.state === 'DONE') this.value = await load(job, signal)
    } catch (cause) {
      if (signal.aborted) return
      if (!(cause instanceof Problem)) throw cause
      this.problem = cause
    } finally {
      if (this.#current?.signal === signal) this.busy = false
    }
  }

  /** The job as it stands; null, and a note, while the server is silent. */
  async #look(id: string, signal: AbortSignal): Promise<Job | null> {
    try {
      const job = await api.job(id, signal)
      this.problem = null
      return job
    } catch (cause) {
      if (!(cause instanceof Problem) || cause.status !== 0) throw cause
      this.problem = cause // it may be starting again: go on looking
      return null
    }
  }

  async cancel(): Promise<void> {
    if (!this.job) return
    try {
      this.job = await api.cancel(this.job.id)
    } catch (cause) {
      if (!(cause instanceof Problem)) throw cause
      this.problem = cause
    }
  }

  clear(): void {
    this.#current?.abort()
    this.#current = null
    this.job = null
    this.value = null
    this.problem = null
    this.busy = false
  }
}

export function over(job: Job): boolean {
  return !['WAITING', 'RUNNING', 'STOPPING'].includes(job.state)
}
