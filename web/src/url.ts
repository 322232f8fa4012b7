import type { Lang, Mode } from './api/types.ts'
import { faceOf, FACES, type Face } from './faces.ts'

export const LANGS: readonly Lang[] = ['en', 'ru', 'kk', 'zh']
export const MODES: readonly Mode[] = ['RAIL', 'ROAD', 'SEA', 'AIR', 'PIPELINE']
export const SORTS = ['time', 'cost', 'co2e', 'reliability'] as const
export type Sort = (typeof SORTS)[number]

export const SIDES = ['', 'base', 'scenario'] as const
export type Side = (typeof SIDES)[number]

/** Where the map looks. */
export interface Camera {
  zoom: number
  latitude: number
  longitude: number
}

/** Everything the page shows, and nothing that it does not: all of it lives in the address. */
export interface View {
  view: Face
  from: string
  to: string
  cargo: string
  ready: string
  by: string
  via: string
  avoid: string
  modes: Mode[]
  sort: Sort
  drivers: '1' | '2'
  asOf: string
  inventory: boolean
  /** Whether the whole network is searched, however large the question. */
  exact: boolean
  /** The chosen option's number, 0 for none. */
  option: number
  /** The day on which the borders are shown; empty means the day the cargo is ready. */
  on: string
  /** The checkpoint whose details are open. */
  border: string
  /** The year whose flows are shown; empty means that none were asked for. */
  year: string
  /** Relative gap to which they are solved; empty means the usual one. */
  gap: string
  /** The scenario that is applied; empty means none. */
  scenario: string
  /** The scenario it is held against, `base` for none; empty means that nothing is compared. */
  against: string
  /** What a comparison shows on the map: the differences, or one of its sides. */
  side: Side
  /** The week shown, 1 to 52; 0 means the whole year. */
  week: number
  /** The commodity shown; empty means all together. */
  goods: string
  /** The link whose users are told. */
  link: string
  /** Empty means what the browser prefers. */
  lang: Lang | ''
  camera: Camera | null
  /** What a face on a desk keeps for itself. */
  own: Record<string, string>
  /** Whether the page stands in another one, where it shows a chart and its source alone. */
  embed: boolean
  /** The chart that is shown there. */
  chart: string
}

export const DEFAULTS: View = {
  view: 'plan',
  from: '',
  to: '',
  cargo: '1x40HC',
  ready: '',
  by: '',
  via: '',
  avoid: '',
  modes: [],
  sort: 'time',
  drivers: '1',
  asOf: '',
  inventory: false,
  exact: false,
  option: 0,
  on: '',
  border: '',
  year: '',
  gap: '',
  scenario: '',
  against: '',
  side: '',
  week: 0,
  goods: '',
  link: '',
  lang: '',
  camera: null,
  own: {},
  embed: false,
  chart: '',
}

const PLAN = ['from', 'to', 'cargo', 'ready', 'by', 'via', 'avoid', 'asOf', 'on', 'border'] as const
const FLOWS = ['year', 'gap', 'scenario', 'against', 'goods', 'link'] as const
const TEXTS = [...PLAN, ...FLOWS] as const

function oneOf<T extends string>(known: readonly T[], text: string | null): T | undefined {
  return known.find((k) => k === text)
}

function parseCamera(text: string | null): Camera | null {
  const [zoom, latitude, longitude] = (text ?? '').split('/').map(Number)
  if (zoom === undefined || latitude === undefined || longitude === undefined) return null
  const sane = zoom >= 0 && zoom <= 22 && Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180
  return sane ? { zoom, latitude, longitude } : null
}

/** Reads a view from an address's query; what it cannot read falls back to the default. */
export function parse(search: string): View {
  const query = new URLSearchParams(search)
  const view: View = { ...DEFAULTS }
  view.view = oneOf(FACES, query.get('view')) ?? DEFAULTS.view
  view.lang = oneOf(LANGS, query.get('lang')) ?? ''
  view.camera = parseCamera(query.get('map'))
  view.embed = query.get('embed') === '1'
  view.chart = query.get('chart') ?? ''
  const { desk, own } = faceOf(view.view)
  view.own = Object.fromEntries(Object.entries(own).map(([name, usual]) => [name, query.get(name)?.trim() ?? usual]))
  return desk ? view : parseMapFace(query, view)
}

