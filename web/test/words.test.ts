import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { phraseWords } from '../src/phraseWords.ts'
import { remarkWords } from '../src/remarkWords.ts'
import { releaseTitles } from '../src/trade/releaseWords.ts'
import { LANGS } from '../src/url.ts'
import { table } from '../src/words.ts'

const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map((m) => m[0]).sort()

test('every word has all four languages', () => {
  for (const [key, texts] of Object.entries(table)) {
    expect(Object.keys(texts).sort(), key).toEqual([...LANGS].sort())
    for (const language of LANGS) expect(texts[language].trim(), `${key} in ${language}`).not.toBe('')
  }
})

test('every word is used', () => {
  const names = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|svelte)$/.test(name) && !name.endsWith('words.ts'))
  const source = names.map((name) => readFileSync(`src/${name}`, 'utf8')).join('\n')
  const composed = [...source.matchAll(/`((?:\w+\.)+)\$\{/g)].map((found) => found[1] ?? '') // such as `border.${status}`
  const idle = Object.keys(table).filter((key) => !source.includes(`'${key}'`) && !composed.some((front) => key.startsWith(front)))
  expect(idle).toEqual([])
})

test('a word asks for the same values in every language', () => {
  for (const [key, texts] of Object.entries(table)) {
    if (key.startsWith('date.')) continue // each language orders a date in its own way
    for (const language of LANGS) expect(blanks(texts[language]), `${key} in ${language}`).toEqual(blanks(texts.en))
  }
})

test('each language is written in its own script', () => {
  const scripts = { ru: /\p{Script=Cyrillic}/u, kk: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u }
  for (const [key, texts] of Object.entries(table)) {
    if (!/\p{Script=Latin}{2}/u.test(texts.en.replace(/\{\w+\}/g, '')) || key === 'app.name') continue
    for (const [language, script] of Object.entries(scripts)) {
      expect(texts[language as keyof typeof scripts], `${key} in ${language}`).toMatch(script)
    }
  }
})

test('what the engines say is worded in four languages, with the same values', () => {
  expect(remarkWords.size).toBeGreaterThan(40)
  for (const [key, texts] of remarkWords) {
    expect(texts, key).toHaveLength(LANGS.length)
    for (const text of texts) expect(blanks(text), `${key}: ${text}`).toEqual(blanks(texts[0] ?? ''))
  }
})

/** The sentences of the server's code that hold a place for values or none: `say("…" + "…", …)`. */
function phrases(file: string): string[] {
  const java = readFileSync(file, 'utf8')
  const text = '"(?:[^"\\\\]|\\\\.)*"'
  return [...java.matchAll(new RegExp(`\\bsay\\(\\s*(${text}(?:\\s*\\+\\s*${text})*)\\s*[,)]`, 'g'))].map((found) =>
    [...(found[1] ?? '').matchAll(new RegExp(text, 'g'))].map((part) => JSON.parse(part[0]) as string).join(''),
  )
}

test('every phrase of the server is worded, and no words are left of phrases that are gone', () => {
  const said = new Set<string>()
  for (const root of ['core', 'packs', 'app']) {
    const sources = readdirSync(`../${root}/src/main/java`, { recursive: true, encoding: 'utf8' })
    for (const file of sources) if (file.endsWith('.java')) for (const one of phrases(`../${root}/src/main/java/${file}`)) said.add(one)
  }
  expect(said.size).toBeGreaterThan(90)
  expect([...said].filter((one) => !phraseWords.has(one))).toEqual([])
  expect([...phraseWords.keys()].filter((one) => !said.has(one))).toEqual([])
})

test('words of a phrase are in their own script and ask for no other values than it has', () => {
  for (const [english, texts] of phraseWords) {
    expect(texts, english).toHaveLength(LANGS.length - 1)
    for (const text of texts) for (const blank of blanks(text)) expect(blanks(english), text).toContain(blank)
    if (!/\p{Script=Latin}{2}/u.test(english.replace(/\{\w+\}/g, ''))) continue
    for (const [i, script] of [/\p{Script=Cyrillic}/u, /\p{Script=Cyrillic}/u, /\p{Script=Han}/u].entries()) expect(texts[i], english).toMatch(script)
  }
})

test('every release of the pack, and every form of a loaded one, has a title in all languages', () => {
  const csv = readFileSync('../packs/src/main/resources/org/zhol/packs/artery/release.csv', 'utf8')
  const ofPack = csv.trim().split('\n').slice(1).map((line) => /^[^,]+,(?:"([^"]+)"|([^,]+))/.exec(line)?.slice(1).find(Boolean) ?? line)
  const java = readFileSync('../packs/src/main/java/org/zhol/packs/store/TradeFormat.java', 'utf8')
  const loaded = [...java.matchAll(/^ {2}[A-Z_]+\(\s*"([^"]+)"/gm)].map((found) => found[1] ?? '')
  expect(loaded.length).toBeGreaterThan(5)
  for (const title of [...ofPack, ...loaded]) expect(Object.keys(releaseTitles), title).toContain(title)
})
