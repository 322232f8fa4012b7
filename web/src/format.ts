import type { Lang } from './api/types.ts'
import { addDays } from './border/days.ts'
import { fill, t, tOr } from './i18n.ts'
import { lang } from './view.svelte.ts'

// Browsers know few Kazakh formats; Kazakh writes numbers as Russian does.
const NUMBERS: Record<Lang, string> = { en: 'en', ru: 'ru', kk: 'ru', zh: 'zh' }

/** A number with at most so many decimals, and at least so many. */
export function number(value: number, decimals = 0, least = 0): string {
  const digits = { maximumFractionDigits: decimals, minimumFractionDigits: least }
  return new Intl.NumberFormat(NUMBERS[lang()], digits).format(value)
}

/** A price in whole dollars. */
export function money(cents: number): string {
  return `$${number(cents / 100)}`
}

/** A large sum of dollars with two or three digits, such as `$1.4M`. */
export function dollars(usd: number): string {
  const short = new Intl.NumberFormat(NUMBERS[lang()], { notation: 'compact', maximumSignificantDigits: 3 })
  return `$${short.format(usd)}`
}

/** A share or probability in whole percent. */
export function percent(share: number): string {
  return new Intl.NumberFormat(NUMBERS[lang()], { style: 'percent' }).format(share)
}

/** A probability in whole percent, but never certain: `> 99 %` where it only rounds to 100. */
export function chance(probability: number): string {
  if (probability > 0.995 && probability < 1) return `> ${percent(0.99)}`
  if (probability < 0.005 && probability > 0) return `< ${percent(0.01)}`
  return percent(probability)
}

/** Hours as days and hours, or minutes when short. */
export function duration(hours: number): string {
  const minutes = Math.round(hours * 60)
  if (minutes < 60) return t('unit.minutes', { m: minutes })
  const whole = Math.round(hours)
  if (whole < 48) return t('unit.hours', { h: whole })
  const d = Math.floor(whole / 24)
  const h = whole % 24
  const days = t('unit.days', { d: number(d) })
  return h && d < 100 ? `${days} ${t('unit.hours', { h })}` : days
}

/** Greenhouse gas: tonnes, or kilograms below a hundred. */
export function co2e(grams: number): string {
  const tonnes = grams / 1e6
  if (tonnes < 0.1) return t('unit.kg', { n: number(grams / 1000) })
  return t('unit.tonnes', { n: number(tonnes, tonnes < 100 ? 1 : 0) })
}

/** A small number by its power of ten, as `1.4 · 10⁻⁷`. */
export function small(value: number): string {
  if (!(value > 0)) return '0'
  const rounded = Number(value.toPrecision(2))
  const power = Math.floor(Math.log10(rounded) + 1e-9)
  const raised = String(-power).replace(/\d/g, (d) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(d)))
  const front = number(rounded / 10 ** power, 1)
  return `${front === '1' ? '' : `${front} · `}10${power < 0 ? '⁻' : ''}${raised}`
}

/** Goods: tonnes, from ten thousand on in thousands, from a million on in millions. */
export function goods(tonnes: number): string {
  const size = Math.abs(tonnes)
  if (size >= 999_500) return t('unit.Mt', { n: number(tonnes / 1e6, size < 1e7 ? 2 : 1) })
  if (size >= 9_950) return t('unit.kt', { n: number(tonnes / 1e3) })
  return t('unit.tonnes', { n: number(tonnes, size < 10 ? 1 : 0) })
}

export function kilometres(metres: number): string {
  return t('unit.km', { n: number(metres / 1000) })
}

/** A written number in a unit of the data, such as `usd_bn`; one without words keeps its name. */
export function inUnit(n: string, unit: string): string {
  return fill(tOr(`in.${unit.toLowerCase()}`, `{n} ${unit.replaceAll('_', ' ')}`), { n })
}

/** The parts of an ISO date or date-time as its own clock shows them. */
function parts(iso: string) {
  const found = /^(\d+)-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(iso)
  if (!found) return null
  const [, y, m, d, clock] = found
  const mon = t('date.months').split(' ')[Number(m) - 1] ?? ''
  return { y: Number(y), m: Number(m), d: Number(d), mon, clock: clock ?? '' }
}

/** `7 Nov`, by the clock written in the text. */
export function day(iso: string): string {
  const p = parts(iso)
  return p ? t('date.day', p) : iso
}

/** `7 Nov 2025`. */
export function date(iso: string): string {
  const p = parts(iso)
  return p ? t('date.year', p) : iso
}

/** The last day of a deadline, whose midnight is the end of the day before. */
export function lastDay(iso: string): string {
  return /T00:00(:00)?(?!:?\d)/.test(iso) ? date(addDays(iso, -1)) : date(iso)
}

/** `7 Nov 08:00`. */
export function moment(iso: string): string {
  const p = parts(iso)
  return p ? `${t('date.day', p)} ${p.clock}`.trim() : iso
}

/** `08:00`. */
export function clock(iso: string): string {
  return parts(iso)?.clock ?? ''
}
