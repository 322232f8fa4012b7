// The page in a real browser against the real server. `npm run e2e`, after the jar is built.
import assert from 'node:assert/strict'
import { story } from './story.mjs'

const ALMATY = '?from=Lianyungang&to=Almaty&cargo=2x40HC&ready=2025-11-07&by=2025-11-25'

story('plans from Lianyungang to Almaty; the permalink shows the second option again', '', async (zhol) => {
  await zhol.typePlace('from', 'Lianyungang')
  await zhol.typePlace('to', '阿拉木图')
  await zhol.fill('cargo', '2x40HC')
  await zhol.fill('ready', '2025-11-07')
  await zhol.fill('by', '2025-11-25')
  await zhol.send()
  assert.ok((await zhol.options()) >= 3, 'three options or more')
  await zhol.chooseByKeyboard(2)
  assert.equal(zhol.query().get('option'), '2')
  const legs = await zhol.legs()
  assert.ok(legs.length >= 3, 'legs')
  const detail = await zhol.text('aside')
  await zhol.reload()
  assert.deepEqual(await zhol.legs(), legs)
  assert.equal(await zhol.text('aside'), detail)
})

story('some option goes by rail and changes gauge', ALMATY, async (zhol) => {
  const count = await zhol.options()
  let found = false
  for (let number = 1; number <= count && !found; number++) {
    await zhol.page.locator(`input[type=radio][value="${number}"]`).check({ force: true })
    await zhol.page.locator('aside h2', { hasText: String(number) }).first().waitFor()
    found = (await zhol.legKinds()).includes('GAUGE_CHANGE')
  }
  assert.ok(found, 'a gauge change')
})

story('speaks four languages, and remembers the one chosen', ALMATY, async (zhol) => {
  await zhol.options()
  const words = { ru: 'Варианты', kk: 'Нұсқалар', zh: '方案', en: 'Options' }
  for (const [language, word] of Object.entries(words)) {
    await zhol.speak(language)
    await zhol.page.locator(`section[aria-label="${word}"]`).waitFor()
    assert.equal(await zhol.page.locator('html').getAttribute('lang'), language)
  }
  await zhol.speak('kk')
  await zhol.reload()
  await zhol.page.locator(`section[aria-label="${words.kk}"]`).waitFor()
})

story('on 9 December 2021 Kalzhat is closed', '?lang=en', async (zhol) => {
  await zhol.slideTo('2021-12-09')
  await zhol.status('kalzhat', 'CLOSED')
  await zhol.status('maikapchagai', 'CLOSED')
  await zhol.page.locator('[data-row=kalzhat]').click()
  assert.equal(await zhol.text('aside [data-shown-status]'), 'closed')
  assert.equal(zhol.query().get('on'), '2021-12-09')
  assert.equal(zhol.query().get('border'), 'kalzhat')
})

const REFUSED = /status of 400/ // the browser itself notes an answer that refuses

story(
  'a mistyped place gets one error, beside the form, with the way out',
  ALMATY.replace('Almaty', 'Almatyyq') + '&lang=en',
  async (zhol) => {
    await zhol.page.locator('[role=alert]').waitFor()
    assert.equal(await zhol.page.locator('[role=alert]').count(), 1)
    assert.equal(await zhol.page.locator('[role=alert] li').count(), 1)
    assert.match(await zhol.text('[role=alert]'), /Almatyyq/)
    await zhol.fill('to', 'Almaty')
    await zhol.send()
    assert.ok((await zhol.options()) >= 3)
  },
  { allowed: [REFUSED] },
)

story('a click on the map makes an end of the journey', '?lang=en', async (zhol) => {
  await zhol.page.locator('canvas').click({ position: { x: 800, y: 250 } })
  await zhol.page.getByRole('button', { name: 'From here' }).click()
  assert.notEqual(await zhol.page.locator('#from').inputValue(), '')
})

story(
  'a point in the sea is refused in every language, with one ashore',
  '?from=42%2C51&to=almaty&cargo=1x40HC&ready=2025-11-07&lang=en',
  async (zhol) => {
    const note = zhol.page.locator('[role=alert]')
    const words = { en: 'lies in water', ru: 'лежит в воде', kk: 'суда жатыр', zh: '位于水域' }
    for (const [language, text] of Object.entries(words)) {
      await zhol.speak(language)
      await note.filter({ hasText: text }).waitFor()
      assert.match(await note.innerText(), /42\.09,52\.41/)
    }
    await note.getByRole('button', { name: '42.09,52.41' }).click()
    assert.ok((await zhol.options()) >= 1)
    assert.equal(zhol.query().get('from'), '42.09,52.41')
  },
  { allowed: [REFUSED] },
)

for (const dark of [false, true]) {
  story(
    `nobody is kept out, ${dark ? 'dark' : 'light'}`,
    `${ALMATY}&option=2&lang=en`,
    async (zhol) => {
      await zhol.legs()
      assert.deepEqual(await zhol.barriers(), [])
      await zhol.page.locator('[data-row=nur-zholy]').click()
      await zhol.page.locator('aside [data-shown-status]').waitFor()
      assert.deepEqual(await zhol.barriers(), [])
    },
    { dark },
  )
}

story(
  'fits a telephone',
  `${ALMATY}&option=1&lang=ru`,
  async (zhol) => {
    await zhol.legs()
    assert.deepEqual(await zhol.barriers(), [])
    await zhol.fits()
  },
  { width: 380, height: 780 },
)
