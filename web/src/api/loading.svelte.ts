import { Problem } from './client.ts'

/** What is known of an answer: the latest value, whether one is awaited, and what went wrong. */
export class Loading<T> {
  value = $state.raw<T | null>(null)
  problem = $state.raw<Problem | null>(null)
  busy = $state(false)
  #current: AbortController | null = null

  /** Asks; an earlier question still open is dropped, so that answers never overtake each other. */
  async ask(question: (signal: AbortSignal) => Promise<T>): Promise<void> {
    this.#current?.abort()
    const mine = new AbortController()
    this.#current = mine
    this.busy = true
    try {
      const value = await question(mine.signal)
      if (mine.signal.aborted) return
      this.value = value
      this.problem = null
    } catch (cause) {
      if (mine.signal.aborted) return
      if (!(cause instanceof Problem)) throw cause
      this.problem = cause
      this.value = null
    } finally {
      if (this.#current === mine) this.busy = false
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#current?.abort()
    this.value = null
    this.problem = null
    this.busy = false
  }
}
