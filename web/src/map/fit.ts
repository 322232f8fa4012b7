import type { LngLatBoundsLike, Map, PaddingOptions } from 'maplibre-gl'
import type { Position } from './lines.ts'

/** What the map shows before a question is asked: from the Caspian to the Yellow Sea. */
export const WHOLE: [Position, Position] = [
  [46, 26],
  [124, 56],
]

/** Room that the panels over the map take, read off the page so that no number is kept twice. */
function padding(map: Map): PaddingOptions {
  const box = map.getContainer().getBoundingClientRect()
  const pad = { top: 48, right: 56, bottom: 48, left: 48 }
  for (const panel of document.querySelectorAll<HTMLElement>('[data-over-map]')) {
    const r = panel.getBoundingClientRect()
    const over = r.width > 0 && r.left < box.right && r.right > box.left && r.top < box.bottom && r.bottom > box.top
    if (!over) continue
    if (panel.dataset['overMap'] === 'left') pad.left = Math.max(pad.left, r.right - box.left + 44)
    if (panel.dataset['overMap'] === 'right') pad.right = Math.max(pad.right, box.right - r.left + 32)
    if (panel.dataset['overMap'] === 'bottom') pad.bottom = Math.max(pad.bottom, box.bottom - r.top + 24)
  }
  const roomy = pad.left + pad.right < box.width - 80 && pad.top + pad.bottom < box.height - 60
  return roomy ? pad : { top: 30, right: 30, bottom: 30, left: 30 }
}

/** Shows an area in the part of the map that no panel covers. */
export function fit(map: Map, bounds: LngLatBoundsLike, animate = true): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  map.fitBounds(bounds, { padding: padding(map), maxZoom: 7.5, animate: animate && !still, duration: 700 })
}

/** The smallest box around points. */
export function around(points: Position[]): [Position, Position] {
  const xs = points.map((p) => p[0])
  const ys = points.map((p) => p[1])
  return [
    [Math.min(...xs), Math.min(...ys)],
    [Math.max(...xs), Math.max(...ys)],
  ]
}
