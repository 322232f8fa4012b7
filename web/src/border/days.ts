import type { CheckpointState } from '../api/types.ts'

/** First and last day of the border slider: the years of the status record. */
export const FIRST = '2020-01-01'
export const LAST = '2026-12-31'

/** Days since 1970 of an ISO day. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000)
}

/** The ISO day so many days later. */
export function addDays(iso: string, days: number): string {
  return new Date((dayNumber(iso) + days) * 86_400_000).toISOString().slice(0, 10)
}

/** The holiday that shuts a checkpoint which works on other days. */
export const holiday = (state: CheckpointState) => (state.status === 'OPEN' || state.status === 'LIMITED' ? state.closure : null)

/** The first day of the status shown. */
export function since(state: CheckpointState): string | null {
  return holiday(state)?.from ?? state.statusFrom
}
