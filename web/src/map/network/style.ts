import type { LayerSpecification } from 'maplibre-gl'
import type { FeatureCollection } from 'geojson'
import type { Lang, NetworkMap, PlaceProperties } from '../../api/types.ts'
import { named } from '../../i18n.ts'
import { drawn, type Position } from '../lines.ts'
import type { Palette } from '../palette.ts'
import { REGULAR } from '../style.ts'

/** The links as lines to draw. */
export function lines(network: NetworkMap): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: network.features.flatMap((f) => {
      if (f.properties.feature !== 'link') return []
      const coordinates = drawn(f.properties.mode, f.geometry.coordinates as Position[])
      return { type: 'Feature', geometry: { type: 'LineString', coordinates }, properties: { mode: f.properties.mode } }
    }),
  }
}

// Kinds of place by weight: the first are named on the small map, the last only close up.
const WEIGHTS: [RegExp, number][] = [
  [/^(city|port)$/, 1],
  [/border|terminal|dry_port/, 2],
  [/station|airport/, 3],
]

/** The places as points to draw, named in a language; one town's facilities share one name. */
export function places(network: NetworkMap, language: Lang): FeatureCollection {
  const degree = new Map<string, number>()
  for (const f of network.features) {
    if (f.properties.feature !== 'link') continue
    for (const id of [f.properties.from, f.properties.to]) degree.set(id, (degree.get(id) ?? 0) + 1)
  }
  const rank = (p: PlaceProperties) =>
    (WEIGHTS.find(([test]) => test.test(p.kind))?.[1] ?? 4) * 10 - Math.min(9, degree.get(p.id) ?? 0)
  const shown = new Map<string, PlaceProperties>()
  for (const { properties: p } of network.features) {
    if (p.feature !== 'place') continue
    const key = `${p.city} ${named(p.names, language)}`
    const other = shown.get(key)
    if (!other || rank(p) < rank(other)) shown.set(key, p)
  }
  return {
    type: 'FeatureCollection',
    features: network.features.flatMap((f) => {
      if (f.properties.feature !== 'place') return []
      const { id, mode, names, city } = f.properties
      const name = named(names, language)
      return {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: f.geometry.coordinates as Position },
        properties: {
          id,
          mode,
          name: shown.get(`${city} ${name}`)?.id === id ? name : '',
          rank: rank(f.properties),
        },
      }
    }),
  }
}

/** Dots and names of places. */
export function placeLayers(p: Palette): LayerSpecification[] {
  return [
    {
      id: 'places',
      type: 'circle',
      source: 'places',
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 2, 0.9, 4, 1.9, 8, 4],
        'circle-color': p.casing,
        'circle-stroke-color': p.place,
        'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 6, 1.4],
      },
    },
    {
      id: 'placeNames',
      type: 'symbol',
      source: 'places',
      filter: ['<', ['get', 'rank'], ['step', ['zoom'], 14, 4, 17, 5, 27, 6, 99]],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': REGULAR,
        'text-size': ['interpolate', ['linear'], ['zoom'], 3, 10.5, 7, 13],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.55,
        'text-padding': 6,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': p.place, 'text-halo-color': p.halo, 'text-halo-width': 1.4 },
    },
  ]
}

/** Names of countries, wide and quiet. */
export function countryLayer(p: Palette): LayerSpecification {
  return {
    id: 'countryNames',
    type: 'symbol',
    source: 'countryNames',
    layout: {
      'text-field': ['upcase', ['get', 'name']],
      'text-font': REGULAR,
      'text-size': ['interpolate', ['linear'], ['zoom'], 2, ['case', ['get', 'big'], 11, 8], 6, ['case', ['get', 'big'], 20, 14]],
      'text-letter-spacing': 0.22,
      'text-max-width': 8,
      'text-padding': 4,
    },
    paint: { 'text-color': p.label, 'text-opacity': 0.85, 'text-halo-color': p.halo, 'text-halo-width': 1 },
  }
}
