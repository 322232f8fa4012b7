/** What the view of claims keeps in the address. */
export const CLAIMS_VIEW = {
  claim: 'trade-25bn',
  /** The definitions that are fixed; empty leaves one open. */
  reporter: '',
  valuation: '',
  release: '',
  definition: '',
  /** The reading that is stepped to, from 1. */
  reading: '1',
  /** A claim of one's own, and the day it was said. */
  text: '',
  said: '',
}

export type ClaimsView = typeof CLAIMS_VIEW
