import type { Project, ProjectFigure } from '../api/types.ts'
import { inUnit, number } from '../format.ts'
import { t, tOr } from '../i18n.ts'
import { costs, dates } from './register.ts'

export const sectorName = (sector: string) => tOr(`psector.${sector}`, sector)
export const measureName = (measure: string) => tOr(`pmeasure.${measure}`, measure.replaceAll('_', ' '))

/** A figure with its unit in words. */
export const figure = (of: ProjectFigure) => inUnit(number(of.value, 4), of.unit)

/** Several printed values of one thing. */
export function or(texts: string[]): string {
  const [first, ...others] = texts
  return first === undefined ? '' : others.reduce((a, b) => t('projects.or', { a, b }), first)
}

/** Costs as printed, million dollars; empty where none is. */
export const cost = (project: Project) => or(costs(project).map((n) => number(n, 1)))

/** When it was commissioned, or is planned to be; empty where nobody says. */
export function commissioned(project: Project): string {
  const done = dates(project, 'COMMISSIONED', false)
  if (done.length) return or(done)
  const plan = dates(project, 'COMMISSIONED', true)
  return plan.length ? t('projects.planned', { date: or(plan) }) : ''
}

export const where = (project: Project) => [project.place, project.region, project.country].filter(Boolean).join(', ')
