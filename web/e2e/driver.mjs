// Drives the page in the words of its users. The only file that knows the browser's tools.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'

const PATIENCE = 120_000 // a machine without a graphics card, busy with a build, draws slowly
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export async function openBrowser() {
  const known = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const executablePath = known.find((file) => file && existsSync(file))
  if (!executablePath) {
    throw new Error('no Chromium found; install it (Debian: apt-get install chromium) or set CHROMIUM to it')
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** The page, and a record of what it should never do: complain, or ask anyone but its server. */
export class ZholPage {
  complaints = []
  strangers = []

  static async open(browser, address, query = '', { width = 1440, height = 900, dark = false } = {}) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      locale: 'en-GB',
    })
    const zhol = new ZholPage()
    zhol.context = context
    zhol.page = await context.newPage()
    zhol.page.setDefaultTimeout(PATIENCE)
    zhol.page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) zhol.complaints.push(message.text())
    })
    zhol.page.on('pageerror', (error) => zhol.complaints.push(String(error.stack)))
    zhol.page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(address) && !/^(blob|data):/.test(url)) zhol.strangers.push(url)
    })
    await zhol.page.goto(address + query)
    await zhol.settled()
    return zhol
  }

  async settled() {
    await this.page.locator('[data-ready=true]').waitFor({ state: 'attached' })
    const face = this.query().get('view') ?? 'plan'
    const seen = { plan: '[data-row]', flows: '#year' }[face] // a desk is there once it is ready
    if (seen) await this.page.locator(seen).first().waitFor()
  }

  close() {
    return this.context.close()
  }

  query() {
    return new URL(this.page.url()).searchParams
  }

  /** Types a place and takes the first suggestion with the keyboard. */
  async typePlace(field, text) {
    const input = this.page.locator(`#${field}`)
    await input.fill(text)
    await this.page.locator(`#${field}-list [role=option]`).first().waitFor()
    await input.press('ArrowDown')
    await input.press('Enter')
  }

  async fill(field, text) {
    await this.page.locator(`#${field}`).fill(text)
  }

  async send() {
    await this.page.locator('form button[type=submit]').click()
  }

  async options() {
    await this.page.locator('[role=radiogroup] input[type=radio]').first().waitFor()
    return this.page.locator('[role=radiogroup] input[type=radio]').count()
  }

  /** Chooses an option by keyboard: the radio group is entered, then the arrows move. */
  async chooseByKeyboard(number) {
    await this.page.locator('[role=radiogroup] input[type=radio]').first().focus()
    for (let at = 1; at < number; at++) await this.page.keyboard.press('ArrowDown')
    await this.page.locator('aside [data-kind]').first().waitFor()
  }

  async legs() {
    await this.page.locator('aside [data-kind]').first().waitFor()
    return this.page.locator('aside [data-kind]').allInnerTexts()
  }

  legKinds() {
    return this.page.locator('aside [data-kind]').evaluateAll((legs) => legs.map((leg) => leg.dataset.kind))
  }

  async speak(language) {
    await this.page.locator('header select').selectOption(language)
  }

  /** Moves the border slider to a day. */
  async slideTo(day) {
    const days = Math.round((Date.parse(day) - Date.parse('2020-01-01')) / 86_400_000)
    await this.page.locator('input[type=range]').fill(String(days))
  }

  async status(checkpoint, status) {
    await this.page.locator(`[data-row="${checkpoint}"][data-status="${status}"]`).waitFor()
    await this.page.locator(`[data-checkpoint="${checkpoint}"][data-status="${status}"]`).waitFor()
  }

  /** Waits until a checkpoint's days are there as the address asks for them. */
  async days() {
    await this.page.locator('[data-shown]:not([data-shown=""])').waitFor()
  }

  async daysFigure(name) {
    return Number((await this.text(`[data-figure=${name}] dd:not(.was)`)).replace(/[^0-9.]/g, ''))
  }

  /** The text of the file that a chart saves. */
  async saved(chart) {
    const [file] = await Promise.all([this.page.waitForEvent('download'), this.page.locator(`[data-csv=${chart}]`).click()])
    return readFileSync(await file.path(), 'utf8')
  }

  /** Waits until flows are there; two years of a comparison take a busy machine minutes. */
  async flows() {
    await this.page.locator('[data-gate]').first().waitFor({ timeout: 300_000 })
  }

  /** Tonnes over a checkpoint, both ways together, as the table shows them. */
  async tonnes(checkpoint) {
    const rows = await this.page.locator(`[data-gate^="${checkpoint} "]`).all()
    const each = await Promise.all(rows.map((row) => row.getAttribute('data-tonnes')))
    return each.reduce((sum, one) => sum + Number(one), 0)
  }

  /** A figure of a comparison on both sides, both ways together or the only way there is. */
  async held(measure, of) {
    const rows = this.page.locator(`[data-measure="${measure}"] tr[data-of^="${of} "]`)
    const sum = async (name) => {
      const values = await rows.evaluateAll((all, key) => all.map((row) => Number(row.dataset[key] ?? 0)), name)
      return values.reduce((total, one) => total + one, 0)
    }
    return { base: await sum('base'), scenario: await sum('scenario') }
  }

  async slideToWeek(week) {
    await this.page.locator('section.bottom input[type=range]').fill(String(week))
    await this.page.locator(`[data-week="${week}"]`).waitFor()
  }

  /** Clicks the map where the middle of a link is drawn. */
  async clickMap(x, y) {
    await this.page.locator('canvas').first().click({ position: { x, y } })
  }

  async reload() {
    await this.page.reload()
    await this.settled()
  }

  text(selector) {
    return this.page.locator(selector).innerText()
  }

  /** Fails where the page is wider than its window, which a telephone would have to push sideways. */
  async fits(when = 'the page') {
    const [page, window] = await this.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    assert.ok(page <= window, `${when} is ${page} px wide in a window of ${window}`)
  }

  /** What axe finds that keeps people out. */
  async barriers() {
    await this.page.evaluate(axe)
    const { violations } = await this.page.evaluate(() => window.axe.run())
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
  }
}
