// One server and one browser for the stories of a file, each told on a page of its own.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openBrowser, ZholPage } from './driver.mjs'
import { startServer } from './server.mjs'

export let server
let browser

before(async () => {
  server = await startServer()
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  server?.stop()
})

/** A test on a page of its own, which must neither complain nor call anyone but its server. */
export function story(name, query, steps, { allowed = [], skip = false, ...window } = {}) {
  test(name, { timeout: 480_000, skip }, async () => {
    const zhol = await ZholPage.open(browser, server.address, query, window)
    try {
      await steps(zhol)
      assert.deepEqual(zhol.complaints.filter((text) => !allowed.some((known) => known.test(text))), [], 'console')
      assert.deepEqual(zhol.strangers, [], 'requests to others')
    } finally {
      await zhol.close()
    }
  })
}
