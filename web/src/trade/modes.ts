import type { TradeRow } from '../api/types.ts'

/** One line of a chart: what was counted how, at which checkpoint, in whole years. */
export interface Line {
  key: string
  mode: string
  row: TradeRow
  points: { year: number; value: number; bound: TradeRow['bound']; row: TradeRow }[]
}

/** Units of one kind: the one that stands for all, and how much of it each is. */
const ALIKE: Record<string, [unit: string, size: number]> = {
  USD: ['USD_BN', 1e-9], USD_K: ['USD_BN', 1e-6], USD_M: ['USD_BN', 1e-3],
  KG: ['MT', 1e-9], T: ['MT', 1e-6],
}

/** The units that figures by mode come in; all dollars are one, and all weights. */
export const unitOf = (row: TradeRow) => ALIKE[row.unit]?.[0] ?? row.unit
const inUnit = ({ value, unit }: TradeRow) => value * (ALIKE[unit]?.[1] ?? 1)

/** Figures of whole years in a unit as lines, those with most years first; sums over years are no year's figure. */
export function lines(rows: TradeRow[], unit: string): Line[] {
  const found = new Map<string, Line>()
  for (const row of rows) {
    if (unitOf(row) !== unit || !/^\d{4}$/.test(row.period) || row.definition === 'cumulative') continue
    const key = [row.mode, row.place, row.flow, row.definition, row.commodity, row.reporter].join(' ')
    const line = found.get(key) ?? { key, mode: row.mode ?? '', row, points: [] }
    line.points.push({ year: Number(row.period), value: inUnit(row), bound: row.bound, row })
    found.set(key, line)
  }
  const all = [...found.values()]
  for (const line of all) line.points.sort((a, b) => a.year - b.year)
  return all.sort((a, b) => b.points.length - a.points.length)
}
