import type { Interval } from '../api/types.ts'

/** What the checkpoint's page keeps in the address; what is left out is what it says here. */
export const CHECKPOINT_VIEW = {
  part: '',
  place: '',
  dir: '',
  from: '',
  days: '',
  runs: '',
  scenario: '',
  lanes: '',
  hours: '',
  intake: '',
  arrivals: '',
  inspected: '',
  servers: '',
  day: '',
  at: '',
  episode: '',
  rules: '',
  bots: '',
  measure: '',
}

/** A share with its half-width, in per cent. */
export const percents = (share: Interval): Interval => ({
  ...share,
  mean: share.mean * 100,
  half: share.half === null ? null : share.half * 100,
})
