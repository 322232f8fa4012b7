import type { ClaimCase, Release, Verdict } from '../api/types.ts'
import { inUnit, number } from '../format.ts'
import { t, tOr } from '../i18n.ts'
import { country } from '../remarks.ts'
import { definitionName, flowName, modeName, releaseTitle, sourceLine } from '../trade/names.ts'

/** A built-in claim in the page's language; one that somebody brings, as they wrote it. */
export const claimText = (verdict: Verdict) => tOr(`claim.${verdict.claim}`, verdict.text)

const fixed: Record<string, () => string> = {
  'turnover, printed': () => t('cdef.printed'),
  'export and import, added up': () => t('cdef.added'),
  'against the most before': () => t('cdef.most'),
  'number of projects': () => t('cdef.projects'),
  'value, strictly': () => t('cdef.strictly'),
  'value, to 1 %': () => t('cdef.nearly'),
  'value launched or under way': () => t('cdef.underway'),
  'value launched': () => t('cdef.launched'),
  capacity: () => t('cdef.capacity'),
  'capacity, planned': () => t('cdef.planned'),
  'least yearly net inflow': () => t('cdef.net'),
  'railway and port in the network': () => t('cdef.network'),
}
const shaped: [RegExp, (...parts: string[]) => string][] = [
  [/^against the mean of (\d+) to (\d+)$/, (from, to) => t('cdef.mean', { from: from ?? '', to: to ?? '' })],
  [/^against (\d+)$/, (year) => t('cdef.year', { year: year ?? '' })],
  [/^number of checkpoints, (road|rail)$/, (mode) => `${t('cdef.gates')}: ${modeName((mode ?? '').toUpperCase())}`],
  [/^not closed, (road|rail)$/, (mode) => `${t('cdef.passable')}: ${modeName((mode ?? '').toUpperCase())}`],
  [/^open without limits, (road|rail)$/, (mode) => `${t('cdef.free')}: ${modeName((mode ?? '').toUpperCase())}`],
  [/^worst place by (turnover|export|import)$/, (flow) => t('cdef.worst', { of: flowName((flow ?? '').toUpperCase()) })],
  [/^worst place by (.+)$/, (of) => t('cdef.worst', { of: definitionName(of ?? '') })],
  [/^commissioned (.+)$/, (when) => t('cdef.commissioned', { when: when ?? '' })],
  [/^counted in (.+)$/, (when) => t('cdef.counted', { when: when ?? '' })],
  [/^(\S+) planned since (.+)$/, (gate, when) => t('cdef.plannedSince', { gate: gate ?? '', when: when ?? '' })],
]

/** A definition in the page's language; one that is not known, as the engine says it. */
export function readingName(definition: string): string {
  const word = fixed[definition]
  if (word) return word()
  for (const [shape, say] of shaped) {
    const found = shape.exec(definition)
    if (found) return say(...found.slice(1))
  }
  return definition
}

/** A number of a reading, a dash where it has none; a year is not grouped. */
export const amount = (value: number | null, unit: string) => (value === null ? '–' : inUnit(unit === 'year' ? String(value) : number(value, 3), unit))

/** Who reports a reading: a country, or what a list calls its author. */
export const reporterName = (reporter: string) => (/^[A-Z]{2}$/.test(reporter) ? country(reporter) : tOr(`creporter.${reporter}`, reporter))
/** The status history of checkpoints and lists of projects are no releases of trade. */
const isRelease = (name: string) => name !== 'status history' && !name.startsWith('list ')
export const vintageName = (release: string, releases: Release[]) =>
  isRelease(release) ? releaseTitle(release, releases) : release === 'status history' ? t('claims.history') : t('claims.list', { n: release.slice(5) })
/** What readings rest on, as a source line. */
export function readingsSource(cases: { release: string | null }[], releases: Release[]): string {
  const names = cases.flatMap((one) => one.release ?? [])
  const others = names.filter((name) => !isRelease(name)).map((name) => vintageName(name, releases))
  return sourceLine(releases, names.filter(isRelease), others)
}
export const valuedName = (valuation: string) => tOr(`valuation.${valuation.toUpperCase()}`, valuation)

/** What is left open, in words. */
export function openName(name: string, value: string, releases: Release[]): string {
  switch (name) {
    case 'reporter':
      return reporterName(value)
    case 'valuation':
      return valuedName(value)
    case 'release':
      return vintageName(value, releases)
    default:
      return readingName(value)
  }
}

/** That under which alone a claim holds: `reporter CN`, `definition against 2019`, or a reading in full. */
export function underName(text: string, releases: Release[]): string {
  const one = /^(reporter|valuation|release|definition) (.+)$/.exec(text)
  if (one?.[1] === 'reporter' && one[2]) return t('claims.asReports', { country: reporterName(one[2]) })
  if (one?.[1] && one[2]) return openName(one[1], one[2], releases)
  const reading = /^(.+), ([^,]+), (list [^,]+)$/.exec(text)
  if (reading?.[1] && reading[2] && reading[3]) return [readingName(reading[1]), reporterName(reading[2]), vintageName(reading[3], releases)].join(', ')
  return text
}

/** A reading in one line. */
export const said = (one: ClaimCase, releases: Release[]) =>
  [readingName(one.definition), one.reporter && reporterName(one.reporter), one.release && vintageName(one.release, releases), one.valuation && valuedName(one.valuation)]
    .filter(Boolean)
    .join(' · ')
