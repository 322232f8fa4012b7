// The page of claims in a real browser against the real server.
import assert from 'node:assert/strict'
import { story } from './story.mjs'

const CLAIMS = '?view=claims&lang=en'
const REFUSED = /status of 400/ // the browser itself notes an answer that refuses

/** How many readings are left under the definitions that are fixed, and how many of them hold. */
async function left(zhol) {
  const count = zhol.page.locator('[data-left]')
  await count.waitFor()
  return [Number(await count.getAttribute('data-left')), Number(await count.getAttribute('data-holds'))]
}

story('each of the eleven claims has its verdict; 25 billion holds only as China counts', CLAIMS, async (zhol) => {
  await zhol.page.locator('[data-claim]').first().waitFor()
  const verdicts = await zhol.page
    .locator('[data-claim]')
    .evaluateAll((all) => Object.fromEntries(all.map((each) => [each.dataset.claim, each.dataset.outcome])))
  assert.equal(Object.keys(verdicts).length, 11)
  assert.equal(verdicts['trade-25bn'], 'HOLDS_ONLY_UNDER')
  assert.equal(verdicts['zhanatas'], 'HOLDS')
  assert.match(await zhol.text('[data-verdict]'), /holds only under\s+figures of China/)
  assert.deepEqual(await zhol.barriers(), [])
})

story('definitions are fixed one by one, and the readings that are left are stepped through', CLAIMS, async (zhol) => {
  assert.deepEqual(await left(zhol), [7, 2])
  await zhol.page.locator('[data-open=reporter] [data-value=KZ]').click()
  assert.deepEqual(await left(zhol), [5, 0])
  await zhol.page.locator('[data-open=reporter] [data-value=CN]').click()
  assert.deepEqual(await left(zhol), [2, 2])
  await zhol.page.locator('#reading').press('ArrowRight')
  await zhol.page.locator('[data-reading="2"][data-holds=true]').waitFor()
  assert.match(await zhol.text('[data-reading]'), /25\.25 bn against \$25 bn/)
  assert.equal(zhol.query().get('reporter'), 'CN')
  const told = await zhol.text('[data-chart=readings]')
  await zhol.reload()
  await zhol.page.locator('[data-reading="2"]').waitFor()
  assert.equal(await zhol.text('[data-chart=readings]'), told)
  await zhol.page.locator('[data-case] a', { hasText: 'Rows of this release' }).first().click()
  await zhol.page.locator('[data-chart=rows] [data-trade-row=gacc-quoted]').first().waitFor()
  assert.equal(await zhol.page.locator('#rows-reporter').inputValue(), 'CN')
  await zhol.page.goBack()
  await zhol.page.locator('[data-claim=checkpoints]').click()
  assert.deepEqual(await left(zhol), [6, 3])
  assert.deepEqual(await zhol.barriers(), [])
})

story(
  'a claim of one’s own is checked, and a wrong one says what is wrong',
  CLAIMS,
  async (zhol) => {
    await left(zhol)
    await zhol.fill('claim-text', 'KZ CN turnover 2021 about 18 bn')
    await zhol.page.getByRole('button', { name: 'Check', exact: true }).click()
    await zhol.page.locator('[data-claim=mine][data-outcome=HOLDS_ONLY_UNDER]').waitFor()
    assert.match(await zhol.text('[data-verdict]'), /18/)
    assert.equal(zhol.query().get('text'), 'KZ CN turnover 2021 about 18 bn')
    await zhol.fill('claim-text', 'all is well')
    await zhol.page.getByRole('button', { name: 'Check', exact: true }).click()
    await zhol.page.locator('[role=alert]').waitFor()
    assert.equal(await zhol.page.locator('[role=alert]').count(), 1)
  },
  { allowed: [REFUSED] },
)

story(
  'fits a telephone, in Chinese and dark',
  CLAIMS.replace('en', 'zh') + '&claim=key-investor',
  async (zhol) => {
    await left(zhol)
    assert.deepEqual(await zhol.barriers(), [])
    await zhol.fits()
  },
  { width: 380, height: 780, dark: true },
)
