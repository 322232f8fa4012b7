import type { Release, TradeRow } from '../api/types.ts'
import { inUnit, number } from '../format.ts'
import { t, tOr } from '../i18n.ts'
import { country } from '../remarks.ts'
import { lang } from '../view.svelte.ts'
import type { What } from './mirror.ts'
import { idsOf, titled } from './releases.ts'
import { releaseTitles } from './releaseWords.ts'

/** A kind of goods; those that only a user's own release knows keep their code. */
export function goodsName(id: string): string {
  const chapter = /^chapter-(\d+)$/.exec(id)?.[1]
  return chapter ? chapterName(chapter) : tOr(`goods.${id}`, id.replaceAll('-', ' '))
}
/** A chapter of the Harmonized System by number and name; those of national use have no name. */
export function chapterName(hs: string): string {
  const name = tOr(`hs.${hs}`, '')
  return name ? `${hs} ${name}` : t('trade.chapter', { n: hs })
}
/** Turnover, or one direction between two countries. */
export function tradeName(what: What, a: string, b: string): string {
  if (what === 'turnover') return t('tflow.TURNOVER')
  return what === 'aToB' ? `${country(a)} → ${country(b)}` : `${country(b)} → ${country(a)}`
}
export const flowName = (flow: string) => tOr(`tflow.${flow}`, flow.toLowerCase())
export const definitionName = (definition: string) => tOr(`tdef.${definition}`, definition.replaceAll('_', ' '))
export const placeName = (place: string) => tOr(`tplace.${place}`, place)
export const modeName = (mode: string) => tOr(`mode.${mode}`, mode)

/** The title of a release in the page's language, or as its pack or publisher has it. */
export function titleOf(release: Pick<Release, 'title'>): string {
  const language = lang()
  return language === 'en' ? release.title : (releaseTitles[release.title]?.[language] ?? release.title)
}

/** The titles of releases, joined as their ids are. */
export function releaseTitle(id: string, releases: Release[]): string {
  return titled(id, releases, titleOf)
}

/** The language of these titles where it is not the page's. */
export function titleLang(id: string, releases: Release[]): 'en' | undefined {
  const own = (release: Release) => release.title
  return lang() !== 'en' && titled(id, releases, titleOf) === titled(id, releases, own) ? 'en' : undefined
}

/** Billion dollars, as precisely as they are published; Chinese counts in hundreds of millions. */
export const billions = (usdBn: number) =>
  t('trade.bn', { n: lang() === 'zh' ? number(usdBn * 10, 2, 1) : number(usdBn, usdBn < 1 ? 3 : 2, 1) })

/** A figure in the unit it was printed in, with what bounds it. */
export function printed({ value, unit, bound }: Pick<TradeRow, 'value' | 'unit' | 'bound'>): string {
  const text = inUnit(number(value, 3), unit)
  return bound === 'EXACT' ? text : t(`bound.${bound}`, { n: text })
}

/** A source line: the releases' titles and when each was published; then what else was used, by its own name. */
export function sourceLine(releases: Release[], used: Iterable<string>, others: Iterable<string> = []): string {
  const ids = new Set([...used].flatMap(idsOf))
  const titles = [...ids].map((id) => {
    const release = releases.find((r) => r.id === id)
    return releaseTitle(id, releases) + (release?.published ? ` (${release.published})` : '')
  })
  return t('desk.source', { sources: [...titles, ...new Set(others)].join('; ') || '–' })
}
