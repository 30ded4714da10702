import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { busyWorld } from '../busy-world.ts'
import { useEditor } from '../editor.ts'
import { type Service, startService } from '../service.ts'
import { addApp, dayLine, saveAs, showHistoryOnly } from '../steps.ts'

const { open, picture } = useEditor()
let service: Service

beforeAll(async () => {
  service = await startService(busyWorld)
})
afterAll(() => service.down())

test('a download that was cancelled goes on after the window was closed', async () => {
  const workbench = await open()
  await addApp(workbench, service, 'desk')
  await showHistoryOnly(workbench)
  await workbench.expand(dayLine(service.yesterday))
  await workbench.expand(/^09:00–10:00 in Beijing/)
  await workbench.line(/^One-to-one messages/).waitFor()
  service.slowness = 400
  const target = join(workbench.folder, 'hour.jsonl')
  try {
    await workbench.menu(/^One-to-one messages/, 'Save as JSON Lines, CSV, Markdown or HTML…')
    await saveAs(workbench, 'Save 1400000000', target)
    const progress = workbench.notice(/Saving hour\.jsonl.*messages/)
    await progress.waitFor()
    await progress.getByRole('button', { name: 'Cancel' }).click()
    await workbench.line(/^Unfinished download hour\.jsonl, paused at [1-9]/).waitFor()
  } finally {
    service.slowness = 0
  }
  await workbench.reload()
  await workbench.show('Tencent IM')
  await showHistoryOnly(workbench)
  const unfinished = workbench.line(/^Unfinished download hour\.jsonl, paused at [1-9]/)
  await unfinished.waitFor()
  await picture(workbench, 'unfinished')
  await unfinished.click()
  await workbench.notice(/hour\.jsonl is saved: 4000 messages/).waitFor()
  await unfinished.waitFor({ state: 'detached' })
  const lines = (await readFile(target, 'utf8')).trimEnd().split('\n')
  expect(new Set(lines.map((line) => JSON.parse(line).MsgBody[0].MsgContent.Text)).size).toBe(4000)
})
