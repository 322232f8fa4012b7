import { expect, test, vi } from 'vitest'
import type { Remark } from '../src/api/types.ts'
import { hasWords, worded } from '../src/remarks.ts'
import { LANGS } from '../src/url.ts'
import { view } from '../src/view.svelte.ts'

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
