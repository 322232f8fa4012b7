import { readFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'
import { expect, test } from 'vitest'

test('the types are those of the contract; `npm run generate` renews them', async () => {
  const made = astToString(await openapiTS(new URL('../../app/src/main/resources/openapi.yaml', import.meta.url)))
  const kept = readFileSync(new URL('../src/api/schema.ts', import.meta.url), 'utf8')
  expect(kept.includes(made.trim())).toBe(true)
})
