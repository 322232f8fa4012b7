import { expect, test } from 'vitest'
import { between, broken } from '../src/trade/lines.ts'

test('a line is broken where a year is missing', () => {
  const points = [2019, 2020, 2022, 2023].map((at) => ({ at, x: at - 2000, y: 1 }))
  expect(broken(points)).toBe('M19.0 1.0L20.0 1.0M22.0 1.0L23.0 1.0')
  expect(broken([])).toBe('')
})

test('an area lies between two lines where both are known in neighbouring years', () => {
  const both = (at: number, a: number | null, b: number | null) => ({ at, x: at, a, b })
  expect(between([both(1, 5, 7), both(2, 5, 8), both(3, 5, null), both(4, 5, 9)])).toBe('M1.0 5.0L2.0 5.0L2.0 8.0L1.0 7.0Z')
  expect(between([both(1, 5, 7), both(3, 5, 8)])).toBe('')
})
