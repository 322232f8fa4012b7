import type { NetworkMap, PlaceProperties } from '../api/types.ts'
import { kilometresBetween, type Position } from '../map/lines.ts'

export const KINDS = ['link', 'status', 'hours', 'intake'] as const
export type Kind = (typeof KINDS)[number]

/** A change as it is put together, before it becomes a line of text. */
export interface Parts {
  from: string
  to: string
  kilometres: string
  speed: string
  gauge: '1435' | '1520'
  checkpoint: string
  open: boolean
  day: string
  hours: string
  direction: 'ab' | 'ba'
  perDay: string
}

/** A scenario as it is written: its text, which is all that counts, and the change being added. */
export class Draft {
  text = $state('')
  kind = $state<Kind>('link')
  parts = $state<Parts>({
    from: '', to: '', kilometres: '', speed: '50', gauge: '1520', checkpoint: '', open: true,
    day: '2024-01-01', hours: '00:00-24:00', direction: 'ab', perDay: '',
  })

  constructor(text: string) {
    this.text = text
  }

  /** Takes a place clicked on the map as the next end of a new link. */
  pick(id: string): void {
    if (!this.parts.from || this.parts.to) Object.assign(this.parts, { from: id, to: '', kilometres: '' })
    else if (id !== this.parts.from) this.parts.to = id
  }

  /** The name that the text gives. */
  get name(): string {
    return /^scenario:\s*(\S+)/m.exec(this.text)?.[1] ?? ''
  }

  /** Adds the change that was put together to the text. */
  add(places: Map<string, PlaceProperties>): void {
    const lines = change(this.kind, this.parts, places)
    const text = this.text.replace(/^changes:\s*\[\s*\]\s*$/m, 'changes:').trimEnd()
    this.text = `${text}\n${lines.map((line, i) => (i ? `    ${line}` : `  - ${line}`)).join('\n')}\n`
  }
}

/** The text of a new scenario, or of one under another name. */
export function begun(text: string, name: string): string {
  if (!text) return `scenario: ${name}\nchanges: []\n`
  return text.replace(/^scenario:.*$/m, `scenario: ${name}`)
}

/** Whether all is there that a change needs. */
export function whole(kind: Kind, p: Parts): boolean {
  if (kind === 'link') return Boolean(p.from && p.to && p.from !== p.to && Number(p.kilometres) > 0 && Number(p.speed) > 0)
  if (!p.checkpoint || !p.day) return false
  if (kind === 'hours') return p.hours.trim() !== ''
  return kind === 'status' || Number(p.perDay) >= 0 && p.perDay !== ''
}

/** A change in the words of scenarios, line by line. */
export function change(kind: Kind, p: Parts, places: Map<string, PlaceProperties>): string[] {
  switch (kind) {
    case 'link': {
      const mode = (places.get(p.from)?.mode ?? 'RAIL').toLowerCase()
      return [
        'add: link',
        `link_id: ${mode}:new-${p.from.replace(/^\w+-/, '')}~${p.to.replace(/^\w+-/, '')}`,
        `from_node_id: ${p.from}`,
        `to_node_id: ${p.to}`,
        'directed: 0',
        `length: ${Math.round(Number(p.kilometres) * 1000)}`,
        `mode: ${mode}`,
        ...(mode === 'rail' ? [`gauge: ${p.gauge}`, 'tracks: 1'] : []),
        `free_speed: ${p.speed}`,
      ]
    }
    case 'status':
      return [`${p.open ? 'open' : 'close'}: ${p.checkpoint}`, `from: ${p.day}`]
    case 'hours':
      return ['hold: checkpoint_hours', `checkpoint_id: ${p.checkpoint}`, `valid_from: ${p.day}`, `hours: ${p.hours.trim()}`]
    case 'intake':
      return [
        'hold: intake',
        `checkpoint_id: ${p.checkpoint}`,
        `direction: ${p.direction}`,
        'measure: [accepted, capacity]',
        `low: ${p.perDay}`,
        `valid_from: ${p.day}`,
      ]
  }
}

/** The places of a network by id, and where they are. */
export function placesOf(network: NetworkMap | null) {
  const places = new Map<string, PlaceProperties>()
  const where = new Map<string, Position>()
  for (const { id, geometry, properties } of network?.features ?? []) {
    if (properties.feature !== 'place') continue
    places.set(id, properties)
    where.set(id, geometry.coordinates as Position)
  }
  return { places, where }
}

/** Kilometres between two places as the crow flies; missing while one is. */
export function crow(where: Map<string, Position>, from: string, to: string): number | null {
  const [a, b] = [where.get(from), where.get(to)]
  return a && b ? Math.round(kilometresBetween(a, b)) : null
}
