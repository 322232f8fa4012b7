// The page of trade in a real browser against the real server: whose figure, from which release, and
// which rows stand behind it.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { server, story } from './story.mjs'

const TRADE = '?view=trade&lang=en'

/** What a reporter has for the year that is open, in billion dollars. */
async function reported(zhol, year, reporter) {
  const value = zhol.page.locator(`[data-mirror-year="${year}"] [data-reporter=${reporter}]`)
  await value.waitFor()
  return Number(await value.getAttribute('data-usd-bn'))
}

story('2021 is 25.25 in Chinese statistics and 18.0 in Kazakh ones; the next year by keyboard', TRADE, async (zhol) => {
  assert.equal(await reported(zhol, 2021, 'CN'), 25.25)
  assert.equal((await reported(zhol, 2021, 'KZ')).toFixed(1), '18.0')
  await zhol.page.locator('svg[data-mirror]').waitFor()
  await zhol.page.locator('#mirror-year').press('ArrowRight')
  assert.equal(await reported(zhol, 2022, 'CN'), 31.17)
  assert.equal(zhol.query().get('year'), '2022')
  const told = await zhol.text('[data-mirror-year]')
  await zhol.reload()
  await zhol.page.locator('[data-mirror-year="2022"]').waitFor()
  assert.equal(await zhol.text('[data-mirror-year]'), told)
  assert.deepEqual(await zhol.barriers(), [])
})

story('a release, a direction and a valuation are chosen, and the figure follows', TRADE, async (zhol) => {
  const published = await reported(zhol, 2021, 'KZ')
  await zhol.page.locator('#vintageA').selectOption('bns-quoted')
  await zhol.page.locator('[data-reporter=KZ][data-usd-bn="18.2"]').waitFor()
  await zhol.page.locator('#vintageA').selectOption('')
  await zhol.page.locator('#valuation').selectOption('fob')
  assert.ok((await reported(zhol, 2021, 'KZ')) < published, 'without freight a turnover is smaller')
  await zhol.page.locator('#valuation').selectOption('published')
  await zhol.page.locator('#what').selectOption('aToB')
  assert.equal(await reported(zhol, 2021, 'KZ'), 9.773)
  assert.equal(await reported(zhol, 2021, 'CN'), 11.32)
  assert.equal(zhol.query().get('what'), 'aToB')
})

story('a figure opens its rows, with source, date and licence, and all rows of the year', TRADE, async (zhol) => {
  await zhol.page.locator('[data-reporter=KZ] [data-figure]').click()
  const row = zhol.page.locator('dialog [data-trade-row=wits-2021]')
  await row.waitFor()
  assert.match(await row.innerText(), /18\.001[^]*WITS[^]*attribution[^]*undated · trade-1/)
  assert.deepEqual(await zhol.barriers(), [])
  await zhol.page.getByRole('button', { name: 'All rows of the year' }).click()
  await zhol.page.locator('dialog').waitFor({ state: 'hidden' })
  await zhol.page.locator('[data-chart=rows] [data-trade-row]').first().waitFor()
  assert.equal(zhol.query().get('reporter'), 'KZ')
  const lines = (await zhol.saved('rows')).trimEnd().split('\r\n')
  assert.match(lines[0], /^\ufeffreporter,partner,flow,/)
  assert.equal(lines.length - 1, await zhol.page.locator('[data-chart=rows] [data-trade-row]').count())
  assert.ok(lines.some((line) => line.startsWith('KZ,CN,TURNOVER,') && line.includes(',18.001,USD_BN,')))
})

story('ranks, goods, modes and releases tell theirs', TRADE, async (zhol) => {
  const part = (name) => zhol.page.locator(`[data-part=${name}]`).click()
  await part('ranks')
  await zhol.page.locator('[data-chart=partners] tr.here', { hasText: 'China' }).waitFor()
  assert.match(await zhol.text('[data-chart=partners] tr.here'), /^2\s+China/)
  assert.deepEqual(await zhol.barriers(), [])
  await part('goods')
  await zhol.page.locator('[data-treemap]').waitFor()
  assert.match((await zhol.page.locator('[data-treemap]').getAttribute('aria-label')) ?? '', /Copper ores \$2\.88 bn/)
  assert.deepEqual(await zhol.barriers(), [])
  await part('modes')
  await zhol.page.locator('[data-modes=MT]').waitFor()
  assert.match((await zhol.page.locator('[data-modes]').getAttribute('aria-label')) ?? '', /Rail · Throughput[^;]*2022 23/)
  assert.deepEqual(await zhol.barriers(), [])
  await zhol.page.locator('[data-unit=USD_BN]').click()
  await zhol.page.getByText('Nobody publishes the value').waitFor()
  await part('releases')
  await zhol.page.locator('#release-old').selectOption('wits-2019')
  await zhol.page.locator('#release-new').selectOption('wits-2021')
  await zhol.page.locator('[data-diff]').waitFor()
  assert.ok((await zhol.page.locator('[data-release]').count()) > 20)
  assert.deepEqual(await zhol.barriers(), [])
})

story('months, chapters and advantage are told as missing without a release that has them', TRADE, async (zhol) => {
  const part = (name) => zhol.page.locator(`[data-part=${name}]`).click()
  await part('growth')
  await zhol.page.locator('[data-growth=TURNOVER]').waitFor()
  await zhol.page.locator('[data-flow=EXPORT]').click()
  await zhol.page.locator('[data-growth=EXPORT]').waitFor()
  // 9.773 in 2021 after 9.396 in 2020.
  assert.match(await zhol.text('[data-growth-year="2021"]'), /9\.773\s+4\.0 %/)
  await zhol.page.locator('[data-advantage=NO_CHAPTERS]').waitFor()
  assert.deepEqual(await zhol.barriers(), [])
  await part('months')
  await zhol.page.getByText('No release at hand has months').waitFor()
  await part('chapters')
  await zhol.page.getByText('goods by HS code').waitFor()
})

