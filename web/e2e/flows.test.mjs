// A year's flows in a real browser against the real server, and what a restart leaves of them.
import assert from 'node:assert/strict'
import { server, story } from './story.mjs'

const YEAR = '?view=flows&year=2024&gap=0.001&lang=en'
const DOSTYK_AKTOGAY = '&map=7.00/46.110/81.084'
const SILENT = [/ERR_CONNECTION_REFUSED/, /Failed to fetch/, /ERR_/]

story('works out a year, tells how far it is, and shows its checkpoints', '?view=flows&lang=en', async (zhol) => {
  await zhol.page.locator('#year').selectOption('2024')
  await zhol.page.locator('#gap').selectOption('0.001')
  await zhol.page.getByRole('button', { name: 'Work out flows' }).click()
  await zhol.page.getByRole('button', { name: 'Cancel' }).waitFor()
  await zhol.page.locator('progress').waitFor()
  await zhol.flows()
  assert.equal(zhol.query().get('year'), '2024')
  assert.ok((await zhol.tonnes('dostyk-rail')) > 1_000_000, 'Dostyk carries millions')
  const year = await zhol.tonnes('dostyk-rail')
  await zhol.slideToWeek(30)
  assert.equal(zhol.query().get('week'), '30')
  const week = await zhol.tonnes('dostyk-rail')
  assert.ok(week > 0 && week < year / 10, `a week is less than the year: ${week} of ${year}`)
  await zhol.page.locator('[data-gate="dostyk-rail AB"] button').click()
  await zhol.page.locator('aside svg[role=img]').first().waitFor()
  assert.equal(zhol.query().get('border'), 'dostyk-rail')
  assert.deepEqual(await zhol.barriers(), [])
})

story('a click on a line tells who uses it, as the permalink does', YEAR + DOSTYK_AKTOGAY, async (zhol) => {
  await zhol.flows()
  await zhol.clickMap(720, 450)
  await zhol.page.locator('aside [data-users]').first().waitFor()
  assert.match(zhol.query().get('link') ?? '', /^rail:/)
  const told = await zhol.text('aside')
  await zhol.reload()
  await zhol.page.locator('aside [data-users]').first().waitFor()
  assert.equal(await zhol.text('aside'), told)
  assert.deepEqual(await zhol.barriers(), [])
})

story('the third rail checkpoint opens: it carries freight, and Dostyk carries less', '?view=flows&lang=en', async (zhol) => {
  await zhol.page.locator('#scenario').selectOption('bakhty-ayagoz')
  assert.equal(await zhol.page.locator('#against').inputValue(), 'base')
  await zhol.page.locator('#year').selectOption('2029')
  await zhol.page.getByRole('button', { name: 'Work out flows' }).click()
  await zhol.flows()
  const third = await zhol.held('CHECKPOINT_TONNES', 'bakhty-rail')
  const dostyk = await zhol.held('CHECKPOINT_TONNES', 'dostyk-rail')
  assert.equal(third.base, 0)
  assert.ok(third.scenario > 100_000, `the third checkpoint carries ${third.scenario} t`)
  assert.ok(dostyk.scenario < dostyk.base, `Dostyk falls from ${dostyk.base} to ${dostyk.scenario} t`)
  assert.ok((await zhol.tonnes('bakhty-rail')) > 100_000, 'in the table of checkpoints, too')
  await zhol.page.locator('[data-measure=HOURS_MEAN] summary').click()
  await zhol.page.locator('[data-measure=HOURS_MEAN] tbody tr').first().waitFor()
  assert.deepEqual(await zhol.barriers(), [])
  await zhol.page.locator('input[name=side][value=base]').check()
  assert.equal(zhol.query().get('side'), 'base')
  assert.equal(await zhol.tonnes('bakhty-rail'), 0)
})

story('writes a scenario, checks it, and takes it', '?view=flows&lang=en', async (zhol) => {
  await zhol.page.getByRole('button', { name: 'Write a scenario' }).click()
  await zhol.page.locator('#edit-from').selectOption('rail-AKG')
  await zhol.page.locator('#edit-to').selectOption('rail-DOS')
  await zhol.page.getByRole('button', { name: 'Add to the text' }).click()
  await zhol.page.getByRole('radio', { name: 'Open or close' }).check()
  await zhol.page.locator('#edit-gate').selectOption('dostyk-road')
  await zhol.page.locator('#edit-open').selectOption({ label: 'closed' })
  await zhol.page.getByRole('button', { name: 'Add to the text' }).click()
  const text = await zhol.page.locator('#edit-text').inputValue()
  assert.match(text, /add: link[^]*close: dostyk-road/)
  assert.deepEqual(await zhol.barriers(), [])
  await zhol.page.locator('#edit-text').fill(text.replace('dostyk-road', 'dostyk-raod'))
  await zhol.page.getByRole('button', { name: 'Check' }).click()
  await zhol.page.locator('[data-applies=false]').waitFor()
  assert.match(await zhol.text('section [data-findings]'), /dostyk-raod/)
  await zhol.page.locator('#edit-text').fill(text)
  await zhol.page.getByRole('button', { name: 'Keep and choose' }).click()
  await zhol.page.locator('#scenario option[value=my-scenario]').waitFor({ state: 'attached' })
  assert.equal(zhol.query().get('scenario'), 'my-scenario')
})

story('says what is wrong with a scenario in the language of the page', '?view=flows&lang=ru', async (zhol) => {
  await zhol.page.getByRole('button', { name: 'Составить сценарий' }).click()
  await zhol.page.locator('#edit-text').fill('scenario: mine\nchanges:\n  - close: dostyk-raod\n    from: 2024-01-01\n')
  await zhol.page.getByRole('button', { name: 'Проверить' }).click()
  const told = await zhol.text('[data-findings] li')
  assert.match(told, /3: dostyk-raod: не пункт пропуска\s+Как исправить: может быть, dostyk-road\?/)
  assert.deepEqual(await zhol.barriers(), [])
})

story(
  'fits a telephone, in Kazakh and dark',
  YEAR.replace('en', 'kk') + '&border=dostyk-rail',
  async (zhol) => {
    await zhol.flows()
    await zhol.page.locator('aside svg[role=img]').first().waitFor()
    assert.deepEqual(await zhol.barriers(), [])
    await zhol.fits()
  },
  { width: 380, height: 780, dark: true },
)

story(
  'a server that ended and started again says what became of a job',
  '?view=flows&lang=en',
  async (zhol) => {
    await zhol.page.locator('#year').selectOption('2023')
    await zhol.page.getByRole('button', { name: 'Work out flows' }).click()
    await zhol.page.locator('[data-job=RUNNING]').waitFor()
    await server.restart()
    await zhol.page.locator('[data-job=INTERRUPTED]').waitFor()
    await zhol.page.getByRole('button', { name: 'Start again' }).click()
    await zhol.page.getByRole('button', { name: 'Cancel' }).click()
    await zhol.page.locator('[data-job=CANCELLED]').waitFor()
    await zhol.page.goto(server.address + YEAR) // what was done before is still there
    await zhol.flows()
    assert.equal(await zhol.page.locator('[data-job]').count(), 0)
  },
  { allowed: SILENT, skip: Boolean(process.env.ZHOL_SERVER) && 'a server of one’s own cannot be restarted' },
)
