// Short names for the shapes of the API's answers. They come from the contract, openapi.yaml, by
// `npm run generate`; the engine's records have the same fields.
import type { components } from './schema.ts'

type Schemas = components['schemas']

export type Lang = 'en' | 'ru' | 'kk' | 'zh'
export type Names = Schemas['Names']
export type Mode = Schemas['Mode']
export type Confidence = Schemas['Confidence']

export type Plan = Schemas['Plan']
export type Option = Schemas['Option']
export type Odds = Schemas['Odds']
export type Cost = Schemas['Cost']
export type Excluded = Schemas['Excluded']
export type Point = Schemas['Point']
export type Leg = Schemas['Leg']
export type Remark = Schemas['Remark']
export type Source = Schemas['Source']

export type Board = Schemas['Board']
export type CheckpointState = Schemas['CheckpointState']
export type Status = CheckpointState['status']
export type Side = Schemas['Side']
export type Flow = Schemas['Flow']
export type Limit = Schemas['Limit']
export type Wait = Schemas['Wait']

export type FoundPlaces = Schemas['FoundPlaces']
export type FoundPlace = Schemas['FoundPlace']

export type NetworkMap = Schemas['NetworkMap']
export type PlaceProperties = Schemas['PlaceProperties']
export type LinkProperties = Schemas['LinkProperties']

export type Job = Schemas['Job']
export type FlowOffer = Schemas['FlowOffer']
export type YearFlows = Schemas['YearFlows']
export type WeekFlows = Schemas['WeekFlows']
export type CrossingFlow = Schemas['CrossingFlow']
export type Ways = Schemas['Ways']
export type ListedScenario = Schemas['ListedScenario']
export type CheckedScenario = Schemas['CheckedScenario']
export type Comparison = Schemas['Comparison']
export type FigureDifference = Schemas['FigureDifference']
export type Direction = CrossingFlow['direction']

export type ProblemBody = Schemas['Problem']

export type MirrorAnswer = Schemas['MirrorAnswer']
export type MirrorRow = Schemas['MirrorRow']
export type Reported = Schemas['Reported']
export type Release = Schemas['Release']
export type RankAnswer = Schemas['RankAnswer']
export type StructureAnswer = Schemas['StructureAnswer']
export type TradedGoods = Schemas['TradedGoods']
export type TradeRow = Schemas['TradeRow']
export type TradeRowsAnswer = Schemas['TradeRowsAnswer']
export type TradeDiffAnswer = Schemas['TradeDiffAnswer']
export type OutliersAnswer = Schemas['OutliersAnswer']
export type ReleasesAnswer = Schemas['ReleasesAnswer']
export type ClaimsAnswer = Schemas['ClaimsAnswer']
export type Verdict = Schemas['Verdict']
export type ClaimCase = Schemas['ClaimCase']
