import { expect, test } from 'vitest'
import { mostAtOnce, Playback, secondOf, type MovesWay } from '../src/checkpoint/playback.ts'

// second, unit, stage, move: 0 arrives, 1 is begun on, 2 held, 3 leaves
const way: MovesWay = {
  direction: 'AB',
  towards: 'CN',
  stages: ['park', 'gate'],
  seconds: 100,
  whole: true,
  units: 3,
  moves: [
    [0, 0, 0, 1],
    [0, 1, 0, 0],
    [10, 0, 1, 1],
    [10, 1, 0, 1],
    [15, 2, 0, 0],
    [20, 1, 0, 2],
    [40, 0, 1, 3],
    [40, 1, 1, 1],
    [40, 2, 0, 1],
    [60, 1, 1, 3],
  ].flat(),
}
const seen = (second: number) => {
  const playback = new Playback(way)
  playback.to(second)
  return playback.counts().map((c) => `${c.waiting}/${c.served}/${c.held}`).join(' ') + ` ${playback.left} out`
}

test('units wait, are worked on, are held by a full stage, and leave', () => {
  expect(seen(0)).toBe('1/1/0 0/0/0 0 out')
  expect(seen(15)).toBe('1/1/0 0/1/0 0 out')
  expect(seen(20)).toBe('1/0/1 0/1/0 0 out')
  expect(seen(40)).toBe('0/1/0 0/1/0 1 out')
  expect(seen(99)).toBe('0/1/0 0/0/0 2 out')
})

test('a moment is the same whichever way it is come to', () => {
  const playback = new Playback(way)
  for (const second of [99, 20, 60, 0, 40, 15]) {
    playback.to(second)
    expect(playback.counts().map((c) => `${c.waiting}/${c.served}/${c.held}`).join(' ') + ` ${playback.left} out`).toBe(seen(second))
  }
})

test('the most at once are counted after all moves of a second', () => {
  expect(mostAtOnce(way)).toEqual([1, 1]) // at 40 the gate is left and begun on: never two
  const two = [...way.moves.slice(0, 4), ...[5, 1, 0, 1], ...[5, 2, 0, 1]]
  expect(mostAtOnce({ ...way, moves: two })).toEqual([3, 1])
})

test('the address names a moment within the moves, or none', () => {
  const minutes = ['1', '', undefined, '-3', 'noon', '9999'] as const
  expect(minutes.map((at) => secondOf(way, at))).toEqual([60, 0, 0, 0, 0, 100])
})
