import { expect, test } from 'vitest'
import { Playback, type MovesWay } from '../src/checkpoint/playback.ts'

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
