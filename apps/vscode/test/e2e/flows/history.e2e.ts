import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beijingDate } from '../beijing-date.ts'
import { busyWorld } from '../busy-world.ts'
import { useEditor } from '../editor.ts'
import { type Service, startService } from '../service.ts'
import { addApp, dayLine, exploreSampleData, saveAs, showHistoryOnly } from '../steps.ts'
import type { Workbench } from '../workbench.ts'

const { open, picture } = useEditor()
const saving = 'Save as JSON Lines, CSV, Markdown or HTML…'
let service: Service

beforeAll(async () => {
  service = await startService(busyWorld)
})
afterAll(() => service.down())

test('an hour is read as a document, and searched', async () => {
  const workbench = await open()
  const yesterday = beijingDate(-1)
  await exploreSampleData(workbench)
  await showHistoryOnly(workbench)
  await workbench.expand(dayLine(yesterday))
  await workbench.expand(/^20:00–21:00 in Beijing/)
  await workbench.line(/^One-to-one messages/).click()
  await workbench.editor(/20:00–21:00.Beijing.time/).waitFor()
  await picture(workbench, 'history')
  await workbench.menu(/^One-to-one messages/, 'Search This Hour…')
  await workbench.answer(/Search in/, 'no such words')
  await workbench.notice(/None of \d+ messages? contains “no such words”/).waitFor()
})

test('a text is found in a large hour', async () => {
  const workbench = await open()
  await openBusyHour(workbench)
  await workbench.menu(/^One-to-one messages/, 'Search This Hour…')
  await workbench.answer(/Search in/, 'message 1234 about')
  await workbench.editor(/1.of.4000.messages/).waitFor()
  await workbench.editor(/Message.1234.about.order/).waitFor()
  await picture(workbench, 'search-hour')
})

test('an hour is saved as CSV, as HTML and as Markdown', async () => {
  const workbench = await open()
  await openBusyHour(workbench)
  const csv = join(workbench.folder, 'hour.csv')
  await workbench.menu(/^One-to-one messages/, saving)
  await saveAs(workbench, 'Save 1400000000', csv)
  await workbench.notice(/hour\.csv is saved: 4000 messages/).waitFor()
  const [head, first = '', ...rest] = (await readFile(csv, 'utf8')).trimEnd().split('\r\n')
  expect(head).toBe('\uFEFFtime,from,to,group,kind,status,text,url')
  expect(first.split(',').slice(1, 6)).toEqual(['customer_01', 'desk', '', 'TIMTextElem', 'normal'])
  expect(rest).toHaveLength(3999)

  const html = join(workbench.folder, 'hour.html')
  await workbench.menu(/^One-to-one messages/, saving)
  await saveAs(workbench, 'Save 1400000000', html)
  await workbench.notice(/hour\.html is saved: 4000 messages/).waitFor()
  const drawn = await readFile(html, 'utf8')
  expect(drawn.match(/<article /g)).toHaveLength(4000)
  expect(drawn).toMatch(/^<!doctype html>[\s\S]*<bdi>customer_01 → desk<\/bdi>[\s\S]*<\/html>\n$/)

  const markdown = join(workbench.folder, 'hour.md')
  await workbench.menu(/^One-to-one messages/, saving)
  await saveAs(workbench, 'Save 1400000000', markdown)
  const saved = workbench.notice(/hour\.md is saved: 4000 messages/)
  await saved.waitFor()
  const lines = (await readFile(markdown, 'utf8')).split('\n')
  expect(lines[0]).toMatch(/^# 1400000000_C2C_/)
  expect(lines.filter((line) => line.startsWith('- **'))).toHaveLength(4000)
  await saved.getByRole('button', { name: 'Open' }).click()
  await workbench.editor(/Message.1.about.order/).waitFor()
})

test('a download that was cancelled goes on where it was', async () => {
  const workbench = await open()
  await openBusyHour(workbench)
  service.slowness = 400
  const target = join(workbench.folder, 'hour.jsonl')
  try {
    await workbench.menu(/^One-to-one messages/, saving)
    await saveAs(workbench, 'Save 1400000000', target)
    const progress = workbench.notice(/Saving hour\.jsonl.*messages/)
    await progress.waitFor()
    await progress.getByRole('button', { name: 'Cancel' }).click()
    await workbench.line(/^One-to-one messages, .* paused at/).waitFor()
    await picture(workbench, 'paused')
  } finally {
    service.slowness = 0
  }
  const paused = workbench.notice(/hour\.jsonl is paused at/)
  await paused.getByRole('button', { name: 'Continue' }).click()
  await workbench.notice(/hour\.jsonl is saved: 4000 messages/).waitFor()
  const lines = (await readFile(target, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.length).toBe(4000)
  expect(new Set(lines.map(({ MsgBody }) => MsgBody[0].MsgContent.Text)).size).toBe(4000)
})

/** Goes to the hour of the service in which people wrote four thousand messages. */
async function openBusyHour(workbench: Workbench): Promise<void> {
  await addApp(workbench, service, 'desk')
  await showHistoryOnly(workbench)
  await workbench.expand(dayLine(service.yesterday))
  await workbench.expand(/^09:00–10:00 in Beijing/)
  await workbench.line(/^One-to-one messages/).waitFor()
}
