import { expect, test } from 'vitest'
import type { MirrorAnswer, Release, Reported } from '../src/api/types.ts'
import { csv } from '../src/desk/csv.ts'
import { atFob, mirrorYears, vintages } from '../src/trade/mirror.ts'
import { chapterWords } from '../src/trade/chapterWords.ts'
import { lines } from '../src/trade/modes.ts'
import { titled } from '../src/trade/releases.ts'
import { found, monthNumber, pairRows, pairs } from '../src/trade/months.ts'
import { touches } from '../src/trade/rows.ts'
import { outermost, treemap } from '../src/trade/treemap.ts'
import type { TradeRow } from '../src/api/types.ts'

/** A value written as `KZ 18.0 MIXED wits`. */
function value(text: string): Reported {
  const [reporter, usdBn, valuation, release] = text.split(' ') as [string, string, Reported['valuation'], string]
  return { reporter, usdBn: Number(usdBn), valuation, release, sum: false, published: null, bound: 'EXACT', confidence: 'A', sources: [], note: null }
}
const direction = (first: string, second: string, ...others: string[]) => ({ first: value(first), second: value(second), gap: null, others: others.map(value) })
const answer: MirrorAnswer = {
  a: 'KZ',
  b: 'CN',
  by: 'YEAR',
  margin: { usual: 0.06, most: 0.2, sources: [] },
  rows: [
    {
      key: '2021',
      turnover: direction('KZ 18 MIXED wits', 'CN 25.25 MIXED gacc', 'KZ 18.2 MIXED bns', 'KZ 9.3 MIXED comtrade'),
      aToB: direction('KZ 9.8 FOB wits', 'CN 11.32 CIF gacc'),
      bToA: direction('CN 13.93 FOB gacc', 'KZ 8.2 CIF wits'),
    },
  ],
  releases: [],
  sources: [],
}
const asked = { what: 'turnover', valuation: 'published', vintageA: '', vintageB: '' } as const

test('both reporters stand side by side, whoever exports', () => {
  const [year] = mirrorYears(answer, { ...asked, what: 'bToA' })
  expect(year?.a?.usdBn).toBe(8.2)
  expect(year?.b?.usdBn).toBe(13.93)
})

test('a release is chosen for each reporter, and one that has no figure leaves a gap', () => {
  expect(mirrorYears(answer, { ...asked, vintageA: 'bns' })[0]?.a?.usdBn).toBe(18.2)
  expect(mirrorYears(answer, { ...asked, vintageA: 'bns' })[0]?.gapBn).toBeCloseTo(7.05)
  expect(mirrorYears(answer, { ...asked, vintageB: 'bns' })[0]?.b).toBeNull()
  expect(vintages(answer, 'turnover', 'KZ').map(([release]) => release)).toEqual(['wits', 'bns', 'comtrade'])
})

test('at FOB only imports lose their freight, within a turnover too', () => {
  const [year] = mirrorYears(answer, { ...asked, valuation: 'fob' })
  expect(year?.a?.usdBn).toBeCloseTo(18 - 8.2 + 8.2 / 1.06)
  expect(year?.b?.usdBn).toBeCloseTo(25.25 - 11.32 + 11.32 / 1.06)
  const row = answer.rows[0]!
  expect(atFob(value('KZ 9.8 FOB wits'), row, 'bToA', 0.2)).toBe(9.8)
  expect(atFob(value('KZ 9.8 NONE wits'), row, 'bToA', 0.2)).toBeNull()
})

test('tiles fill the map, as large as their sizes, none over another', () => {
  for (let seed = 1; seed < 60; seed++) {
    const sizes = Array.from({ length: 1 + (seed % 17) }, (_, i) => ((seed * 7919 + i * 104729) % 97) + 1)
    const tiles = treemap(sizes, (s) => s, 700, 300)
    const total = sizes.reduce((sum, s) => sum + s, 0)
    for (const tile of tiles) {
      expect(tile.width * tile.height, `seed ${seed}`).toBeCloseTo((tile.item / total) * 700 * 300, 3)
      expect(tile.x + tile.width).toBeLessThan(700.001)
      expect(tile.y + tile.height).toBeLessThan(300.001)
    }
    for (const one of tiles)
      for (const two of tiles) {
        const apart =
          one === two ||
          one.x + one.width <= two.x + 1e-6 || two.x + two.width <= one.x + 1e-6 ||
          one.y + one.height <= two.y + 1e-6 || two.y + two.height <= one.y + 1e-6
        expect(apart, `seed ${seed}`).toBe(true)
      }
  }
  expect(treemap([0, 0], (s) => s, 10, 10)).toEqual([])
})

test('goods within a chapter that is drawn are not drawn twice', () => {
  const goods = ['26', '260300', '270900', null].map((hs) => ({ hs, release: 'r' }))
  expect(outermost(goods).map((g) => g.hs)).toEqual(['26', '270900', null])
})

