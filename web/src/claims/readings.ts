import type { ClaimCase, Verdict } from '../api/types.ts'

/** What a reading of a claim leaves open, in the order in which it is asked. */
export const OPEN = ['reporter', 'valuation', 'release', 'definition'] as const
export type Open = (typeof OPEN)[number]
export type Fixed = Partial<Record<Open, string>>

/** The values that the readings of a claim have for something left open; none where all agree. */
export function choices(cases: ClaimCase[], of: Open): string[] {
  const values = [...new Set(cases.map((each) => each[of] ?? ''))]
  return values.length > 1 ? values.filter((value) => value) : []
}

/** The readings under the definitions that are fixed. */
export function under(cases: ClaimCase[], fixed: Fixed): ClaimCase[] {
  return cases.filter((each) => OPEN.every((name) => !fixed[name] || (each[name] ?? '') === fixed[name]))
}

export interface Count {
  holds: number
  fails: number
  open: number
}

/** How many readings hold, do not, and cannot be decided. */
export function count(cases: ClaimCase[]): Count {
  return {
    holds: cases.filter((each) => each.holds === true).length,
    fails: cases.filter((each) => each.holds === false).length,
    open: cases.filter((each) => each.holds === null).length,
  }
}

/** The outcome of some readings, counted as the engine counts it for all. */
export function outcome(cases: ClaimCase[]): Verdict['outcome'] {
  const { holds, fails } = count(cases)
  if (!holds && !fails) return 'CANNOT_BE_DECIDED'
  if (!fails) return 'HOLDS'
  return holds ? 'HOLDS_ONLY_UNDER' : 'DOES_NOT_HOLD'
}

/** The numbers between which readings of one unit are drawn, with what they are held against. */
export function range(cases: ClaimCase[]): [number, number] {
  const all = cases.flatMap((each) => [each.number, each.against].filter((v) => v !== null))
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const calendar = cases.some((each) => each.unit === 'year') // a year is no amount: its axis needs no zero
  const span = (calendar ? high - low : high - Math.min(0, low)) || 1
  return [calendar ? low - span * 0.1 : Math.min(0, low), high + span * 0.06]
}