story(
  'months and chapters of a release that was just loaded',
  TRADE,
  async (zhol) => {
    const head = 'reporter,partner,flow,period,hs,revision,usd,tonnes'
    const folder = mkdtempSync(join(tmpdir(), 'zhol-rows-'))
    const file = (name, ...rows) => {
      writeFileSync(join(folder, name), [head, ...rows, ''].join('\n'))
      server.command('trade', 'ingest', join(folder, name), '--as', name.replace('.csv', ''))
    }
    file('months.csv', ...['05', '06'].flatMap((m) => [`KZ,CN,export,2030-${m},,,1500000000,`, `CN,KZ,import,2030-${m},,,1${m}0000000,`]))
    file('chapters.csv', 'KZ,CN,export,2031,27,H6,5000000000,9000000', 'KZ,CN,export,2031,84,H6,100000000,10000', 'CN,KZ,import,2031,27,H6,5600000000,9000000')
    rmSync(folder, { recursive: true })
    await zhol.page.locator('[data-part=months]').click()
    await zhol.page.locator('#what').selectOption('aToB')
    await zhol.page.locator('svg[data-months="2"]').waitFor()
    assert.match(await zhol.text('[data-month="2030-05"]'), /1\.500[^]*1\.050[^]*-0\.450/)
    await zhol.page.locator('#month').press('ArrowLeft')
    assert.equal(zhol.query().get('month'), '2030-05')
    await zhol.page.locator('[data-month="2030-05"] [data-figure]').first().click()
    await zhol.page.locator('dialog [data-trade-row=months]').waitFor()
    await zhol.page.keyboard.press('Escape')
    assert.deepEqual(await zhol.barriers(), [])
    await zhol.page.locator('[data-part=chapters]').click()
    await zhol.page.locator('[data-chapter="27"]').waitFor()
    assert.match(await zhol.text('[data-chapter="27"]'), /27 Mineral fuels and oils[^]*5\.000[^]*5\.600[^]*0\.600/)
    await zhol.page.locator('#find').fill('machin')
    await zhol.page.locator('[data-chapter="27"]').waitFor({ state: 'detached' })
    assert.equal(await zhol.page.locator('[data-chapter]').count(), 1)
    assert.deepEqual(await zhol.barriers(), [])
    await zhol.speak('kk')
    await zhol.page.locator('#find').fill('машина')
    await zhol.page.locator('[data-chapter="84"]', { hasText: 'Машина, қазандық' }).waitFor()
    for (const name of ['months', 'chapters']) server.command('trade', 'undo', name)
  },
  { skip: Boolean(process.env.ZHOL_SERVER) && 'another server’s folder is not ours to load into' },
)

story('another page may frame a chart, which stands alone with its source', TRADE, async (zhol) => {
  await zhol.page.locator('[data-embed=mirror]').click()
  const frame = await zhol.page.locator('#embed-mirror').inputValue()
  const elsewhere = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end(`<h1>Elsewhere</h1>${frame}`))
  await new Promise((listening) => elsewhere.listen(0, '127.0.0.1', listening))
  const address = `http://127.0.0.1:${elsewhere.address().port}/`
  await zhol.page.goto(address)
  const inside = zhol.page.frameLocator('iframe')
  await inside.locator('svg[data-mirror]').waitFor()
  await inside.getByText('Source: ').waitFor()
  assert.equal(await inside.locator('nav').count(), 0)
  assert.equal(await inside.locator('[data-mirror-year]').isVisible(), false)
  elsewhere.close()
  zhol.strangers = zhol.strangers.filter((url) => !url.startsWith(address))
})

story('the faces are reached by keyboard, and the back button returns', TRADE, async (zhol) => {
  await reported(zhol, 2021, 'KZ')
  await zhol.page.locator('[data-face=trade]').focus()
  const focused = () => zhol.page.evaluate(() => document.activeElement?.getAttribute('data-face'))
  for (let steps = 0; (await focused()) !== 'flows' && steps < 9; steps++) await zhol.page.keyboard.press('Shift+Tab')
  await zhol.page.keyboard.press('Enter')
  await zhol.page.locator('#year').waitFor()
  assert.equal(zhol.query().get('view'), 'flows')
  await zhol.page.goBack()
  await reported(zhol, 2021, 'KZ')
})

story('speaks four languages', TRADE, async (zhol) => {
  const words = { ru: /Торговля: чьи/, kk: /Сауда: бұл/, zh: /贸易：这是/, en: /Trade: whose/ }
  for (const [language, word] of Object.entries(words)) {
    await zhol.speak(language)
    await zhol.page.locator('h2', { hasText: word }).waitFor()
  }
})

for (const show of ['mirror', 'rows', 'growth']) {
  story(
    `${show} fits a telephone, in Russian and dark`,
    `?view=trade&lang=ru&show=${show}&of=2021`,
    async (zhol) => {
      await zhol.page.locator('[data-chart]').first().waitFor()
      assert.deepEqual(await zhol.barriers(), [])
      await zhol.fits()
    },
    { width: 380, height: 780, dark: true },
  )
}
