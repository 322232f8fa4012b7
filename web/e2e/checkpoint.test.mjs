// The checkpoint's page in a real browser against the real server.
import assert from 'node:assert/strict'
import { story } from './story.mjs'

const NOVEMBER = '?view=checkpoint&from=2025-11-05&days=4&runs=4&lang=en'

story('shows the queue, what binds and the waits, and a slider changes them', NOVEMBER, async (zhol) => {
  await zhol.days()
  const left = await zhol.daysFigure('left')
  assert.ok(left > 500, `a queue is left in November 2025: ${left}`)
  assert.match(await zhol.text('[data-figure=binds]'), /the border/)
  assert.ok((await zhol.page.locator('[data-waits=AB] [data-class]').count()) === 4, 'three channels and all')
  await zhol.page.locator('[data-waits=BA] [data-class=all]').waitFor() // the other direction
  assert.deepEqual(await zhol.barriers(), [])
  await zhol.page.getByRole('spinbutton', { name: 'X-ray, Kazakhstan' }).fill('3')
  await zhol.page.getByRole('spinbutton', { name: 'X-ray, Kazakhstan' }).press('Tab')
  await zhol.page.locator('[data-figure=binds]', { hasText: 'X-ray' }).waitFor()
  assert.equal(zhol.query().get('servers'), 'X-ray@KZ=3')
  await zhol.page.getByRole('button', { name: 'Back to the record' }).click()
  await zhol.page.locator('[data-figure=binds]', { hasText: 'the border' }).waitFor()
  await zhol.page.locator('#what-intake').fill('900')
  await zhol.page.locator('[data-figure=left] .was').waitFor()
  await zhol.days()
  assert.equal(zhol.query().get('intake'), '900')
  assert.ok((await zhol.daysFigure('left')) < left, 'more intake leaves fewer')
  const told = await zhol.text('[data-figure=left]')
  await zhol.reload()
  await zhol.page.locator('[data-figure=left] .was').waitFor()
  assert.equal(await zhol.text('[data-figure=left]'), told, 'the address says it all')
  await zhol.page.getByRole('button', { name: 'Back to the record' }).click()
  await zhol.page.locator('[data-figure=left] .was').waitFor({ state: 'detached' })
  await zhol.days()
  assert.equal(await zhol.daysFigure('left'), left)
})

story('gives what is on screen as CSV', NOVEMBER, async (zhol) => {
  await zhol.days()
  const csv = await zhol.saved('queue')
  const rows = csv.trim().split('\r\n')
  assert.match(rows[0], /time,queue_mean,queue_p10/)
  assert.equal(rows.length, 1 + 4 * 24 + 1)
  const waits = await zhol.saved('waits')
  assert.match(waits, /AB,CN,green,\d+/)
})

story('plays a run, stops, and says the same as a table', NOVEMBER, async (zhol) => {
  const floor = zhol.page.locator('[data-inside]')
  await floor.waitFor()
  assert.equal(await floor.getAttribute('data-left'), '0')
  await zhol.page.locator('[data-moves-time]').fill(String(12 * 3600))
  const inside = Number(await floor.getAttribute('data-inside'))
  assert.ok(inside > 50, `${inside} are inside at noon`)
  await zhol.page.getByText('The moment shown, as a table').click()
  const cells = await zhol.page.locator('[data-moves-table] td').allInnerTexts()
  assert.equal(cells.reduce((sum, cell) => sum + Number(cell.replace(/\D/g, '')), 0), inside)
  await zhol.page.getByRole('button', { name: 'Play', exact: true }).click()
  await zhol.page.waitForFunction((before) => Number(document.querySelector('[data-moves-time]').value) > before, 12 * 3600)
  await zhol.page.getByRole('button', { name: 'Pause' }).click()
  const at = zhol.query().get('at')
  assert.ok(Number(at) > 12 * 60, 'where it was stopped is in the address')
  assert.deepEqual(await zhol.barriers(), [])
  await zhol.reload()
  await floor.waitFor()
  assert.equal(Math.round(Number(await zhol.page.locator('[data-moves-time]').inputValue()) / 60), Number(at))
})

story('a checkpoint on the map leads to its days', '?lang=en&on=2025-11-05&border=nur-zholy', async (zhol) => {
  await zhol.page.locator('[data-simulate=nur-zholy]').click()
  await zhol.days()
  assert.equal(zhol.query().get('place'), 'nur-zholy')
  assert.equal(zhol.query().get('from'), '2025-11-05')
  await zhol.page.goBack()
  await zhol.page.locator('[data-simulate=nur-zholy]').waitFor()
})

