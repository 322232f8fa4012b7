import type { SlotRule } from '../api/types.ts'
import { number, percent } from '../format.ts'
import { named, t, tOr } from '../i18n.ts'
import { country } from '../remarks.ts'
import type { Place } from './days.svelte.ts'

/** A stage in the page's language: a step by the pack's names, what stands around it by the page's. */
export function stageName(place: Place | null, stage: string): string {
  const step = place?.steps.find((names) => names.en === stage)
  const yard = /^(fronts|cranes) of (.*)$/.exec(stage)
  if (yard) return t(yard[1] === 'fronts' ? 'stage.fronts of' : 'stage.cranes of', { yard: yardName(place, yard[2] ?? '') })
  return step ? named(step) : tOr(`stage.${stage}`, stage)
}

/** A yard by the name of its place; the one for wagon loads by that of its station. */
function yardName(place: Place | null, yard: string): string {
  const station = yard.replace(/, wagon loads$/, '')
  const names = place?.yards.find((one) => one.en === station)
  const name = names ? named(names) : station
  return station === yard ? name : t('stage.wagonLoads', { yard: name })
}

/** Where units go: to a country, or from a terminal by a side. */
export function towards(place: Place | null, to: string): string {
  return place?.unit === 'box' ? tOr(`sim.by.${to}`, to) : t('sim.towards', { country: country(to) })
}

/** Where a stage is: in a country, at both, or at a side of a terminal. */
export function sideName(side: string): string {
  return tOr(`side.${side}`, country(side))
}

/** A class of units. */
export function className(name: string): string {
  return tOr(`class.${name}`, name)
}

/** The file in which a job leaves its answer. */
export const RESULT = 'result.json'

/** What a slot rule does, from its figures: the pack's own note on it is English. */
export function ruleSays(rule: SlotRule): string {
  const says = [t(`says.${rule.order}`)]
  if (rule.hold) says.push(t('says.hold'))
  says.push(t('says.identities', { n: number(rule.identities) }))
  says.push(rule.depositUsd > 0 ? t('says.deposit', { usd: `$${number(rule.depositUsd)}`, p: percent(rule.cancelCost) }) : t('says.free'))
  if (rule.blockDays > 0) says.push(t('says.blocks', { n: number(rule.blockDays) }))
  says.push(rule.transfer > 0 ? t('says.transfer', { p: percent(rule.transfer) }) : t('says.bound'))
  if (rule.ratio) says.push(t('says.ratio'))
  return says.join('; ')
}
