import type { ListTotal, Project, ProjectList, ProjectStep } from '../api/types.ts'
import type { Cell } from '../desk/csv.ts'

export const STAGES = ['DONE', 'UNDER_CONSTRUCTION', 'PLANNED', 'SUSPENDED', 'CANCELLED', 'UNKNOWN'] as const
export type Stage = (typeof STAGES)[number]

/** Which projects are wanted; empty means all. */
export interface Wanted {
  sector: string
  stage: string
  list: string
}

/** The projects that are wanted, in the order of the register. */
export function chosen(projects: Project[], lists: ProjectList[], wanted: Wanted): Project[] {
  const members = wanted.list ? (lists.find((l) => l.id === wanted.list)?.members.map((m) => m.project) ?? []) : null
  return projects.filter(
    (p) =>
      (!wanted.sector || p.sector === wanted.sector) &&
      (!wanted.stage || p.stage.toLowerCase() === wanted.stage) &&
      (members === null || members.includes(p.id)),
  )
}

/** Costs as printed, million dollars, ascending, each once. */
export function costs(project: Project): number[] {
  const usd = project.figures.filter((f) => f.measure === 'cost' && f.unit === 'usd_m').map((f) => f.value)
  return [...new Set(usd)].sort((a, b) => a - b)
}

/** Dates of a step as printed, such as `2019-07` or `2021`. */
export function dates(project: Project, kind: ProjectStep['kind'], planned: boolean): string[] {
  return project.steps.filter((s) => s.kind === kind && s.planned === planned).map((s) => s.date.text)
}

/** A day as a year with its fraction. */
export function year(day: string): number {
  const at = Date.parse(day)
  const y = new Date(at).getUTCFullYear()
  const start = Date.UTC(y, 0, 1)
  return y + (at - start) / (Date.UTC(y + 1, 0, 1) - start)
}

/** A step on a time line: the days that its date allows, in years. */
export interface Mark {
  kind: ProjectStep['kind']
  planned: boolean
  from: number
  to: number
  text: string
}

/** A project on a time line. */
export interface Bar {
  project: Project
  marks: Mark[]
  /** From the first works or, where none are known, the first date to the commissioning that happened. */
  actual: [number, number] | null
  /** To the commissioning that was planned, from where the actual begins. */
  planned: [number, number] | null
}

/** Projects with a date, by the first of them. */
export function bars(projects: Project[]): Bar[] {
  return projects
    .filter((p) => p.steps.length > 0)
    .map(bar)
    .sort((a, b) => first(a) - first(b) || a.project.name.localeCompare(b.project.name))
}

const first = (bar: Bar) => Math.min(...bar.marks.map((m) => m.from))
const middle = (mark: Mark) => (mark.from + mark.to) / 2

function bar(project: Project): Bar {
  const marks = project.steps.map((s) => ({
    kind: s.kind,
    planned: s.planned,
    from: year(s.date.from ?? s.date.to),
    to: year(s.date.to),
    text: s.date.text,
  }))
  const real = marks.filter((m) => !m.planned)
  const started = real.find((m) => m.kind === 'STARTED') ?? real[0]
  const done = real.filter((m) => m.kind === 'COMMISSIONED' || m.kind === 'FIRST_USE').at(-1)
  const plan = marks.find((m) => m.planned && m.kind === 'COMMISSIONED')
  const from = started ?? marks.find((m) => m.planned && m.kind === 'STARTED')
  return {
    project,
    marks,
    actual: started && done && middle(done) >= middle(started) ? [middle(started), middle(done)] : null,
    planned: from && plan && middle(plan) >= middle(from) ? [middle(from), middle(plan)] : null,
  }
}

/** Months by which a commissioning came after its plan, by the ends of both dates; null where one is missing. */
export function late(project: Project): number | null {
  const plan = project.steps.find((s) => s.kind === 'COMMISSIONED' && s.planned)
  const done = project.steps.find((s) => s.kind === 'COMMISSIONED' && !s.planned)
  if (!plan || !done) return null
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return months(done.date.to) - months(plan.date.to)
}

/** The share of a list's claimed value that no named project explains; null where nothing was claimed. */
export function unexplained(total: ListTotal): number | null {
  return total.claimedBn && total.restBn !== null ? total.restBn / total.claimedBn : null
}

/** What is on screen as rows of a table, their heading first. */
export function projectRows(projects: Project[]): Cell[][] {
  const head = ['id', 'name', 'sector', 'place', 'region', 'country', 'latitude', 'longitude', 'stage', 'cost_usd_m']
  return [
    [...head, 'started', 'planned_commissioned', 'commissioned', 'scenario', 'confidence', 'sources'],
    ...projects.map((p) => [
      p.id,
      p.name,
      p.sector,
      p.place,
      p.region,
      p.country,
      p.y,
      p.x,
      p.stage.toLowerCase(),
      costs(p).join(' or '),
      dates(p, 'STARTED', false).join(' or '),
      dates(p, 'COMMISSIONED', true).join(' or '),
      dates(p, 'COMMISSIONED', false).join(' or '),
      p.scenario,
      p.evidence.confidence,
      p.evidence.sources.join(' '),
    ]),
  ]
}

export function stepRows(all: Bar[]): Cell[][] {
  return [
    ['project', 'step', 'state', 'date'],
    ...all.flatMap((b) =>
      b.marks.map((m) => [b.project.id, m.kind.toLowerCase(), m.planned ? 'planned' : 'actual', m.text]),
    ),
  ]
}

export function totalRows(totals: ListTotal[]): Cell[][] {
  return [
    ['list', 'date', 'body', 'claimed_projects', 'claimed_bn', 'named', 'valued', 'low_bn', 'high_bn', 'rest_projects', 'rest_bn', 'slip', 'sources'],
    ...totals.map((t) => [
      t.list,
      t.date,
      t.body,
      t.claimed,
      t.claimedBn,
      t.named,
      t.valued,
      t.lowBn,
      t.highBn,
      t.restProjects,
      t.restBn,
      t.slip?.text ?? null,
      t.sources.join(' '),
    ]),
  ]
}