story('a container terminal shows its boxes by side, its resources and its vehicles', NOVEMBER, async (zhol) => {
  await zhol.days()
  await zhol.page.locator('#sim-place').selectOption({ label: 'Lianyungang port station' })
  await zhol.page.locator('[data-waits=sea] [data-class=ships]').waitFor()
  assert.equal(zhol.query().get('place'), 'rail-LYG')
  assert.match(await zhol.text('[data-figure=out]'), /boxes out a day/)
  for (const stage of ['berths, sea', 'cranes, rail', 'yard', 'gate in']) await zhol.page.locator(`[data-stage="${stage}"]`).waitFor()
  assert.equal(await zhol.page.locator('#what-hours').count(), 0, 'no slider that means nothing')
  const bySea = await zhol.daysFigure('out')
  await zhol.page.getByRole('radio', { name: 'rail' }).check()
  await zhol.page.locator('.of', { hasText: 'leave by rail' }).waitFor()
  assert.ok((await zhol.daysFigure('out')) < bySea, 'fewer leave by rail than by sea')
  assert.equal(zhol.query().get('dir'), 'rail')
  await zhol.page.getByRole('spinbutton', { name: 'rail cranes' }).fill('3')
  await zhol.page.getByRole('spinbutton', { name: 'rail cranes' }).press('Tab')
  assert.equal(zhol.query().get('servers'), 'cranes, rail@rail=3')
  await zhol.page.locator('[data-stage="cranes, rail"] .turned').waitFor()
  await zhol.page.getByRole('button', { name: 'Back to the record' }).click()
  await zhol.page.locator('[data-stage="cranes, rail"] .turned').waitFor({ state: 'detached' })
  assert.match(await zhol.saved('queue'), /time,queue_mean/)
  await zhol.page.locator('[data-inside]').waitFor()
  await zhol.page.locator('[data-moves-time]').fill(String(12 * 3600))
  assert.ok(Number(await zhol.page.locator('[data-inside]').getAttribute('data-inside')) > 0)
  assert.deepEqual(await zhol.barriers(), [])
  await zhol.reload()
  await zhol.page.locator('.of', { hasText: 'leave by rail' }).waitFor()
})

story('replays November 2025 against what was reported', '?view=checkpoint&lang=en', async (zhol) => {
  await zhol.page.locator('[data-part=replay]').click()
  await zhol.page.locator('[data-replay=nur-zholy-2025-11] [data-within]').first().waitFor()
  assert.equal(await zhol.page.locator('[data-within]').first().getAttribute('data-within'), 'true')
  assert.match(await zhol.text('[data-chart=replay]'), /1,500/)
  assert.match(await zhol.text('[data-chart=replay-inputs]'), /road-30/)
  assert.deepEqual(await zhol.barriers(), [])
  await zhol.page.locator('#replay-episode').selectOption('dostyk-2024-09')
  await zhol.page.locator('[data-replay=dostyk-2024-09]').waitFor()
  assert.equal(zhol.query().get('episode'), 'dostyk-2024-09')
})

story('compares rules: more bots earn more where the first is served first, next to nothing in a draw', '?view=checkpoint&part=slots&rules=fcfs-hold,lottery&lang=en', async (zhol) => {
  await zhol.page.locator('[data-slots="fcfs-hold,lottery"]').waitFor()
  const profit = async (rule) => Number(await zhol.page.locator(`[data-rule=${rule}]`).getAttribute('data-profit'))
  const before = await profit('fcfs-hold')
  assert.ok(before > 1000, `bots earn ${before} a day`)
  assert.ok((await profit('lottery')) < before / 50)
  assert.deepEqual(await zhol.barriers(), [])
  await zhol.page.locator('#slots-bots').fill('0.03')
  await zhol.page.getByRole('button', { name: 'Compare' }).click()
  await zhol.page.waitForFunction((was) => Number(document.querySelector('[data-rule=fcfs-hold]')?.dataset.profit ?? 0) > was, before)
  assert.equal(zhol.query().get('bots'), '0.03')
})

story(
  'fits a telephone, in Chinese and dark',
  NOVEMBER.replace('en', 'zh'),
  async (zhol) => {
    await zhol.days()
    await zhol.page.locator('[data-inside]').waitFor()
    assert.deepEqual(await zhol.barriers(), [])
    await zhol.fits()
  },
  { width: 390, height: 844, dark: true },
)
