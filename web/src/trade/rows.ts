import type { TradeRow, TradeRowsAnswer } from '../api/types.ts'
import type { Cell } from '../desk/csv.ts'

/** Rows with the names of their fields, as the API has them, for a file. */
export function rowCells(rows: TradeRow[], sources: TradeRowsAnswer['sources'], releases: TradeRowsAnswer['releases']): Cell[][] {
  const head: (keyof TradeRow)[] = [
    'reporter', 'partner', 'flow', 'definition', 'commodity', 'hs', 'mode', 'place', 'period', 'value', 'unit', 'bound', 'valuation', 'release', 'confidence', 'note',
  ]
  return [
    [...head, 'licence', 'sources', 'source_titles', 'source_dates'],
    ...rows.map((row) => {
      const of = sources.filter((s) => row.sources.includes(s.id))
      return [
        ...head.map((name) => row[name] as Cell),
        releases.find((r) => r.id === row.release)?.licence ?? null,
        row.sources.join(' '),
        of.map((s) => s.title).join('; '),
        of.map((s) => s.date ?? '').join('; '),
      ]
    }),
  ]
}

/** Each by its id, without one twice. */
export const once = <T extends { id: string }>(all: T[]): T[] => [...new Map(all.map((each) => [each.id, each])).values()]

/** Both answers together, without a row, release or source twice. */
export function joined(one: TradeRowsAnswer, two: TradeRowsAnswer): TradeRowsAnswer {
  return {
    values: [...one.values, ...two.values],
    releases: once([...one.releases, ...two.releases]),
    sources: once([...one.sources, ...two.sources]),
  }
}

/** Whether a period, such as `2021-01..2021-04`, touches a year. */
export function touches(period: string, year: string): boolean {
  const years = [...period.matchAll(/\d{4}/g)].map((m) => m[0])
  const [from, to] = [period.startsWith('..') ? '' : (years[0] ?? ''), years.at(-1) ?? '']
  return from <= year && year <= to
}