/** Reads what the faces over the map share, so that one finds what another left. */
function parseMapFace(query: URLSearchParams, view: View): View {
  for (const name of TEXTS) view[name] = query.get(name)?.trim() ?? DEFAULTS[name]
  const asked = (query.get('modes') ?? '').split(',').map((m) => m.toUpperCase())
  view.modes = MODES.filter((m) => asked.includes(m))
  view.side = oneOf(SIDES, query.get('side')) ?? DEFAULTS.side
  const week = Number(query.get('week'))
  view.week = Number.isInteger(week) && week > 0 && week <= 52 ? week : 0
  view.sort = oneOf(SORTS, query.get('sort')) ?? DEFAULTS.sort
  view.drivers = query.get('drivers') === '2' ? '2' : '1'
  view.inventory = query.get('inventory') === 'true'
  view.exact = query.get('exact') === 'true'
  const option = Number(query.get('option'))
  view.option = Number.isInteger(option) && option > 0 ? option : 0
  return view
}

/** The query of the address that shows a view; defaults are left out. */
export function print(view: View): string {
  const query = new URLSearchParams()
  const { desk, own } = faceOf(view.view)
  if (view.view !== DEFAULTS.view) query.set('view', view.view)
  if (!desk) printMapFace(view, query)
  for (const [name, usual] of Object.entries(own)) {
    const value = view.own[name] ?? usual
    if (value !== usual) query.set(name, value)
  }
  if (view.lang) query.set('lang', view.lang)
  if (view.embed) query.set('embed', '1')
  if (view.chart) query.set('chart', view.chart)
  if (view.camera) {
    const { zoom, latitude, longitude } = view.camera
    query.set('map', `${zoom.toFixed(2)}/${latitude.toFixed(3)}/${longitude.toFixed(3)}`)
  }
  const text = query.toString().replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%3A', ':')
  return text ? `?${text}` : ''
}

function printMapFace(view: View, query: URLSearchParams): void {
  for (const name of TEXTS) if (view[name] !== DEFAULTS[name]) query.set(name, view[name])
  if (view.side) query.set('side', view.side)
  if (view.week) query.set('week', String(view.week))
  if (view.modes.length) query.set('modes', view.modes.join(',').toLowerCase())
  if (view.sort !== DEFAULTS.sort) query.set('sort', view.sort)
  if (view.drivers !== DEFAULTS.drivers) query.set('drivers', view.drivers)
  if (view.inventory) query.set('inventory', 'true')
  if (view.exact) query.set('exact', 'true')
  if (view.option) query.set('option', String(view.option))
}

/** The question to the planner within a view; null while origin or destination is missing. */
export function question(view: View): Record<string, string | undefined> | null {
  if (!view.from || !view.to) return null
  return {
    from: view.from,
    to: view.to,
    cargo: view.cargo,
    ready: view.ready || undefined,
    by: view.by || undefined,
    via: view.via || undefined,
    avoid: view.avoid || undefined,
    modes: view.modes.length ? view.modes.join(',').toLowerCase() : undefined,
    sort: view.sort === DEFAULTS.sort ? undefined : view.sort,
    drivers: view.drivers === DEFAULTS.drivers ? undefined : view.drivers,
    asOf: view.asOf || undefined,
    inventory: view.inventory ? 'true' : undefined,
    exact: view.exact ? 'true' : undefined,
  }
}

/** A long question: what sort of run answers it, and its body. */
export interface Long {
  kind: 'flows' | 'comparisons'
  body: Record<string, unknown>
}

/** The question for flows within a view, or for two held together; null while no year is named. */
export function flowQuestion(view: View): Long | null {
  if (!view.year) return null
  const common = { year: Number(view.year), ...(view.gap ? { gap: Number(view.gap) } : {}) }
  const scenario = view.scenario || 'base'
  if (view.against && view.against !== scenario) {
    return { kind: 'comparisons', body: { base: view.against, scenario, ...common } }
  }
  return { kind: 'flows', body: { ...common, ...(view.scenario ? { scenarios: [view.scenario] } : {}) } }
}
