import type { DataDrivenPropertyValueSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { FeatureCollection } from 'geojson'
import type { Mode } from '../api/types.ts'
import type { Palette } from './palette.ts'

// No `glyphs`: MapLibre then draws labels with the fonts of the machine, so nothing is fetched.
export const REGULAR = ['Noto Sans', 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'sans-serif']

export interface Base {
  countries: FeatureCollection
  lakes: FeatureCollection
  rivers: FeatureCollection
}

/** The embedded base map: sea, land, lakes, rivers and borders. */
export function baseStyle(base: Base, p: Palette, corridor: string[]): StyleSpecification {
  const source = (data: FeatureCollection) => ({ type: 'geojson' as const, data, tolerance: 0.2 })
  return {
    version: 8,
    sources: {
      countries: source(base.countries),
      lakes: source(base.lakes),
      rivers: source(base.rivers),
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': p.sea } },
      {
        id: 'land',
        type: 'fill',
        source: 'countries',
        paint: {
          'fill-color': ['match', ['get', 'numeric'], corridor, p.corridor, p.land],
          'fill-antialias': false,
        },
      },
      {
        id: 'rivers',
        type: 'line',
        source: 'rivers',
        paint: {
          'line-color': p.river,
          'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.3, 7, 1.4],
        },
      },
      { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': p.sea } },
      {
        id: 'borders',
        type: 'line',
        source: 'countries',
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': p.border,
          'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.6, 7, 1.4],
        },
      },
    ],
  }
}

type Line = Extract<LayerSpecification, { type: 'line' }>

/** How strongly the network shows a mode; long thin flights less. */
export function strength(mode: Mode): number {
  return mode === 'AIR' || mode === 'PIPELINE' ? 0.5 : 0.75
}

/** How much heavier than the network a chosen route is drawn. */
type Weight = 'network' | 'route'

/**
 * The layers that draw a mode, told apart by shape as well as colour: a railway has ties, a road is
 * a plain line, a ship's course is dotted, a flight has long dashes, a pipeline is a double line.
 */
export function modeLayers(mode: Mode, source: string, p: Palette, weight: Weight): Line[] {
  const k = weight === 'route' ? 2 : 1
  const width = (w: number): DataDrivenPropertyValueSpecification<number> => [
    'interpolate',
    ['linear'],
    ['zoom'],
    2,
    w * k * 0.6,
    5,
    w * k,
    8,
    w * k * 1.8,
  ]
  const line = (id: string, paint: Line['paint'], layout: Line['layout'] = {}): Line => ({
    id: `${source}-${id}`,
    type: 'line',
    source,
    filter: ['==', ['get', 'mode'], mode],
    layout: { 'line-join': 'round', ...layout },
    paint: {
      'line-color': p.modes[mode],
      'line-opacity': weight === 'route' ? 1 : strength(mode),
      ...paint,
    },
  })
  switch (mode) {
    case 'RAIL':
      return [
        line('RAIL', { 'line-width': width(1.3) }),
        line('RAIL-ties', { 'line-width': width(4.6), 'line-dasharray': [0.22, 1.5] }),
      ]
    case 'ROAD':
      return [line('ROAD', { 'line-width': width(1.5) })]
    case 'SEA':
      return [
        line('SEA', { 'line-width': width(1.9), 'line-dasharray': [0.01, 2.4] }, { 'line-cap': 'round' }),
      ]
    case 'AIR':
      return [line('AIR', { 'line-width': width(1.1), 'line-dasharray': [9, 5] })]
    case 'PIPELINE':
      return [line('PIPELINE', { 'line-width': width(0.8), 'line-gap-width': width(1.6) })]
  }
}
