import type { LayerSpecification } from 'maplibre-gl'
import type { FeatureCollection } from 'geojson'
import type { Option } from '../../api/types.ts'
import type { CheckpointState, Leg } from '../../api/types.ts'
import { short } from '../../border/status.ts'
import { duration, kilometres } from '../../format.ts'
import { named, t } from '../../i18n.ts'
import { legTitle } from '../../plan/describe.ts'
import { drawn, halfway, type Position } from '../lines.ts'
import type { Palette } from '../palette.ts'
import { REGULAR } from '../style.ts'

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

/** A carriage of a lesser share of the way has no room for its name. */
const SHORT_SHARE = 0.1

/** What the map says of a leg, the most telling first: borders, long carriage, gauge, handling. */
function said(leg: Leg, option: Option, states: CheckpointState[]): { text: string; rank: number } | null {
  const time = duration(leg.expectedHours)
  const state = states.find((s) => s.id === leg.checkpoint)
  switch (leg.kind) {
    case 'DRAYAGE':
      return null
    case 'HAUL':
      return leg.distanceMetres < SHORT_SHARE * option.distanceMetres
        ? null
        : { text: `${legTitle(leg)} · ${time}\n${kilometres(leg.distanceMetres)}`, rank: 1 }
    case 'CROSSING':
      return { text: `${state ? short(state) : t('leg.CROSSING')}\n${t('leg.CROSSING')} · ${time}`, rank: 0 }
    case 'GAUGE_CHANGE':
      return { text: `${named(leg.to.names)}\n${t('leg.GAUGE_CHANGE')} · ${time}`, rank: 2 }
    case 'TRANSFER':
      return { text: `${named(leg.to.names)}\n${t('leg.TRANSFER')} · ${time}`, rank: 3 }
  }
}

/** The legs of an option as labels: what happens and how long it takes. */
export function legLabels(option: Option | null, states: CheckpointState[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: (option?.legs ?? []).flatMap((leg) => {
      const label = option && said(leg, option, states)
      if (!label) return []
      const coordinates =
        leg.line.length > 1 ? halfway(drawn(leg.mode, leg.line as Position[])) : [leg.from.longitude, leg.from.latitude]
      return { type: 'Feature' as const, geometry: { type: 'Point' as const, coordinates }, properties: { ...label } }
    }),
  }
}

/** The layers of a route besides its lines by mode. */
export function routeExtras(p: Palette): Record<'others' | 'casing' | 'transfers' | 'labels', LayerSpecification> {
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
    labels: {
      id: 'legLabels',
      type: 'symbol',
      source: 'legLabels',
      filter: ['<', ['get', 'rank'], ['step', ['zoom'], 3, 6, 9]], // handling only close up
      layout: {
        'text-field': ['get', 'text'],
        'text-font': ['Noto Sans Bold', ...REGULAR],
        'text-size': 12.5,
        'text-line-height': 1.15,
        'text-max-width': 22,
        'text-variable-anchor': ['top', 'bottom', 'bottom-left', 'bottom-right', 'top-left', 'top-right', 'left', 'right'],
        'text-justify': 'auto',
        'text-radial-offset': 1.4,
        'text-padding': 3,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': p.strong, 'text-halo-color': p.halo, 'text-halo-width': 2.2 },
    },
  }
}
