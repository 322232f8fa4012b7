import { expect, test } from 'vitest'
import type { CheckpointState } from '../src/api/types.ts'
import { addDays, dayNumber, since } from '../src/border/days.ts'
import { oddsWord } from '../src/plan/odds.ts'
import { dayTicks, scale, ticks } from '../src/plan/scale.ts'

test('odds in words never fall as the odds rise', () => {
  const words = Array.from({ length: 101 }, (_, percent) => oddsWord(percent / 100))
  expect([...new Set(words)]).toEqual([
    'odds.never',
    'odds.hardly',
    'odds.unlikely',
    'odds.even',
    'odds.likely',
    'odds.very',
    'odds.certain',
  ])
})

test('ticks are round and inside', () => {
  expect(ticks(0, 10, 5)).toEqual([0, 2, 4, 6, 8, 10])
  expect(ticks(3_100, 9_900, 4)).toEqual([4_000, 6_000, 8_000])
  expect(ticks(5, 5, 4)).toEqual([5])
  const day = 86_400_000
  const found = dayTicks(Date.parse('2025-11-07T09:00Z'), Date.parse('2025-12-20T00:00Z'), 5)
  expect(found.length).toBeLessThanOrEqual(6)
  expect(found.every((t) => t % day === 0)).toBe(true)
})

test('a scale of no width stays finite', () => {
  expect(scale(5, 5, 0, 100)(5)).toBe(0)
})

test('days count across leap years and months', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(dayNumber('2026-12-31') - dayNumber('2020-01-01')).toBe(2556)
})

test('a holiday closes a checkpoint from its own first day, not since it was opened', () => {
  const state = { status: 'OPEN', statusFrom: '2023-01-08', closure: { from: '2024-06-10', to: '2024-06-10' } }
  expect(since(state as CheckpointState)).toBe('2024-06-10')
  expect(since({ ...state, closure: null } as unknown as CheckpointState)).toBe('2023-01-08')
  expect(since({ ...state, status: 'CLOSED' } as CheckpointState)).toBe('2023-01-08')
})
