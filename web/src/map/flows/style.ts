import type { DataDrivenPropertyValueSpecification, LayerSpecification } from 'maplibre-gl'
import type { Feature, FeatureCollection } from 'geojson'
import type { Mode, NetworkMap } from '../../api/types.ts'
import { width, type Carried } from '../../flows/flows.ts'
import { drawn, type Position } from '../lines.ts'
import type { Palette } from '../palette.ts'

/** A link as it is drawn, and its mode. */
interface Drawn {
  mode: Mode
  line: Position[]
}

/** The links of the network as lines, by id. */
export function linkLines(network: NetworkMap): Map<string, Drawn> {
  return new Map(
    network.features.flatMap((f) =>
      f.properties.feature === 'link'
        ? [[f.id, { mode: f.properties.mode, line: drawn(f.properties.mode, f.geometry.coordinates as Position[]) }] as const]
        : [],
    ),
  )
}

/**
 * What links carry as lines to draw, each way in its own direction, so that an offset to the right
 * parts the two. A change has a sign.
 */
export function flowLines(rows: Carried[], lines: Map<string, Drawn>, most: number): FeatureCollection {
  const features = rows.flatMap(({ link, forward, tonnes }): Feature[] => {
    const known = lines.get(link)
    if (!known) return []
    const coordinates = forward ? known.line : known.line.toReversed()
    const properties = { link, forward, tonnes, mode: known.mode, width: width(tonnes, most), more: tonnes > 0 }
    return [{ type: 'Feature', geometry: { type: 'LineString', coordinates }, properties }]
  })
  return { type: 'FeatureCollection', features }
}

type Amount = DataDrivenPropertyValueSpecification<number>

/** A share of a flow's width that grows with the zoom. */
function byZoom(share: number, more = 0): Amount {
  const at = (k: number): ['+', ['*', ['get', 'width'], number], number] => ['+', ['*', ['get', 'width'], share * k], more]
  return ['interpolate', ['linear'], ['zoom'], 2, at(0.45), 5, at(1), 8, at(1.5)]
}

/** Colours of flows: by mode, or by whether there is more or less than elsewhere. */
export function flowColour(p: Palette, differences: boolean): DataDrivenPropertyValueSpecification<string> {
  return differences
    ? ['case', ['get', 'more'], p.more, p.less]
    : ['match', ['get', 'mode'], 'RAIL', p.modes.RAIL, 'ROAD', p.modes.ROAD, 'SEA', p.modes.SEA, 'AIR', p.modes.AIR, p.modes.PIPELINE]
}

/** The layers of flows: the lines, and beneath them the one that is chosen. */
export function flowLayers(p: Palette): LayerSpecification[] {
  const layout = { 'line-join': 'round', 'line-cap': 'butt' } as const
  return [
    {
      id: 'flowChosen',
      type: 'line',
      source: 'flows',
      filter: ['==', ['get', 'link'], ''],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': p.chosen, 'line-width': byZoom(1, 7), 'line-offset': byZoom(0.5, 0.6) },
    },
    {
      id: 'flows',
      type: 'line',
      source: 'flows',
      layout,
      paint: {
        'line-color': flowColour(p, false),
        'line-width': byZoom(1),
        'line-offset': byZoom(0.5, 0.6),
        'line-opacity': 0.88,
      },
    },
  ]
}

/** A link that is being drawn: its ends, and the line between them once there are two. */
export function sketched(ends: Position[]): FeatureCollection {
  const points = ends.map((coordinates): Feature => ({ type: 'Feature', geometry: { type: 'Point', coordinates }, properties: {} }))
  const line: Feature = { type: 'Feature', geometry: { type: 'LineString', coordinates: ends }, properties: {} }
  return { type: 'FeatureCollection', features: ends.length > 1 ? [line, ...points] : points }
}

export function sketchLayers(p: Palette): LayerSpecification[] {
  return [
    {
      id: 'sketchLine',
      type: 'line',
      source: 'sketch',
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': p.strong, 'line-width': 3.5, 'line-dasharray': [2, 1.2] },
    },
    {
      id: 'sketchEnds',
      type: 'circle',
      source: 'sketch',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-radius': 6, 'circle-color': p.chosen, 'circle-stroke-color': p.strong, 'circle-stroke-width': 2 },
    },
  ]
}
