import type { CheckpointState, Leg, Mode, Option, Point } from '../api/types.ts'
import { short } from '../border/status.ts'
import { named, t, tOr } from '../i18n.ts'
import { kilometresBetween, type Position } from '../map/lines.ts'

/** Carrying modes of an option in the order travelled, local trucks aside, each once. */
export function carriers(option: Option): Mode[] {
  const modes = option.legs.flatMap((leg) => (leg.kind === 'HAUL' && leg.mode ? [leg.mode] : []))
  return [...new Set(modes.length ? modes : option.modes)]
}

/** The mode of most kilometres. */
export function mainMode(option: Option): Mode {
  const metres = new Map<Mode, number>()
  for (const leg of option.legs) if (leg.mode) metres.set(leg.mode, (metres.get(leg.mode) ?? 0) + leg.distanceMetres)
  return [...metres].sort((a, b) => b[1] - a[1])[0]?.[0] ?? option.modes[0] ?? 'ROAD'
}

const position = (point: Point): Position => [point.longitude, point.latitude]

/** The borders and turning points that tell an option from the others. */
export function viaPlaces(option: Option, states: CheckpointState[]): string[] {
  const ends = [option.legs[0]?.from, option.legs.at(-1)?.to].filter((end) => end !== undefined)
  const atAnEnd = (point: Point) => ends.some((end) => kilometresBetween(position(end), position(point)) < 50)
  const crossings = option.legs
    .filter((leg) => leg.kind === 'CROSSING')
    .map((leg) => {
      const state = states.find((s) => s.id === leg.checkpoint)
      return state ? short(state) : `${named(leg.from.names)} – ${named(leg.to.names)}`
    })
  const hubs = option.legs
    .filter((leg) => leg.kind === 'HAUL' && (leg.mode === 'SEA' || leg.mode === 'AIR'))
    .flatMap((leg) => [leg.from, leg.to])
  const yards = option.legs
    .filter((leg) => leg.kind === 'GAUGE_CHANGE' || leg.kind === 'TRANSFER')
    .map((leg) => leg.from)
  const handled = [...hubs, ...yards].filter((point) => !atAnEnd(point)).map((point) => named(point.names))
  const found = [...new Set([...crossings, ...handled])]
  return found.filter((name) => !found.some((other) => other !== name && other.includes(name))).slice(0, 4)
}

/** Whether a vehicle is only loaded or unloaded, as between a border and a terminal. */
const stands = (leg: Leg): boolean => leg.kind === 'HAUL' && leg.distanceMetres === 0 && leg.from.id === leg.to.id

/** What a leg is, in words. */
export function legTitle(leg: Leg): string {
  if (stands(leg)) return t('leg.stands')
  return leg.kind === 'HAUL' ? tOr(`leg.HAUL.${leg.mode}`, leg.label) : t(`leg.${leg.kind}`)
}

/** Where a leg runs, or where it happens. */
export function legPlace(leg: Leg): string {
  const [from, to] = [named(leg.from.names), named(leg.to.names)]
  return from === to ? from : `${from} – ${to}`
}
