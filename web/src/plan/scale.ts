/** A straight map from a range of values to a range of pixels. */
export function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  const span = high - low || 1
  return (value) => from + ((value - low) / span) * (to - from)
}

/** Round values that divide a range into about so many parts: 1, 2 or 5 times a power of ten. */
export function ticks(low: number, high: number, about: number): number[] {
  const rough = (high - low) / about
  if (!(rough > 0)) return [low]
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((k) => k * power).find((s) => s >= rough)!
  const found: number[] = []
  for (let v = Math.ceil(low / step) * step; v <= high + step * 1e-9; v += step) found.push(v)
  return found
}

/** Days, in milliseconds, at which a time axis is ticked, about so many. */
export function dayTicks(low: number, high: number, about: number): number[] {
  const DAY = 86_400_000
  const steps = [1, 2, 5, 7, 10, 14, 28, 56, 91, 182, 365]
  const step = steps.find((s) => (high - low) / DAY / s <= about) ?? 365
  const found: number[] = []
  for (let v = Math.ceil(low / DAY) * DAY; v <= high; v += step * DAY) found.push(v)
  return found
}
