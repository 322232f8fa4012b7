import type { Reported } from '../api/types.ts'

/** A figure whose rows and sources somebody wants to see. */
export interface Behind {
  title: string
  /** The figure as shown. */
  shown: string
  reporter: string
  partner: string
  /** The flows whose rows add up to it. */
  flows: string[]
  period: string
  /** The releases it comes from; none means all. */
  releases: string[]
  note: string | null
}

/** The figure that is open, if any. */
export const evidence = $state<{ of: Behind | null }>({ of: null })

/** Opens the rows behind a value that a country reports. */
export function behind(value: Reported, partner: string, flow: string, period: string, title: string, shown: string): void {
  evidence.of = {
    title,
    shown,
    reporter: value.reporter,
    partner,
    flows: value.sum ? ['EXPORT', 'IMPORT'] : [flow],
    period,
    releases: value.release.split(' + '),
    note: value.note,
  }
}
