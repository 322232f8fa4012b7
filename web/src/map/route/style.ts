import type { LayerSpecification } from 'maplibre-gl'
import type { FeatureCollection } from 'geojson'
import type { Option } from '../../api/types.ts'
import { drawn, type Position } from '../lines.ts'
import type { Palette } from '../palette.ts'

/** The legs of options as lines to draw, each with its mode. */
export function routeLines(options: Option[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: options.flatMap((option) =>
      option.legs.flatMap((leg) => {
        if (!leg.mode || leg.line.length < 2) return []
        const coordinates = drawn(leg.mode, leg.line as Position[])
        return { type: 'Feature' as const, geometry: { type: 'LineString' as const, coordinates }, properties: { mode: leg.mode } }
      }),
    ),
  }
}

/** Where the cargo is handled, reloaded or inspected on an option. */
export function transferPoints(option: Option | null): FeatureCollection {
  const legs = option?.legs.filter((leg) => leg.kind !== 'HAUL' && leg.kind !== 'DRAYAGE') ?? []
  return {
    type: 'FeatureCollection',
    features: legs.map((leg) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [leg.from.longitude, leg.from.latitude] },
      properties: { kind: leg.kind },
    })),
  }
}

/** The layers of a route besides its lines by mode. */
export function routeExtras(p: Palette): Record<'others' | 'casing' | 'transfers', LayerSpecification> {
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const
  return {
    others: {
      id: 'others',
      type: 'line',
      source: 'others',
      layout: round,
      paint: { 'line-color': p.quiet, 'line-width': 2.4, 'line-opacity': 0.75 },
    },
    casing: {
      id: 'routeCasing',
      type: 'line',
      source: 'route',
      layout: round,
      paint: {
        'line-color': p.casing,
        'line-opacity': 0.92,
        'line-width': ['interpolate', ['linear'], ['zoom'], 2, 7, 5, 12, 8, 20],
      },
    },
    transfers: {
      id: 'transfers',
      type: 'circle',
      source: 'transfers',
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 2, 3.2, 6, 5.5],
        'circle-color': p.casing,
        'circle-stroke-color': p.place,
        'circle-stroke-width': 2,
      },
    },
  }
}
