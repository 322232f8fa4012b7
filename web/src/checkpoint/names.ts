import { named, t, tOr } from '../i18n.ts'
import { country } from '../remarks.ts'
import type { Place } from './days.svelte.ts'

/** A stage in the page's language: a step by the pack's names, what stands around it by the page's. */
export function stageName(place: Place | null, stage: string): string {
  const step = place?.steps.find((names) => names.en === stage)
  const yard = /^(fronts|cranes) of (.*)$/.exec(stage)
  if (yard) return t(yard[1] === 'fronts' ? 'stage.fronts of' : 'stage.cranes of', { yard: yard[2] ?? '' })
  return step ? named(step) : tOr(`stage.${stage}`, stage)
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
