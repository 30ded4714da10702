import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TimClient } from '@timkit/core'
import { createEmulator } from '@timkit/emulator'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openArchive } from '../src/index.ts'

const noon = Date.parse('2026-11-23T15:30:00+08:00')
const hourMs = 3_600_000
let folder: string
let now: number
let emulator: ReturnType<typeof createEmulator>

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'timkit-failed-'))
  now = noon
  emulator = createEmulator({ now: () => now })
})
afterEach(() => rmSync(folder, { recursive: true }))

/** One sync of the last two days, as a program of its own would do it. */
async function sync() {
  const client = new TimClient({ ...emulator, now: () => now, rateLimiter: false })
  await using archive = await openArchive({ folder, client, now: () => now })
  const report = await archive.sync({ since: new Date(noon - 48 * hourMs) })
  return { report, status: await archive.status(), found: await archive.search({ text: '龙井' }) }
}

it('has by the next sync what could not be downloaded, however old it is, and says so until then', async () => {
  emulator.faults.add({ command: 'download', corrupt: 20 })
  const { report, status, found } = await sync()
  expect(report.failed.length).toBeGreaterThan(5)
  expect(status.counts.due).toBe(report.failed.length)
  expect(found.coverage.gaps.filter(({ reason }) => reason === 'due').length).toBeGreaterThan(0)

  emulator.faults.clear()
  now += 60_000
  const next = await sync()
  expect(next.report).toMatchObject({ failed: [], kept: { hours: report.failed.length } })
  expect(next.status.counts).toMatchObject({ due: 0, indexed: report.failed.length })
  expect(next.found.hits).not.toEqual([])
})

it('counts hours as lost, not as empty, whose files were listed and deleted before they could be had', async () => {
  emulator.faults.add({ command: 'download', corrupt: 20 })
  const { report } = await sync()
  // On the day before the service deletes them, too.
  now += 5.5 * 24 * hourMs
  await sync()
  now += 2 * 24 * hourMs
  const { status } = await sync()
  expect(status.counts.missed).toBeGreaterThanOrEqual(report.failed.length)
  const lost = new Set(report.failed.map(({ chatType, hour }) => `${chatType} ${hour}`))
  const states = status.hours
    .filter(({ chatType, hour }) => lost.has(`${chatType} ${hour}`))
    .map(({ state }) => state)
  expect(new Set(states)).toEqual(new Set(['missed']))
})
