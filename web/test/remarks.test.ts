import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import type { Remark } from '../src/api/types.ts'
import { hasWords, worded } from '../src/remarks.ts'
import { LANGS } from '../src/url.ts'
import { view } from '../src/view.svelte.ts'
import { table } from '../src/words.ts'

// The page's state reads its address, which Node has none of.
vi.hoisted(() => {
  vi.stubGlobal('location', { search: '', pathname: '/' })
  vi.stubGlobal('addEventListener', () => undefined)
  vi.stubGlobal('navigator', { languages: ['en'] })
})

const step = { en: 'Scales', ru: 'Весы', kk: 'Таразы', zh: '称重' }

function in4(remark: Remark): string[] {
  return LANGS.map((lang) => {
    view.lang = lang
    return worded(remark)
  })
}

test('a remark is a sentence of the page’s language, its names, days and units too', () => {
  const named: Remark = { code: 'AT_A_TIME', text: 'Scales: 4 at a time', values: { step, servers: 4 }, note: null }
  expect(in4(named)).toEqual(['Scales: 4 at a time', 'Весы: одновременно 4', 'Таразы: бір мезгілде 4', '称重：同时 4'])
  const dated: Remark = { code: 'LAST_KNOWN', text: 'last known, to 2026-07-20', values: { known: '2026-07-20' }, note: null }
  expect(in4(dated)).toEqual(['last known, to 20 Jul 2026', 'последнее известное, по 20 июл 2026', 'соңғы белгілісі, 2026 ж. 20 шіл дейін', '最后已知数据，截至 2026年7月20日'])
})

test('a code that the page does not know is said in English', () => {
  const later = { code: 'NOT_YET_KNOWN', text: 'something new', values: {}, note: null } as unknown as Remark
  expect(hasWords(later)).toBe(false)
  expect(in4(later)).toEqual(LANGS.map(() => 'something new'))
})

test('a phrase is worded by its pattern, with its values; one without words is said in English', () => {
  const known: Remark = { code: 'PHRASE', text: "'x' is missing", values: { pattern: "'{1}' is missing", 1: 'x' }, note: null }
  expect(in4(known)).toEqual(["'x' is missing", 'не указано «x»', '«x» көрсетілмеген', '缺少“x”'])
  const unknown: Remark = { code: 'PHRASE', text: 'a new one of 2', values: { pattern: 'a new one of {1}', 1: '2' }, note: null }
  expect(in4(unknown)).toEqual(LANGS.map(() => 'a new one of 2'))
})

test('figures carry their units: years whole, billions as the language counts, names of cargo and flows', () => {
  const rule: Remark = {
    code: 'AMOUNT_RULE', text: '', note: null,
    values: { flow: 'TURNOVER', country: 'KZ', partnerCountry: 'CN', period: '2021', relation: 'ABOUT', usdBn: 25 },
  }
  const [en, ru, , zh] = in4(rule)
  expect(en).toMatch(/^turnover of Kazakhstan and China in 2021 is about USD 25 bn/)
  expect(ru).toMatch(/^Казахстан – Китай: товарооборот за 2021 – около 25 млрд долл\./)
  expect(zh).toMatch(/贸易总额（2021）约 250 亿美元/)
  const year: Remark = { code: 'MOST_IN', text: '', values: { year: 2012 }, note: null }
  expect(in4(year)[1]).toBe('наибольшее – в 2012 году')
})

// The contract is generated from nothing but holds every code: a test of the server sees to that.
const contract = readFileSync('../app/src/main/resources/openapi.yaml', 'utf8')

test('every code of the contract has words', () => {
  const codes = [...(/\n    Remark:\n[\s\S]*?enum:\n((?: +- [A-Z0-9_]+\n)+)/.exec(contract)?.[1] ?? '').matchAll(/- ([A-Z0-9_]+)/g)].map((m) => m[1] ?? '')
  expect(codes.length).toBeGreaterThan(100)
  expect(codes.filter((code) => code !== 'PHRASE' && !hasWords({ code, text: '', values: {}, note: null } as Remark))).toEqual([])
})

test('every kind of problem and every trouble of a job has words', () => {
  const answers = readFileSync('../app/src/main/java/org/zhol/app/ProblemAnswer.java', 'utf8')
  const kinds = [...answers.matchAll(/"urn:zhol:problem:([a-z-]+)"/g)].map((m) => m[1] ?? '')
  expect(kinds.length).toBeGreaterThan(10)
  // bad-parameters is told field by field
  expect(kinds.filter((kind) => kind !== 'bad-parameters' && !(`problem.${kind}` in table))).toEqual([])
  const troubles = /enum: \[(SERVER_ENDED[A-Z_, ]+), null\]/.exec(contract)?.[1]?.split(', ') ?? []
  expect(troubles.length).toBeGreaterThan(3)
  expect(troubles.filter((kind) => !(`trouble.${kind}` in table))).toEqual([])
})

test('every rule by which a figure of trade or of a project looks wrong has words', () => {
  for (const [file, front] of [['Outliers', 'outlier'], ['project/Slip', 'slip']] as const) {
    const source = readFileSync(`../core/src/main/java/org/zhol/trade/${file}.java`, 'utf8')
    const rules = [...(/enum Rule \{([^}]*)\}/.exec(source)?.[1] ?? '').matchAll(/^ +([A-Z_]+),?$/gm)].map((m) => m[1] ?? '')
    expect(rules.length, file).toBeGreaterThan(4)
    expect(rules.filter((rule) => !(`${front}.${rule}` in table))).toEqual([])
  }
})
