// The page of joint projects in a real browser against the real server.
import assert from 'node:assert/strict'
import { story } from './story.mjs'

const PROJECTS = '?view=projects&lang=en'

const found = async (zhol) => Number(await zhol.page.locator('[data-found]').getAttribute('data-found'))

/** The rows of a saved file without its mark, as cells of plain columns. */
const lines = (csv) => csv.replace('\ufeff', '').trim().split('\r\n')

story('the register is on the map, in the list and on the time line, and keeps nobody out', PROJECTS, async (zhol) => {
  assert.equal(await found(zhol), 71)
  await zhol.page.locator('.map[data-ready=true]').waitFor()
  assert.equal(await zhol.page.locator('[data-pin]').count(), 70) // one has no place
  assert.equal(await zhol.page.locator('[data-project]').count(), 71)
  assert.equal(await zhol.page.locator('[data-bar]').count(), 67) // four have no date
  assert.equal(await zhol.page.locator('[data-total]').count(), 20)
  const article = zhol.page.locator('[data-total="2022-09"]')
  assert.equal(await article.getAttribute('data-claimed'), '21.2')
  assert.equal(await article.getAttribute('data-rest'), '17.85')
  assert.match(await zhol.text('[data-total="2017-09"]'), /billion is meant/)
  assert.deepEqual(await zhol.barriers(), [])
})

story('what is chosen is in the address, on screen and in the file', PROJECTS, async (zhol) => {
  await zhol.page.locator('#stage').selectOption('under_construction')
  await zhol.page.locator('#sector').selectOption('roads')
  assert.equal(zhol.query().get('stage'), 'under_construction')
  const shown = await zhol.page.locator('[data-project]').evaluateAll((rows) => rows.map((row) => row.dataset.project))
  assert.deepEqual(shown, ['merke-burylbaital', 'taldykorgan-oskemen'])
  const rows = lines(await zhol.saved('projects'))
  assert.deepEqual(rows.slice(1).map((row) => row.split(',')[0]), shown)
  await zhol.reload()
  await zhol.page.locator('[data-found="2"]').waitFor()
  await zhol.page.locator('form button.tool').click()
  await zhol.page.locator('[data-found="71"]').waitFor()
  await zhol.page.locator('[data-total="2022-09"] button').click()
  await zhol.page.locator('[data-found="3"]').waitFor()
  assert.equal(zhol.query().get('list'), '2022-09')
})

story('a project tells its figures, dates, sources and slips; the keyboard opens it', PROJECTS, async (zhol) => {
  await zhol.page.locator('[data-bar=zhanatas]').press('Enter')
  await zhol.page.locator('[data-detail=zhanatas]').waitFor()
  const detail = await zhol.text('[data-detail=zhanatas]')
  for (const fact of ['$136.2 m', '$150 m', '100 MW', '319 GWh', '350 GWh', '2019-07', '2020-09', '2021-06']) {
    assert.ok(detail.includes(fact), `${fact} in ${detail}`)
  }
  await zhol.page.locator('[data-detail] summary').click()
  assert.equal(await zhol.page.locator('[data-detail] details a').count(), 4)
  assert.deepEqual(await zhol.barriers(), [])
  await zhol.page.locator('[data-project=shieli-cement] button').click()
  await zhol.page.locator('[data-detail=shieli-cement]').waitFor()
  assert.match(await zhol.text('[data-detail]'), /2018-12[\s\S]*2019-10/)
  await zhol.page.goBack()
  await zhol.page.locator('[data-detail=zhanatas]').waitFor()
})

story('the railway leads to its scenario in the flows by one click', `${PROJECTS}&project=bakhty-ayagoz`, async (zhol) => {
  await zhol.page.locator('[data-effect=bakhty-ayagoz]').click()
  await zhol.page.locator('#year').waitFor()
  assert.equal(zhol.query().get('view'), 'flows')
  assert.equal(zhol.query().get('scenario'), 'bakhty-ayagoz')
  assert.equal(zhol.query().get('against'), 'base')
  assert.equal(await zhol.page.locator('#year').inputValue(), '2029')
})

story('a telephone shows all of it without a sideways step, in every language', `${PROJECTS}&project=lianyungang-terminal`, async (zhol) => {
  for (const language of ['en', 'ru', 'kk', 'zh']) {
    await zhol.speak(language)
    await zhol.page.locator('[data-detail=lianyungang-terminal]').waitFor()
    await zhol.fits(language)
  }
  assert.deepEqual(await zhol.barriers(), [])
}, { width: 390, height: 844 })

story('another page frames a chart alone, with its source', '?view=projects&lang=en&embed=1&chart=projects-totals', async (zhol) => {
  await zhol.page.locator('[data-chart=projects-totals]').waitFor()
  assert.match(await zhol.text('[data-chart=projects-totals]'), /Register of joint projects/)
  assert.equal(await zhol.page.locator('#sector').isVisible(), false)
  assert.equal(await zhol.page.locator('[data-chart=projects-timeline]').isVisible(), false)
})
