import { expect, test } from 'vitest'
import type { ClaimCase } from '../src/api/types.ts'
import { choices, count, outcome, range, under } from '../src/claims/readings.ts'

/** Readings drawn as `reporter release number holds`. */
function cases(...lines: string[]): ClaimCase[] {
  return lines.map((line) => {
    const [reporter = '', release = '', number = '', holds] = line.split(' ')
    return {
      definition: 'printed', reading: { code: 'PRINTED', text: 'turnover as printed', values: { flow: 'TURNOVER' }, note: null }, reporter, release, valuation: 'mixed', number: Number(number), against: 25, unit: 'usd_bn',
      holds: holds === 'yes' ? true : holds === 'no' ? false : null, confidence: 'A', sources: [], remarks: [], note: null,
    }
  })
}
const drawn = cases('KZ wits 18 no', 'KZ comtrade 9.3 ?', 'CN gacc 25.25 yes')

test('what all readings share is not asked', () => {
  expect(choices(drawn, 'reporter')).toEqual(['KZ', 'CN'])
  expect(choices(drawn, 'valuation')).toEqual([])
})

test('fixing definitions leaves the readings under all of them', () => {
  expect(under(drawn, { reporter: 'KZ' })).toHaveLength(2)
  expect(under(drawn, { reporter: 'KZ', release: 'gacc' })).toHaveLength(0)
  expect(under(drawn, {})).toEqual(drawn)
})

test('the outcome is counted from the readings that decide', () => {
  expect(count(drawn)).toEqual({ holds: 1, fails: 1, open: 1 })
  expect(outcome(drawn)).toBe('HOLDS_ONLY_UNDER')
  expect(outcome(under(drawn, { reporter: 'KZ' }))).toBe('DOES_NOT_HOLD')
  expect(outcome(under(drawn, { reporter: 'CN' }))).toBe('HOLDS')
  expect(outcome(under(drawn, { release: 'comtrade' }))).toBe('CANNOT_BE_DECIDED')
})

test('amounts are drawn from zero, years are not', () => {
  expect(range(drawn)[0]).toBe(0)
  expect(range(drawn)[1]).toBeGreaterThan(25.25)
  const years = drawn.map((one) => ({ ...one, unit: 'year', number: 2018, against: 2022 }))
  expect(range(years)[0]).toBeGreaterThan(2010)
})
