import type { MirrorAnswer, MirrorRow, Reported } from '../api/types.ts'
import type { Cell } from '../desk/csv.ts'

export const WHATS = ['turnover', 'aToB', 'bToA'] as const
export type What = (typeof WHATS)[number]
export const VALUATIONS = ['published', 'fob', 'fobMost'] as const
export type ValuedAs = (typeof VALUATIONS)[number]

/** What is asked of the mirror: which trade, from which releases, valued how. */
export interface Asked {
  what: What
  vintageA: string
  vintageB: string
  valuation: ValuedAs
}

/** A value that is shown, in billion dollars, and the published one it comes from. */
export interface Shown {
  usdBn: number
  from: Reported
}

/** One year of both reporters; missing where nothing is published. */
export interface MirrorYear {
  year: number
  a: Shown | null
  b: Shown | null
  gapBn: number | null
  /** Of the gap, a share of the larger value. */
  share: number | null
  /** Every value of either that is published, chosen or not. */
  all: Reported[]
  row: MirrorRow
}

/** All values of one reporter in a row, the best first. */
export function values(row: MirrorRow, what: What, reporter: string): Reported[] {
  const { first, second, others } = row[what]
  return [first, second, ...others].filter((v): v is Reported => v?.reporter === reporter)
}

/** The releases from which a reporter has values, those of most years first. */
export function vintages(answer: MirrorAnswer, what: What, reporter: string): [release: string, years: number][] {
  const years = new Map<string, Set<string>>()
  for (const row of answer.rows) {
    for (const { release } of values(row, what, reporter)) {
      years.set(release, (years.get(release) ?? new Set()).add(row.key))
    }
  }
  return [...years].map(([release, of]): [string, number] => [release, of.size]).sort((x, y) => y[1] - x[1])
}

function pick(row: MirrorRow, what: What, reporter: string, vintage: string): Reported | null {
  return values(row, what, reporter).find((v) => !vintage || v.release === vintage) ?? null
}

/**
 * A value without the freight and insurance of its imports, which are counted at CIF: divided by one
 * plus the margin. A turnover holds imports, taken from the same release where that has them; null
 * where they are not known.
 */
export function atFob(value: Reported, row: MirrorRow, importOf: What, margin: number): number | null {
  switch (value.valuation) {
    case 'FOB':
      return value.usdBn
    case 'CIF':
      return value.usdBn / (1 + margin)
    case 'MIXED': {
      const imports = values(row, importOf, value.reporter).filter((v) => v.valuation === 'CIF')
      const parts = value.release.split(' + ')
      const of = imports.find((v) => parts.includes(v.release)) ?? imports[0]
      return of ? value.usdBn - of.usdBn * (margin / (1 + margin)) : null
    }
    case 'NONE':
      return null
  }
}

/** Both reporters by year, as asked. */
export function mirrorYears(answer: MirrorAnswer, asked: Asked): MirrorYear[] {
  const { usual, most } = answer.margin
  const margin = { published: 0, fob: usual, fobMost: most }[asked.valuation]
  return answer.rows.map((row) => {
    const side = (reporter: string, vintage: string, importOf: What): Shown | null => {
      const from = pick(row, asked.what, reporter, vintage)
      if (!from) return null
      const usdBn = asked.valuation === 'published' ? from.usdBn : atFob(from, row, importOf, margin)
      return usdBn === null ? null : { usdBn, from }
    }
    const a = side(answer.a, asked.vintageA, 'bToA')
    const b = side(answer.b, asked.vintageB, 'aToB')
    const gapBn = a && b ? b.usdBn - a.usdBn : null
    const share = a && b && gapBn !== null ? Math.abs(gapBn) / Math.max(a.usdBn, b.usdBn) : null
    const all = [...values(row, asked.what, answer.a), ...values(row, asked.what, answer.b)]
    return { year: Number(row.key), a, b, gapBn, share, all, row }
  })
}

const round = (value: number | null | undefined): Cell => (value == null ? null : Math.round(value * 1e4) / 1e4)

/** The years as rows of a table; `head` names their columns. */
export function mirrorRows(years: MirrorYear[], head: string[]): Cell[][] {
  return [
    head,
    ...years.map(({ year, a, b, gapBn, share }) => [
      year,
      round(a?.usdBn),
      a?.from.valuation ?? null,
      a?.from.release ?? null,
      round(b?.usdBn),
      b?.from.valuation ?? null,
      b?.from.release ?? null,
      round(gapBn),
      round(share),
    ]),
  ]
}
