import type { MirrorAnswer, Reported } from '../api/types.ts'
import type { Cell } from '../desk/csv.ts'
import type { What } from './mirror.ts'

/** One month, or one chapter of a year, as both report it; missing where nothing is published. */
export interface Pair {
  /** Such as 2023-04, or a chapter such as 26. */
  key: string
  a: Reported | null
  b: Reported | null
  gapBn: number | null
}

/** Both reporters of each row of an answer, in its order; `of` picks rows and names their keys. */
export function pairs(answer: MirrorAnswer, what: What, of: (key: string) => string | null): Pair[] {
  return answer.rows.flatMap((row) => {
    const key = of(row.key)
    if (key === null) return []
    const { first, second } = row[what]
    const side = (reporter: string) => [first, second].find((v) => v?.reporter === reporter) ?? null
    const [a, b] = [side(answer.a), side(answer.b)]
    return a || b ? [{ key, a, b, gapBn: a && b ? b.usdBn - a.usdBn : null }] : []
  })
}

/** Months since the year 0, so that neighbours differ by one. */
export const monthNumber = (key: string) => Number(key.slice(0, 4)) * 12 + Number(key.slice(5, 7)) - 1

const round = (value: number | undefined | null): Cell => (value == null ? null : Math.round(value * 1e6) / 1e6)

/** Rows of a table; `name` says what a key is. */
export function pairRows(of: Pair[], head: string[], name: (key: string) => string): Cell[][] {
  return [
    head,
    ...of.map(({ key, a, b, gapBn }) => [name(key), round(a?.usdBn), a?.release ?? null, round(b?.usdBn), b?.release ?? null, round(gapBn)]),
  ]
}

/** Chapters whose number begins with the text, or whose name has it. */
export function found(of: Pair[], text: string, name: (hs: string) => string): Pair[] {
  const wanted = text.trim().toLowerCase()
  return of.filter(({ key }) => (/^\d/.test(wanted) ? key.startsWith(wanted) : name(key).toLowerCase().includes(wanted)))
}
