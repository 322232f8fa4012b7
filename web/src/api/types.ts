// The shapes of the API's answers: the engine's records, field by field.
export type Lang = 'en' | 'ru' | 'kk' | 'zh'
export type Mode = 'ROAD' | 'RAIL' | 'SEA' | 'AIR' | 'PIPELINE'
export type Kind = 'DRAYAGE' | 'HAUL' | 'TRANSFER' | 'GAUGE_CHANGE' | 'CROSSING'
export type Confidence = 'A' | 'B' | 'C'

export interface Names {
  en: string
  ru: string | null
  kk: string | null
  zh: string | null
}

export interface Point {
  id: string
  names: Names
  country: string
  latitude: number
  longitude: number
}

export interface Odds {
  p10: string
  p30: string
  p50: string
  p70: string
  p90: string
  expected: string
}

export interface Cost {
  haulageCents: number
  terminalCents: number
  borderCents: number
  permitCents: number
  gaugeChangeCents: number
  waitingCents: number
  inventoryCents: number
}

export interface Co2e {
  wtwGrams: number
  ttwGrams: number
}

export interface Leg {
  kind: Kind
  mode: Mode | null
  gauge: 'NONE' | 'MM1435' | 'MM1520'
  from: Point
  to: Point
  label: string
  service: string | null
  checkpoint: string | null
  terminal: string | null
  start: Odds
  end: Odds
  expectedHours: number
  waitHours: number
  distanceMetres: number
  cost: Cost
  co2e: Co2e
  confidence: Confidence
  sources: string[]
  binding: string | null
  path: string[]
  line: [number, number][]
}

export interface Option {
  number: number
  modes: Mode[]
  summary: string
  departure: string
  arrival: Odds
  expectedHours: number
  p90Hours: number
  onTime: number | null
  cost: Cost
  totalCents: number
  co2e: Co2e
  distanceMetres: number
  cShare: number
  legs: Leg[]
  sources: string[]
}

export interface Excluded {
  kind: string
  subject: string
  reason: string
  detail: string
  sources: string[]
}

export interface Plan {
  query: {
    from: Point
    to: Point
    cargo: string
    cargoClass: string
    tonnes: number
    ready: string
    by: string | null
  }
  options: Option[]
  excluded: Excluded[]
  missing: string[]
  provenance: { pack: string; packVersion: string; inputHash: string; codeVersion: string }
}

export type Status = 'OPEN' | 'LIMITED' | 'CLOSED' | 'PLANNED'
export type LimitKind =
  | 'STATUS'
  | 'CLOSURE'
  | 'HOURS'
  | 'LANES'
  | 'CAPACITY'
  | 'ACCEPTED'
  | 'AGREED'
  | 'CAP'
  | 'PERMITS'

export interface Side {
  country: string
  place: string
  placeNames: Names
  zone: string
  day: string
  hours: string | null
  hoursInOtherClock: string | null
  sources: string[]
}

export interface Shut {
  from: string
  to: string
  reason: string
  sources: string[]
}

export interface Limit {
  kind: LimitKind
  perDay: number
  lowPerDay: number
  highPerDay: number
  counted: boolean
  binds: boolean
  sources: string[]
  confidence: Confidence
  note: string | null
}

export interface Wait {
  arrival: string
  expectedHours: number | null
  p50Hours: number | null
  p90Hours: number | null
}

export interface Flow {
  direction: 'AB' | 'BA'
  fromCountry: string
  toCountry: string
  unit: string
  binding: LimitKind | null
  perDay: number | null
  lowPerDay: number | null
  highPerDay: number | null
  limits: Limit[]
  arrivalsPerDay: number | null
  waiting: number | null
  record: { date: string; waiting: number; unit: string; booked: boolean; sources: string[] } | null
  queueDays: number | null
  now: Wait
  byHour: Wait[]
}

export interface CheckpointState {
  id: string
  names: Names
  mode: Mode
  gateway: boolean
  at: string
  day: string
  asOf: string | null
  status: Status
  statusFrom: string | null
  statusReason: string
  openNow: boolean
  a: Side
  b: Side
  common: { from: string; to: string; inClockOfA: string; inClockOfB: string }[]
  commonHours: number
  closure: Shut | null
  nextClosure: Shut | null
  statedMedianHours: number | null
  statedP90Hours: number | null
  ab: Flow
  ba: Flow
  sources: string[]
  confidence: Confidence
  missing: string[]
}

export interface PlaceHit {
  key: string
  names: Names
  country: string
  latitude: number
  longitude: number
}

export interface NetworkFeature {
  type: 'Feature'
  id?: string
  geometry:
    | { type: 'Point'; coordinates: [number, number] }
    | { type: 'LineString'; coordinates: [number, number][] }
  properties: { id: string; mode: Mode; names?: Names | null; [name: string]: unknown }
}

export interface Network {
  type: 'FeatureCollection'
  features: NetworkFeature[]
}