test('a code that two releases have is drawn once, from the one with more codes', () => {
  const goods = [{ hs: '27', release: 'few' }, { hs: '27', release: 'many' }, { hs: '84', release: 'many' }]
  expect(outermost(goods)).toEqual([goods[1], goods[2]])
})

test('CSV quotes a cell only where it must', () => {
  expect(csv([['a', 'b,c', 'say "x"'], [1.5, null, 'two\nlines']])).toBe('a,"b,c","say ""x"""\r\n1.5,,"two\nlines"\r\n')
})

test('a period touches the years it spans', () => {
  expect(touches('2021-01..2021-04', '2021')).toBe(true)
  expect(touches('2006..2019', '2010')).toBe(true)
  expect(touches('..2017-03-29', '2001')).toBe(true)
  expect(touches('2022', '2021')).toBe(false)
})

test('lines hold whole years of one counting, in one unit', () => {
  const row = (period: string, value: number, unit: string, definition: string | null = null) =>
    ({ mode: 'RAIL', place: null, flow: 'EXPORT', definition, commodity: 'total', reporter: 'KZ', period, value, unit, bound: 'EXACT', release: 'r' }) as TradeRow
  const rows = [row('2020', 2_000_000, 'T'), row('2019', 1, 'MT'), row('2020-01..2020-05', 1, 'MT'), row('2020', 5, 'MT', 'handed_over'), row('2020', 3, 'TRAIN')]
  const found = lines(rows, 'MT')
  expect(found.map((l) => l.points.map((p) => [p.year, p.value]))).toEqual([[[2019, 1], [2020, 2]], [[2020, 5]]])
})

test('every unit of dollars and of weight is brought to one', () => {
  const row = (value: number, unit: string) => ({ period: '2020', value, unit, bound: 'EXACT', release: 'r' }) as TradeRow
  const brought = (unit: string, ...rows: TradeRow[]) => lines(rows, unit).flatMap((l) => l.points.map((p) => Number(p.value.toPrecision(12))))
  expect(brought('USD_BN', row(3e9, 'USD'), row(3e6, 'USD_K'), row(3e3, 'USD_M'), row(3, 'USD_BN'))).toEqual([3, 3, 3, 3])
  expect(brought('MT', row(3e9, 'KG'), row(3e6, 'T'), row(3, 'MT'))).toEqual([3, 3, 3])
})

test('months and chapters are paired by reporter, and found by number or name', () => {
  const both = (first: Reported | null, second: Reported | null) => ({ first, second, gap: null, others: [] })
  const answer = {
    a: 'KZ',
    b: 'CN',
    rows: [
      { key: '2023 27', turnover: both(null, null), aToB: both(value('KZ 5.5 FOB r'), value('CN 6 CIF r')), bToA: both(null, null) },
      { key: '2023 84', turnover: both(null, null), aToB: both(null, null), bToA: both(value('CN 4 FOB r'), null) },
    ],
  } as unknown as MirrorAnswer
  const chapter = (key: string) => (key.startsWith('2023') ? key.slice(5) : null)
  const sold = pairs(answer, 'aToB', chapter)
  expect(sold.map((p) => [p.key, p.a?.usdBn, p.b?.usdBn, p.gapBn])).toEqual([['27', 5.5, 6, 0.5]])
  const bought = pairs(answer, 'bToA', chapter)
  expect(bought.map((p) => [p.key, p.a, p.b?.usdBn, p.gapBn])).toEqual([['84', null, 4, null]])
  const name = (hs: string) => (hs === '27' ? '27 Fuels' : '84 Machines')
  expect(found(sold, 'FUEL', name)).toHaveLength(1)
  expect(found(sold, '8', name)).toHaveLength(0)
  expect(found(bought, '84', name)).toHaveLength(1)
  expect(csv(pairRows(sold, ['c', 'a', 'ra', 'b', 'rb', 'gap'], name))).toBe('c,a,ra,b,rb,gap\r\n27 Fuels,5.5,r,6,r,0.5\r\n')
  expect(monthNumber('2023-01') - monthNumber('2022-12')).toBe(1)
})

test('each of the 97 chapters has a name', () => {
  const numbers = Array.from({ length: 97 }, (_, i) => String(i + 1).padStart(2, '0'))
  expect(Object.keys(chapterWords)).toEqual(numbers.map((n) => `hs.${n}`))
})

test('two loads with one title are told apart by their ids; one listed twice is one', () => {
  const release = (id: string, title: string): Release => ({ id, title, published: null, licence: '', evidence: { sources: [], confidence: 'A' }, note: null })
  const of = [release('a', 'UN Comtrade'), release('b', 'UN Comtrade'), release('c', 'WITS'), release('c', 'WITS')]
  const said = (ids: string) => titled(ids, of, (r) => r.title)
  expect(said('a + c')).toBe('UN Comtrade (a) + WITS')
  expect(said('b c')).toBe('UN Comtrade (b) + WITS')
  expect(said('gone')).toBe('gone')
})
