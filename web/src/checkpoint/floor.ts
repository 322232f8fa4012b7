import type { Playback } from './playback.ts'

/** Pixels between two units, and of one. */
const STEP = 11
const SIZE = 8
const LINES = 3

/** A stage as a row: its name, the line before it to the left, its servers to the right. */
interface Row {
  top: number
  height: number
  lines: number
  /** Where the line ends and the servers begin. */
  door: number
  columns: number
  labelTop: number
}

/** How a checkpoint's stages lie on a canvas of a width. */
export class Floor {
  readonly rows: Row[] = []
  readonly height: number
  readonly label: number
  readonly narrow: boolean

  constructor(
    readonly width: number,
    readonly servers: number[],
  ) {
    this.narrow = width < 640
    this.label = this.narrow ? 0 : 250
    const space = width - this.label
    const most = Math.max(...servers, 1)
    const columns = Math.max(4, Math.min(most, Math.floor((space * (this.narrow ? 0.62 : 0.48)) / STEP)))
    let top = 4
    for (const count of servers) {
      const lines = Math.max(LINES, Math.ceil(count / columns))
      const name = this.narrow ? 16 : 0
      this.rows.push({ top: top + name, height: lines * STEP, lines, door: width - columns * STEP - 8, columns, labelTop: top })
      top += name + lines * STEP + 9
    }
    this.height = top
  }

  /** Units of a line that can be drawn; of the others only the number. */
  room(stage: number): number {
    const row = this.rows[stage]!
    return Math.max(0, Math.floor((row.door - this.label - 52) / STEP)) * row.lines
  }

  waiting(stage: number, index: number): [number, number] {
    const row = this.rows[stage]!
    return [row.door - 6 - STEP * (Math.floor(index / row.lines) + 1), row.top + STEP * (index % row.lines)]
  }

  server(stage: number, index: number): [number, number] {
    const row = this.rows[stage]!
    const used = Math.ceil(Math.max(1, this.servers[stage]!) / row.columns)
    const middle = Math.max(0, (row.lines - used) / 2) * STEP
    return [row.door + STEP * (index % row.columns), row.top + middle + STEP * Math.floor(index / row.columns)]
  }
}

export interface Paint {
  ink: string
  soft: string
  rule: string
  waiting: string
  served: string
  held: string
}

/** Draws who stands where; units glide to their places by `glide`, 1 for at once. True once all are there. */
export function draw(
  context: CanvasRenderingContext2D,
  floor: Floor,
  playback: Playback,
  at: Map<number, [number, number]>,
  labels: string[],
  paint: Paint,
  glide: number,
): boolean {
  context.clearRect(0, 0, floor.width, floor.height)
  context.font = '12px system-ui, sans-serif'
  context.textBaseline = 'top'
  let settled = true
  const seen = new Set<number>()
  const put = (unit: number, [x, y]: [number, number], colour: string) => {
    seen.add(unit)
    const now = at.get(unit) ?? [floor.label + 30, floor.rows[0]!.top]
    now[0] += (x - now[0]) * glide
    now[1] += (y - now[1]) * glide
    if (Math.abs(x - now[0]) + Math.abs(y - now[1]) > 0.5) settled = false
    at.set(unit, now)
    context.fillStyle = colour
    context.fillRect(now[0], now[1], SIZE, SIZE)
  }
  floor.rows.forEach((row, s) => {
    context.fillStyle = paint.ink
    context.textAlign = 'left'
    context.fillText(fit(context, labels[s] ?? '', floor.narrow ? floor.width - 8 : floor.label - 10), 0, floor.narrow ? row.labelTop : row.top + row.height / 2 - 7)
    context.strokeStyle = paint.rule
    context.lineWidth = 1
    if (s > 0) {
      context.beginPath()
      context.moveTo(0, row.labelTop - 4.5)
      context.lineTo(floor.width, row.labelTop - 4.5)
      context.stroke()
    }
    for (let i = 0; i < Math.max(floor.servers[s]!, playback.places[s]!.length); i++) {
      const [x, y] = floor.server(s, i)
      context.strokeRect(x + 0.5, y + 0.5, SIZE - 1, SIZE - 1)
    }
    const line = playback.waiting[s]!
    const room = floor.room(s)
    if (line.length > room) {
      context.fillStyle = paint.soft
      context.textAlign = 'left'
      context.fillText(`+${line.length - room}`, floor.label, row.top + row.height / 2 - 6)
    }
  })
  playback.way.stages.forEach((_, s) => {
    playback.waiting[s]!.slice(0, floor.room(s)).forEach((unit, i) => put(unit, floor.waiting(s, i), paint.waiting))
    playback.places[s]!.forEach((unit, i) => {
      if (unit !== undefined) put(unit, floor.server(s, i), playback.isHeld(unit) ? paint.held : paint.served)
    })
  })
  for (const unit of at.keys()) if (!seen.has(unit)) at.delete(unit)
  return settled
}

function fit(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text
  let end = text.length
  while (end > 1 && context.measureText(`${text.slice(0, end)}…`).width > width) end--
  return `${text.slice(0, end)}…`
}
