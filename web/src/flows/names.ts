import type { Direction, FlowOffer, Names, NetworkMap } from '../api/types.ts'
import { named } from '../i18n.ts'
import { country } from '../remarks.ts'

/** Names of what flows speak of, in the page's language. */
export class FlowNames {
  #cities = new Map<string, Names>()
  #links = new Map<string, [string, string]>()
  #places = new Map<string, { names: Names; country: string }>()
  #gates = new Map<string, { names: Names; a: string; b: string }>()
  #goods: Map<string, Names>

  constructor(network: NetworkMap | null, offer: FlowOffer | null) {
    this.#goods = new Map(offer?.commodities.map((c) => [c.id, c.names]))
    for (const { id, properties: p } of network?.features ?? []) {
      if (p.feature === 'place') {
        this.#places.set(id, p)
        const known = this.#cities.get(p.city)
        if (!known || p.names.en.length < known.en.length) this.#cities.set(p.city, p.names)
      } else if (p.feature === 'link') this.#links.set(id, [p.from, p.to])
      else this.#gates.set(id, p)
    }
  }

  goods(id: string): string {
    const names = this.#goods.get(id)
    return names ? named(names) : id
  }

  city(id: string): string {
    const names = this.#cities.get(id)
    return names ? named(names) : id
  }

  place(id: string): string {
    const place = this.#places.get(id)
    return place ? named(place.names) : id
  }

  /** The two ends of a link, in the direction asked for. */
  ends(link: string, forward = true): [string, string] {
    const [from, to] = this.#links.get(link) ?? [link, '']
    return forward ? [this.place(from), this.place(to)] : [this.place(to), this.place(from)]
  }

  gate(id: string): string {
    const gate = this.#gates.get(id)
    return gate ? named(gate.names).replace(/\s*[(（][^)）]*[)）]$/, '').replace(' - ', ' – ') : id
  }

  /** The country that a direction leads to. */
  towards(id: string, direction: Direction): string {
    const gate = this.#gates.get(id)
    const place = gate && this.#places.get(direction === 'AB' ? gate.b : gate.a)
    return place ? country(place.country) : direction
  }
}
