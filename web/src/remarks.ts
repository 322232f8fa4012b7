import type { Names, Remark } from './api/types.ts'
import { date, duration, inUnit, money, number } from './format.ts'
import { fill, named, t, tOr } from './i18n.ts'
import { COUNTRIES } from './map/countries.ts'
import { phraseWords } from './phraseWords.ts'
import { ORDER, remarkWords } from './remarkWords.ts'
import { lang } from './view.svelte.ts'

/** The words of a key of the remarks’ table in the page's language; the key itself where it has none. */
export function said(key: string): string {
  return remarkWords.get(key)?.[ORDER.indexOf(lang())] ?? key
}

/** A country by its ISO code. */
export function country(code: string): string {
  const known = COUNTRIES[code]
  return known ? named(known.names) : code
}

/** Values whose words stand in the table, under the value's name. */
const KINDS = new Set(['limit', 'unit', 'status', 'flow', 'relation', 'bound', 'mode', 'thing', 'polymer', 'projectStep'])

/** Whether a value is told with all its digits: figures of the pack and factors. */
const isExact = (name: string) => /^value$|Value$|^times$/.test(name)

/** A value of a remark in words; its name tells the unit, as everywhere. */
function spoken(name: string, value: string | number | Names): string {
  if (typeof value === 'object') return name === 'stage' && !value[lang()] ? tOr(`stage.${value.en}`, value.en) : named(value)
  if (typeof value === 'string') {
    if (/^country$|Country$/.test(name)) return country(value)
    if (name === 'side') return tOr(`side.${value}`, country(value))
    if (KINDS.has(name)) return said(`${name}.${value}`)
    if (name === 'investment') return tOr(`tdef.${value}`, value)
    if (name === 'measure') return tOr(`pmeasure.${value}`, value.replaceAll('_', ' '))
    if (name === 'inUnit') return inUnit('', value).trim()
    return /^\d{4}-\d\d-\d\d$/.test(value) ? date(value) : value
  }
  if (name.endsWith('Cents')) return money(value)
  if (name.endsWith('Bn')) return fill(said('unit.usdBn'), { n: number(lang() === 'zh' ? value * 10 : value, 3) })
  if (/^year$|Year$/.test(name)) return String(value)
  if (/^hours$|Hours$/.test(name)) return value < 0.5 ? t('unit.hours', { h: 0 }) : duration(value)
  if (isExact(name)) return number(value, 6)
  return number(value, value < 100 ? 1 : 0)
}

/** A phrase in the page's language, if it is one and has words there. */
function phrase(remark: Remark): string | undefined {
  const { pattern, ...values } = remark.values
  if (remark.code !== 'PHRASE' || typeof pattern !== 'string') return undefined
  const words = lang() === 'en' ? pattern : phraseWords.get(pattern)?.[ORDER.indexOf(lang()) - 1]
  return words && fill(words, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])))
}

/** Whether the page has words for a remark; a later server may say more than this page knows. */
export const hasWords = (remark: Remark) => remarkWords.has(`remark.${remark.code}`) || phrase(remark) !== undefined

/** A remark in the page's language, in English where it has no words; its `note` is the pack's own. */
export function worded(remark: Remark): string {
  if (!remarkWords.has(`remark.${remark.code}`)) return phrase(remark) ?? remark.text
  const values = Object.entries(remark.values).map(([name, value]) => [name, spoken(name, value)] as const)
  return fill(said(`remark.${remark.code}`), Object.fromEntries(values))
}
