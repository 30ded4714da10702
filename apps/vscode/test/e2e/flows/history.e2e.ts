import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { busyWorld } from '../busy-world.ts'
import { useProfiles } from '../profile.ts'
import { type Service, startService } from '../service.ts'
import { addApp, exploreSampleData } from '../steps.ts'
import type { Workbench } from '../workbench.ts'

const { open, picture } = useProfiles()
let service: Service
let workbench: Workbench

beforeAll(async () => {
  service = await startService(busyWorld)
})
afterAll(() => service.down())

test('an hour is read as a document', async () => {
  workbench = await open()
  await exploreSampleData(workbench)
  await showHistoryOnly()
  await workbench.toggle(/^Yesterday, .* hours/)
  await workbench.toggle(/^20:00–21:00 in Beijing/)
  await workbench.line(/^One-to-one messages/).click()
  await workbench.editor(/20:00–21:00.Beijing.time/).waitFor()
  await picture(workbench, 'history')
})

test('a download that was cancelled goes on where it was', async () => {
  workbench = await open()
  await addApp(workbench, service, 'desk')
  const { page } = workbench
  await showHistoryOnly()
  await workbench.toggle(/^Yesterday, .* hours/)
  await workbench.toggle(/^09:00–10:00 in Beijing/)
  await workbench.line(/^One-to-one messages/).waitFor()
  service.slowness = 400
  await workbench.menu(/^One-to-one messages/, 'Save as JSON Lines, CSV or Markdown…')
  const target = join(inject('workspace'), 'hour.jsonl')
  await page.locator('.quick-input-titlebar', { hasText: 'Save 1400000000' }).waitFor()
  const input = page.locator('.quick-input-widget input.input')
  await expect.poll(() => input.inputValue()).toMatch(/1400000000_C2C/)
  await input.fill(target)
  await page.getByRole('button', { name: 'OK' }).click()
  const saving = workbench.notice(/Saving hour\.jsonl.*messages/)
  await saving.waitFor()
  await saving.getByRole('button', { name: 'Cancel' }).click()
  const paused = workbench.notice(/hour\.jsonl is paused at/)
  await paused.waitFor()
  await workbench.line(/^One-to-one messages, .* paused at/).waitFor()
  await picture(workbench, 'paused')
  service.slowness = 0
  await paused.getByRole('button', { name: 'Go on' }).click()
  await workbench.notice(/hour\.jsonl is saved: 4000 messages/).waitFor()
  const lines = (await readFile(target, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.length).toBe(4000)
  expect(new Set(lines.map(({ MsgBody }) => MsgBody[0].MsgContent.Text)).size).toBe(4000)
})

/** Long lists only hold the lines that are in sight, so the view gets all the room. */
async function showHistoryOnly(): Promise<void> {
  await workbench.page.getByRole('button', { name: 'History Section' }).click()
  await workbench.page.getByRole('button', { name: 'Conversations Section' }).click()
}
