import { describe, expect, it } from 'vitest'
import type { ListTotal, Project, ProjectList, ProjectStep } from '../src/api/types.ts'
import { bars, chosen, costs, late, projectRows, totalRows, unexplained, year } from '../src/projects/register.ts'

const evidence = { sources: ['s1', 's2'], confidence: 'A' as const }

function step(kind: ProjectStep['kind'], text: string, from: string, to: string, planned = false): ProjectStep {
  return { kind, planned, date: { text, from, to }, evidence, note: null }
}

function project(id: string, over: Partial<Project> = {}): Project {
  return {
    id,
    name: id,
    also: [],
    sector: 'wind',
    place: null,
    region: null,
    country: 'KZ',
    y: 43.5,
    x: 69.66,
    position: 'town',
    parties: null,
    stage: 'DONE',
    capacity: null,
    scenario: null,
    evidence,
    note: null,
    figures: [],
    steps: [],
    ...over,
  }
}

const cost = (value: number, unit = 'usd_m') => ({ measure: 'cost', value, unit, planned: false, by: null, evidence, note: null })

describe('the register', () => {
  it('chooses by sector, stage and list together', () => {
    const all = [project('a'), project('b', { stage: 'PLANNED' }), project('c', { sector: 'rail', stage: 'PLANNED' })]
    const lists = [{ id: '2022', members: [{ project: 'b' }, { project: 'c' }] }] as unknown as ProjectList[]
    const ids = (sector: string, stage: string, list: string) => chosen(all, lists, { sector, stage, list }).map((p) => p.id)
    expect(ids('', '', '')).toEqual(['a', 'b', 'c'])
    expect(ids('wind', '', '')).toEqual(['a', 'b'])
    expect(ids('', 'planned', '')).toEqual(['b', 'c'])
    expect(ids('wind', 'planned', '2022')).toEqual(['b'])
    expect(ids('', '', 'no such list')).toEqual([])
  })

  it('gives every printed cost in dollars once', () => {
    const p = project('a', { figures: [cost(150), cost(136.2), cost(150), cost(60, 'kzt_bn')] })
    expect(costs(p)).toEqual([136.2, 150])
  })

  it('reads a day as a year with its fraction', () => {
    expect(year('2021-01-01')).toBe(2021)
    expect(year('2020-07-02')).toBeCloseTo(2020.5, 3)
  })

  it('draws the plan beside what came of it', () => {
    const started = step('STARTED', '2017-04', '2017-04-01', '2017-04-30')
    const plan = step('COMMISSIONED', '2018-06', '2018-06-01', '2018-06-30', true)
    const done = step('COMMISSIONED', '2019-10', '2019-10-01', '2019-10-31')
    const [both] = bars([project('late', { steps: [started, plan, done] })])
    expect(both?.actual?.[1]).toBeCloseTo(2019.79, 2)
    expect(both?.planned?.[1]).toBeCloseTo(2018.45, 2)
    expect(late(project('late', { steps: [plan, done] }))).toBe(16)
    const [waiting] = bars([project('waiting', { steps: [started, plan] })])
    expect(waiting?.actual).toBeNull()
    expect(waiting?.planned).not.toBeNull()
    expect(late(project('waiting', { steps: [plan] }))).toBeNull()
  })

  it('leaves out what nobody dated, and orders the rest by their beginning', () => {
    const later = project('later', { steps: [step('STARTED', '2020', '2020-01-01', '2020-12-31')] })
    const sooner = project('sooner', { steps: [step('AGREED', '2015', '2015-01-01', '2015-12-31')] })
    expect(bars([later, project('undated'), sooner]).map((b) => b.project.id)).toEqual(['sooner', 'later'])
  })

  it('tells what no named project explains', () => {
    const total = { list: '2022-09', date: '2022-09', body: 'Kazakhstan', claimed: 52, claimedBn: 21.2, named: 3, valued: 3, lowBn: 1.9587, highBn: 3.35, restProjects: 49, restBn: 17.85, slip: null, sources: ['trade-121'] }
    expect(unexplained(total)).toBeCloseTo(0.842, 3)
    expect(unexplained({ ...total, claimedBn: null, restBn: null } as ListTotal)).toBeNull()
    expect(totalRows([total])[1]).toEqual(['2022-09', '2022-09', 'Kazakhstan', 52, 21.2, 3, 3, 1.9587, 3.35, 49, 17.85, null, 'trade-121'])
  })

  it('writes rows with the columns of the export', () => {
    const [head, row] = projectRows([project('a', { figures: [cost(10), cost(20)], scenario: 'x' })])
    expect(row).toHaveLength(head?.length ?? 0)
    expect(row?.[9]).toBe('10 or 20')
    expect(row?.slice(-3)).toEqual(['x', 'A', 's1 s2'])
  })
})
