import type { ClaimCase, Release, Verdict } from '../api/types.ts'
import { inUnit, number } from '../format.ts'
import { t, tOr } from '../i18n.ts'
import { country, worded } from '../remarks.ts'
import { releaseTitle, sourceLine } from '../trade/names.ts'

/** A built-in claim in the page's language; one that somebody brings, as they wrote it. */
export const claimText = (verdict: Verdict) => tOr(`claim.${verdict.claim}`, verdict.text)

/** The definition of a reading. */
export const readingName = (one: ClaimCase) => worded(one.reading)

/** A definition by its name, as the readings have it. */
function definitionOf(name: string, cases: ClaimCase[]): string {
  const one = cases.find((each) => each.definition === name)
  return one ? readingName(one) : name
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
export function openName(name: string, value: string, releases: Release[], cases: ClaimCase[]): string {
  switch (name) {
    case 'reporter':
      return reporterName(value)
    case 'valuation':
      return valuedName(value)
    case 'release':
      return vintageName(value, releases)
    default:
      return definitionOf(value, cases)
  }
}

/** That under which alone a claim holds: `reporter CN`, `definition against 2019`, or a reading in full. */
export function underName(text: string, releases: Release[], cases: ClaimCase[]): string {
  const one = /^(reporter|valuation|release|definition) (.+)$/.exec(text)
  if (one?.[1] === 'reporter' && one[2]) return t('claims.asReports', { country: reporterName(one[2]) })
  if (one?.[1] && one[2]) return openName(one[1], one[2], releases, cases)
  const reading = /^(.+), ([^,]+), (list [^,]+)$/.exec(text)
  if (reading?.[1] && reading[2] && reading[3]) return [definitionOf(reading[1], cases), reporterName(reading[2]), vintageName(reading[3], releases)].join(', ')
  return text
}

/** A reading in one line. */
export const said = (one: ClaimCase, releases: Release[]) =>
  [readingName(one), one.reporter && reporterName(one.reporter), one.release && vintageName(one.release, releases), one.valuation && valuedName(one.valuation)]
    .filter(Boolean)
    .join(' · ')
