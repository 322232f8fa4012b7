import type { Lang, Names } from './api/types.ts'
import { lang } from './view.svelte.ts'
import { table, type Key } from './words.ts'

/** The text of a key in the page's language, `{name}` replaced by the given values. */
export function t(key: Key, values: Record<string, string | number> = {}): string {
  return fill(table[key][lang()], values)
}

/** The same for a key composed at run time; the raw text where the table has none. */
export function tOr(key: string, fallback: string): string {
  return key in table ? t(key as Key) : fallback
}

/** A name in the page's language, English where that one is missing; the first of several. */
export function named(names: Names, language: Lang = lang()): string {
  return names[language] ?? names.en
}

export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? `{${name}}`))
}
