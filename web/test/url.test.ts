import { expect, test } from 'vitest'
import { FACES, faceOf } from '../src/faces.ts'
import { DEFAULTS, flowQuestion, LANGS, MODES, parse, print, question, SIDES, SORTS, type View } from '../src/url.ts'

/** A repeatable stream of numbers in 0..1 (mulberry32). */
function stream(seed: number) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function randomView(seed: number): View {
  const chance = stream(seed)
  const of = <T>(values: readonly T[]): T => values[Math.floor(chance() * values.length)]!
  const text = () => of(['', 'Almaty', 'Алматы', '阿拉木图', '43.25,76.9', 'a&b=c', 'x y', '100% + 1', '#?/'])
  const view = of(FACES)
  const { desk, own } = faceOf(view)
  const common = {
    view,
    lang: of(['', ...LANGS] as const),
    camera: of([null, { zoom: 4.25, latitude: 43.125, longitude: -76.5 }]),
    own: Object.fromEntries(Object.entries(own).map(([name, usual]) => [name, of([usual, 'some', text()])])),
    embed: chance() < 0.2,
    chart: of(['', 'mirror']),
  }
  if (desk) return { ...DEFAULTS, ...common }
  return {
    ...common,
    year: of(['', '2024']),
    gap: of(['', '0.001']),
    scenario: of(['', 'bakhty-ayagoz', 'my own, №1']),
    against: of(['', 'base']),
    side: of(SIDES),
    week: of([0, 1, 52]),
    goods: of(['', 'ore']),
    link: of(['', 'rail:A~B']),
    from: text(),
    to: text(),
    cargo: of(['1x40HC', '2x40HC', '', '50000t:crude']),
    ready: of(['', '2025-11-07', '2025-11-07T14:00+08:00']),
    by: of(['', '2025-11-25']),
    via: text(),
    avoid: text(),
    modes: MODES.filter(() => chance() < 0.5),
    sort: of(SORTS),
    drivers: of(['1', '2'] as const),
    asOf: of(['', '2025-11-01']),
    inventory: chance() < 0.5,
    exact: chance() < 0.5,
    option: of([0, 1, 17]),
    on: of(['', '2021-12-09']),
    border: of(['', 'kalzhat']),
  }
}

test('an address shows the view it was printed from', () => {
  for (let seed = 0; seed < 2000; seed++) {
    const view = randomView(seed)
    expect(parse(print(view)), `seed ${seed}: ${print(view)}`).toEqual(view)
  }
})

test('defaults leave the address bare', () => {
  expect(print(DEFAULTS)).toBe('')
  expect(parse('')).toEqual(DEFAULTS)
})

test('what cannot be read falls back', () => {
  const view = parse('?sort=best&drivers=9&lang=xx&option=-2&map=99/0/0&modes=rail,rocket&unknown=1')
  expect(view).toEqual({ ...DEFAULTS, modes: ['RAIL'] })
})

test('a question needs both ends, and says only what differs from the usual', () => {
  expect(question({ ...DEFAULTS, from: 'Almaty' })).toBeNull()
  const asked = question({ ...DEFAULTS, from: 'Almaty', to: 'Busan', modes: ['RAIL', 'SEA'] })
  expect(Object.entries(asked ?? {}).filter(([, value]) => value)).toEqual([
    ['from', 'Almaty'],
    ['to', 'Busan'],
    ['cargo', '1x40HC'],
    ['modes', 'rail,sea'],
  ])
})

test('flows are asked for once a year is named', () => {
  expect(flowQuestion(DEFAULTS)).toBeNull()
  const asked = { ...DEFAULTS, year: '2024' }
  expect(flowQuestion(asked)).toEqual({ kind: 'flows', body: { year: 2024 } })
  expect(flowQuestion({ ...asked, gap: '0.001', scenario: 'a' })).toEqual({
    kind: 'flows',
    body: { year: 2024, gap: 0.001, scenarios: ['a'] },
  })
  const both = flowQuestion({ ...asked, gap: '0.001', scenario: 'a', against: 'base' })
  expect(both).toEqual({ kind: 'comparisons', body: { base: 'base', scenario: 'a', year: 2024, gap: 0.001 } })
  expect(flowQuestion({ ...asked, scenario: 'a', against: 'a' })?.kind).toBe('flows')
})
