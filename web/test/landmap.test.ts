import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { landMap } from '../scripts/landmap.ts'

test('the land map of the packs is the one made here; npm run landmap writes it anew', { timeout: 60_000 }, () => {
  const file = fileURLToPath(new URL('../../packs/src/main/resources/org/zhol/packs/land.map', import.meta.url))
  const made = landMap()
  expect(Buffer.compare(Buffer.from(made), readFileSync(file))).toBe(0)
  expect(made.length).toBeLessThan(150_000)
})
