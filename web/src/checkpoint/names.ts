import { named, t, tOr } from '../i18n.ts'
import type { Place } from './days.svelte.ts'

/** A stage in the page's language: a step by the pack's names, what stands around it by the page's. */
export function stageName(place: Place | null, stage: string): string {
  const step = place?.steps.find((names) => names.en === stage)
  const yard = /^(fronts|cranes) of (.*)$/.exec(stage)
  if (yard) return t(yard[1] === 'fronts' ? 'stage.fronts of' : 'stage.cranes of', { yard: yard[2] ?? '' })
  return step ? named(step) : tOr(`stage.${stage}`, stage)
}

/** A class of units. */
export function className(name: string): string {
  return tOr(`class.${name}`, name)
}

/** The file in which a job leaves its answer. */
export const RESULT = 'result.json'
