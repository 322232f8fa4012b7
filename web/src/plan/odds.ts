import type { Key } from '../words.ts'

/** The word for a probability of arriving in time. */
export function oddsWord(onTime: number): Key {
  if (onTime >= 0.95) return 'odds.certain'
  if (onTime >= 0.85) return 'odds.very'
  if (onTime >= 0.6) return 'odds.likely'
  if (onTime >= 0.4) return 'odds.even'
  if (onTime >= 0.15) return 'odds.unlikely'
  if (onTime >= 0.05) return 'odds.hardly'
  return 'odds.never'
}
